/**
 * The {@code _posixsubprocess} module: starting child processes through the embedder's process
 * handler.
 */
package org.boomslang.modules.subprocess;
