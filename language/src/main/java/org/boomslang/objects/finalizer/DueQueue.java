package org.boomslang.objects.finalizer;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Guards of dead objects, to be finalised in the order of {@link HolderOrder}. They are sorted now
 * and then, all that have come, instead of each being put in its place: by the thread that takes
 * them, without the monitor, since it looks into lists and dictionaries whose owners may have to
 * answer first.
 *
 * <p>Whoever wants those found dead together in their order waits until all have been handed over;
 * what comes while others are taken may come after younger ones.
 *
 * <p>Thread-safety: atomic. The JVM's finaliser thread adds while other threads take.
 */
final class DueQueue {
  private static final int FIRST_ROOM = 64;

  private static final Guard[] NONE = {};

  private final AtomicInteger size = new AtomicInteger();

  /** What was added since the last sorting; under its monitor. */
  private final Arrivals arrivals = new Arrivals();

  /** In order from {@code next} to the end; under this object's monitor. */
  private Guard[] sorted = NONE;

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

  /** Takes the next; null when there is none, or when another thread is putting them in order. */
  Guard poll() {
    Guard[] batch = takeUnsorted();
    if (batch != null) {
      HolderOrder.sort(batch);
      putSorted(batch);
    }
    return next();
  }

  /**
   * Everything, if what has come since the last sorting is more than what is left of that, else
   * null. So each guard is sorted a few times at most, however they dribble in.
   */
  private synchronized Guard[] takeUnsorted() {
    int left = sorted.length - next;
    if (arrivals.count() <= left) {
      return null;
    }
    Guard[] all = arrivals.takeBehind(sorted, next);
    sorted = NONE;
    next = 0;
    return all;
  }

  /** Puts guards before what another thread has put in order meanwhile. */
  private synchronized void putSorted(Guard[] batch) {
    int left = sorted.length - next;
    Guard[] all = Arrays.copyOf(batch, batch.length + left);
    System.arraycopy(sorted, next, all, batch.length, left);
    sorted = all;
    next = 0;
  }

  private synchronized Guard next() {
    if (next == sorted.length) {
      return null;
    }
    Guard guard = sorted[next];
    sorted[next++] = null;
    size.decrementAndGet();
    return guard;
  }
}
