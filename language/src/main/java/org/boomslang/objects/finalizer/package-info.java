/**
 * Finalisers: {@code __del__}, and what builtin objects do when they are dropped (files close,
 * suspended generators run their {@code finally}).
 *
 * <p>The Java collector decides when an object is garbage, so a finaliser runs some time after the
 * last reference went; {@code gc.collect()} makes sure of all that are garbage by then. Which
 * thread runs it says {@link org.boomslang.runtime.PendingCalls}. At exit the finalisers of all
 * objects that still exist run.
 */
package org.boomslang.objects.finalizer;
