package org.boomslang.ext;

/**
 * What C calls. Nothing that Java throws may pass through C's frames: it becomes the thread's
 * error.
 */
final class Upcalls {
  private Upcalls() {}

  static long up(long number, long a, long b, long c, long d, long e, long f) {
    int n = (int) number;
    NativeThread thread = null;
    try {
      thread = NativeThread.currentOrNull();
      return FunctionTable.call(n, thread, a, b, c, d, e, f);
    } catch (Throwable thrown) {
      if (thread != null) {
        try {
          thread.fail(thrown);
        } catch (StackOverflowError noRoom) {
          // Whoever looks for the reason of the failure has returned from here, and has more.
          thread.overflowed = true;
        }
      }
      return FunctionTable.FAILURES[n];
    }
  }
}
