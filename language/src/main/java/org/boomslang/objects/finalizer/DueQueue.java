package org.boomslang.objects.finalizer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Guards of dead objects, to be finalised oldest first. They come in long runs that are in order
 * already, so they are sorted now and then, all that have come, instead of each being put in its
 * place.
 *
 * <p>Whoever wants those found dead together in their order waits until all have been handed over;
 * what comes while others are taken may come after younger ones.
 *
 * <p>Thread-safety: atomic. The JVM's finaliser thread adds while other threads take.
 */
final class DueQueue {
  private static final int FIRST_ROOM = 64;

  private static final Comparator<Guard> BY_AGE =
      Comparator.comparingLong(guard -> guard.entry().number);

  private final AtomicInteger size = new AtomicInteger();

  /** What was added since the last sorting; under its monitor. */
  private final Arrivals arrivals = new Arrivals();

  /** In order from {@code next} to the end; under this object's monitor. */
  private Guard[] sorted = {};

  private int next;

  /** Thread-safety: atomic. */
  private static final class Arrivals {
    private Guard[] guards = new Guard[FIRST_ROOM];
    private int count;

    synchronized void add(Guard guard) {
      if (count == guards.length) {
        guards = Arrays.copyOf(guards, 2 * count);
      }
      guards[count++] = guard;
    }

    synchronized int count() {
      return count;
    }

    /** Appends everything to the elements of an array from an index on. */
    synchronized Guard[] takeBehind(Guard[] array, int from) {
      int kept = array.length - from;
      Guard[] all = Arrays.copyOf(Arrays.copyOfRange(array, from, array.length), kept + count);
      System.arraycopy(guards, 0, all, kept, count);
      guards = new Guard[FIRST_ROOM];
      count = 0;
      return all;
    }
  }

  void add(Guard guard) {
    arrivals.add(guard);
    size.incrementAndGet();
  }

  /** How many there are; those being added may not count yet. */
  int size() {
    return size.get();
  }

  /** Takes the oldest; null when there is none. */
  synchronized Guard poll() {
    int left = sorted.length - next;
    // Each guard is sorted a few times at most, however they dribble in.
    if (arrivals.count() > left) {
      sorted = arrivals.takeBehind(sorted, next);
      next = 0;
      Arrays.sort(sorted, BY_AGE);
    } else if (left == 0) {
      return null;
    }
    Guard guard = sorted[next];
    sorted[next++] = null;
    size.decrementAndGet();
    return guard;
  }
}
