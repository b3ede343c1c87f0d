/**
 * Module {@code _asyncio}: futures, tasks, and which task runs in which thread. The event loop
 * itself is the library's own Python code. Compare CPython's {@code _asynciomodule.c}.
 *
 * <p>Used by {@code asyncio} alone; knows the library only through {@link
 * org.boomslang.modules.asyncio.AsyncioState}.
 */
package org.boomslang.modules.asyncio;
