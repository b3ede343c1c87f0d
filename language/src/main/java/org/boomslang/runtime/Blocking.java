package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;

/**
 * The only way to block. While a thread blocks here, thread-local actions (signal handlers,
 * cancellation, handshakes) still run on it: the wait is interrupted, the action runs, and the wait
 * starts again. An action may throw; a {@code KeyboardInterrupt} ends the wait that way.
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class Blocking {
  private Blocking() {}

  /**
   * Something that waits and ends early with {@link InterruptedException}. It may be run several
   * times, so a timeout is kept as a deadline outside of it.
   */
  @FunctionalInterface
  public interface Action<R> {
    R run() throws InterruptedException;
  }

  /** As {@link Action}, without a result. */
  @FunctionalInterface
  public interface Wait {
    void run() throws InterruptedException;
  }

  /** Blocks in an action and returns its result. */
  @TruffleBoundary
  public static <R> R call(Action<R> action) {
    return TruffleSafepoint.setBlockedThreadInterruptibleFunction(null, Action::run, action);
  }

  /** Blocks in a wait. */
  @TruffleBoundary
  public static void run(Wait wait) {
    TruffleSafepoint.setBlockedThreadInterruptible(null, Wait::run, wait);
  }

  /** Sleeps; a signal handler that returns does not shorten the sleep (PEP 475). */
  @TruffleBoundary
  public static void sleep(long nanos) {
    long deadline = System.nanoTime() + nanos;
    run(
        () -> {
          long rest = deadline - System.nanoTime();
          if (rest > 0) {
            Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
          }
        });
  }
}
