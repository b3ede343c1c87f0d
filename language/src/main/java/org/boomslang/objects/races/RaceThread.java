package org.boomslang.objects.races;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.boomslang.runtime.PyThreadState;

/**
 * The vector clock of a thread and what it is doing. Thread-safety: incompatible, but for what
 * {@link RaceDetector} copies while the thread starts or ends.
 */
final class RaceThread {
  final RaceDetector detector;
  final int index;
  final PyThreadState state;

  /** Counts up with each write and each event that others may be ordered behind. */
  long clock;

  /** What it has seen of the others; never changed in place, since accesses keep it. */
  long[] clocks;

  Held held;
  CallContext calls;

  /** The stretch of sampling for which {@link #calls} is right. */
  int stackPeriod;

  /** The call in progress; read by the activation that it makes. */
  Site call;

  /** What belongs to the object that was looked at last, which mostly is the next one; or null. */
  Shadow recent;

  /** For disturbances of the schedule; null until the first. */
  SplittableRandom random;

  /** Above zero while a report is made: what that does is not observed. */
  int quiet;

  /**
   * @param clock where its clock begins: behind those of threads that had the index before
   */
  RaceThread(RaceDetector detector, int index, PyThreadState state, long clock) {
    this.detector = detector;
    this.index = index;
    this.state = state;
    this.clock = clock;
    this.clocks = new long[index + 1];
    // What those did has been seen.
    clocks[index] = clock - 1;
  }

  /** The latest name of the thread. */
  String name() {
    return state.thread().getName();
  }

  private static long at(long[] clocks, int index) {
    return index < clocks.length ? clocks[index] : 0;
  }

  /** Whether an access of another thread is ordered before what this one does next. */
  boolean sees(Access access) {
    return access.thread() == this || access.clock() <= at(clocks, access.thread().index);
  }

  /** Whether an access is ordered before a moment of another thread. */
  static boolean sees(long[] moment, Access access) {
    return access.clock() <= at(moment, access.thread().index);
  }

  /** What was done before the access is ordered before what this thread does next. */
  void acquire(Access access) {
    if (access.thread() != this) {
      acquire(access.clocks(), access.thread().index, access.clock() - 1);
    }
  }

  /** Learns what a thread had seen when its own clock stood at {@code own}. */
  void acquire(long[] others, int from, long own) {
    if (from == index || at(clocks, from) >= own) {
      return;
    }
    int size = Math.max(Math.max(clocks.length, others.length), from + 1);
    long[] next = Arrays.copyOf(clocks, size);
    for (int i = 0; i < others.length; i++) {
      if (i != index && others[i] > next[i]) {
        next[i] = others[i];
      }
    }
    next[from] = Math.max(next[from], own);
    clocks = next;
    clock++;
  }

  /** All that the thread has done and seen, and the beginning of the next moment. */
  Stamp release() {
    return new Stamp(index, clock++, clocks);
  }
}
