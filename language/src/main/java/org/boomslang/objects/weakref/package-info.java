/**
 * Weak references and weak proxies, on {@link java.lang.ref.WeakReference}.
 *
 * <p>CPython clears a reference when the last strong one goes; here the collector decides, so a
 * referent may be seen for a while after the program has let go of it. {@code gc.collect()} makes
 * sure. Callbacks are run by Python threads at a safepoint, soon after the collector found the
 * referent dead.
 */
package org.boomslang.objects.weakref;
