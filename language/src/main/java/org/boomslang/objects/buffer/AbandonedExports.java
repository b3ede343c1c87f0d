package org.boomslang.objects.buffer;

/**
 * Finds out which views of a bytearray are still in use when its length is to change. CPython knows
 * by the reference count; here only a collection of garbage tells, and a program that drops views
 * without a release, as in {@code bytes(memoryview(b)[:n])}, and then changes the length would
 * collect again and again. So collections have a budget: three seconds at once, and a twentieth of
 * the time in the long run. A program that has spent it gets its change without BufferError; a view
 * that was in use after all keeps the old contents.
 *
 * <p>Thread-safety: atomic.
 */
final class AbandonedExports {
  /** How long a view that was found in use is taken to be so. */
  static final long PAUSE = 200_000_000;

  private static final long MOST_SAVED = 3_000_000_000L;
  private static final int SHARE = 20;

  /** Nanoseconds that collections may take; negative when overdrawn. */
  private static long budget = MOST_SAVED;

  private static long last = System.nanoTime();

  private AbandonedExports() {}

  /** Collects garbage; false when the budget is spent. */
  static synchronized boolean collect() {
    long start = System.nanoTime();
    budget = Math.min(MOST_SAVED, budget + (start - last) / SHARE);
    last = start;
    if (budget <= 0) {
      return false;
    }
    System.gc();
    long end = System.nanoTime();
    budget -= end - start;
    last = end;
    return true;
  }
}
