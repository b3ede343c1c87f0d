package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.function.Supplier;
import org.boomslang.runtime.SyncObserver.Reason;

/**
 * The only way to block. While a thread blocks here, thread-local actions (signal handlers,
 * cancellation, handshakes) still run on it: the wait is interrupted, the action runs, and the wait
 * starts again. An action may throw; a {@code KeyboardInterrupt} ends the wait that way.
 *
 * <p>The thread is detached while it waits : it holds up no handshake, and where there is a global
 * lock others run. Actions run attached.
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class Blocking {
  private Blocking() {}

  /**
   * Something that waits and ends early with {@link InterruptedException}. It may be run several
   * times, so a timeout is kept as a deadline outside of it. It touches no Python object.
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

  /** A thread that works for a context without ever being in it, and ends by an interrupt. */
  public static final class Outsider extends Thread {
    public Outsider(String name, Runnable work) {
      super(work, name);
      setDaemon(true);
    }
  }

  /** Whether the current thread is an {@link Outsider}. */
  public static boolean isOutsider() {
    return Thread.currentThread() instanceof Outsider;
  }

  /** Blocks in an action and returns its result. */
  @TruffleBoundary
  public static <R> R call(Action<R> action) {
    return call(TruffleSafepoint.Interrupter.THREAD_INTERRUPT, action);
  }

  /**
   * Blocks in an action that is woken in a way of its own.
   *
   * @param interrupter makes the action throw {@link InterruptedException} soon
   */
  @TruffleBoundary
  public static <R> R call(TruffleSafepoint.Interrupter interrupter, Action<R> action) {
    PyThreadState thread = PyThreadState.get();
    return TruffleSafepoint.getCurrent()
        .setBlockedFunction(
            null,
            interrupter,
            wait -> {
              Synchronization.waitBegins(Reason.OUTSIDE, null);
              boolean lockHeld = thread.goOutside();
              try {
                return wait.run();
              } finally {
                thread.returnInside(lockHeld);
                Synchronization.waitEnds(Reason.OUTSIDE, null);
              }
            },
            action,
            null,
            null);
  }

  /** Blocks in a wait. */
  @TruffleBoundary
  public static void run(Wait wait) {
    call(
        () -> {
          wait.run();
          return null;
        });
  }

  /**
   * Blocks in an action; who observes synchronisation is told for what.
   *
   * @param on the lock, queue or handle, or null
   */
  @TruffleBoundary
  public static <R> R call(Reason reason, Object on, Action<R> action) {
    Synchronization.waitBegins(reason, on);
    try {
      return call(action);
    } finally {
      Synchronization.waitEnds(reason, on);
    }
  }

  /** As {@link #call(Reason, Object, Action)}, without a result. */
  @TruffleBoundary
  public static void run(Reason reason, Object on, Wait wait) {
    call(
        reason,
        on,
        () -> {
          wait.run();
          return null;
        });
  }

  /** Sleeps; a signal handler that returns does not shorten the sleep (PEP 475). */
  @TruffleBoundary
  public static void sleep(long nanos) {
    long deadline = System.nanoTime() + nanos;
    run(
        Reason.SLEEP,
        null,
        () -> {
          long rest = deadline - System.nanoTime();
          if (rest > 0) {
            Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
          }
        });
  }

  /**
   * Calls code of the host that knows nothing of safepoints and may take its time, such as a Java
   * method that waits for another thread: detached, so that it holds up nobody.
   */
  @TruffleBoundary
  public static <R> R outside(Supplier<R> call) {
    PyThreadState thread = PyThreadState.get();
    Synchronization.waitBegins(Reason.OUTSIDE, null);
    boolean lockHeld = thread.goOutside();
    try {
      return call.get();
    } finally {
      thread.returnInside(lockHeld);
      Synchronization.waitEnds(Reason.OUTSIDE, null);
    }
  }
}
