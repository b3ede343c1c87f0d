package org.boomslang.objects.races;

/**
 * The locks that a thread holds, innermost first. Immutable.
 *
 * @param outer null for none
 */
record Held(LockShadow lock, Held outer) {

  /** Without the innermost hold of a lock. */
  static Held without(Held held, LockShadow lock) {
    if (held == null) {
      return null;
    }
    return held.lock == lock ? held.outer : new Held(held.lock, without(held.outer, lock));
  }

  static boolean contains(Held held, LockShadow lock) {
    for (Held h = held; h != null; h = h.outer) {
      if (h.lock == lock) {
        return true;
      }
    }
    return false;
  }
}
