package org.boomslang.objects.races;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a lock, a queue, a context, a thread handle: what their releases have passed on,
 * and where they were made. Thread-safety: atomic, by its monitor.
 */
final class LockShadow {
  /** Where it was made, or null. */
  final Site made;

  private final List<Stamp> stamps = new ArrayList<>(2);

  private volatile boolean signal;

  LockShadow(Site made) {
    this.made = made;
  }

  synchronized void release(RaceThread thread) {
    Stamp stamp = thread.release();
    stamps.removeIf(old -> old.index() == stamp.index());
    stamps.add(stamp);
  }

  /** The latest release; null before the first. */
  synchronized Stamp latest() {
    return stamps.isEmpty() ? null : stamps.getLast();
  }

  synchronized void acquire(RaceThread thread) {
    for (Stamp stamp : stamps) {
      thread.acquire(stamp.clocks(), stamp.index(), stamp.clock());
    }
  }

  /** Somebody who did not hold it has released it: it wakes a thread up and guards nothing. */
  void becomeSignal() {
    signal = true;
  }

  /** Whether nobody holds it, even while it is locked; as what threads wait on in a condition. */
  boolean isSignal() {
    return signal;
  }

  String describe() {
    return made == null
        ? "a lock"
        : "the lock made at %s, line %d".formatted(made.filename(), made.line());
  }
}
