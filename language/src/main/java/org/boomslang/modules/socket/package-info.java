/**
 * Module {@code _socket}: sockets of the operating system, through {@link
 * org.boomslang.modules.libc}. Where the C library cannot be called the module imports, and what
 * needs it raises OSError.
 */
package org.boomslang.modules.socket;
