/**
 * Module {@code _socket}. So far it has the names and constants, so that modules that can use
 * sockets import; making a socket raises NotImplementedError.
 */
package org.boomslang.modules.socket;
