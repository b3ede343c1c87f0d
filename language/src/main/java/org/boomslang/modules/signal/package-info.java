/**
 * Module {@code _signal}: Python handlers for signals. They run on the main thread, at its next
 * safepoint; a blocking call is interrupted for them. Compare CPython's {@code signalmodule.c}.
 */
package org.boomslang.modules.signal;
