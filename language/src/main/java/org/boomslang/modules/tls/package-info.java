/**
 * What {@code _ssl} needs of the JDK's TLS: keys and trusted certificates, and the protocol as an
 * engine that turns bytes of a program into bytes for the network and back. The module itself, with
 * its classes, sockets and errors, is written in Python ({@code modules/imports/frozen/_ssl.py}).
 */
package org.boomslang.modules.tls;
