/**
 * Module {@code _thread}: starting threads, locks, thread-local data. {@code threading} is the
 * standard library's own file on top of it. Compare CPython's {@code _threadmodule.c}.
 */
package org.boomslang.modules.thread;
