/** Module {@code _queue}: {@code SimpleQueue}. Compare CPython's {@code _queuemodule.c}. */
package org.boomslang.modules.queue;
