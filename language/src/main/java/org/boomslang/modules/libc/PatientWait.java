package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.finalizer.Finalizers;

/**
 * Waits for a descriptor that lose patience: the other side may be waiting too, for the end of a
 * connection that was dropped here and not closed, which CPython closes at once. So after a while
 * without an event garbage is collected ({@link Finalizers#collectWhileIdle}).
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class PatientWait {
  private static final long PATIENCE_NANOS = 1_000_000_000;

  /** How long the JVM may take to hand over what a collection found. */
  private static final long HANDOVER_NANOS = 100_000_000;

  private PatientWait() {}

  /** As {@link Readiness#await(int, int, long)}. */
  @TruffleBoundary
  public static int await(int fd, int events, long deadline) {
    long early = System.nanoTime() + PATIENCE_NANOS;
    if (isBefore(early, deadline)) {
      int ready = Readiness.await(fd, events, early);
      if (ready != 0) {
        return ready;
      }
      Finalizers.collectWhileIdle();
    }
    return Readiness.await(fd, events, deadline);
  }

  /**
   * For event loops: also ends, with 0 and before its time, when finalisers ran meanwhile, since
   * these may have given the loop something to do. They are found by a collection of this thread or
   * of any other, so the wait is cut into pieces.
   */
  @TruffleBoundary
  public static int awaitForLoop(int fd, int events, long deadline) {
    long before = Finalizers.begun();
    long piece = PATIENCE_NANOS;
    while (true) {
      long early = System.nanoTime() + piece;
      boolean last = !isBefore(early, deadline);
      int ready = Readiness.await(fd, events, last ? deadline : early);
      if (ready != 0 || last || Finalizers.begun() != before) {
        return ready;
      }
      piece = Finalizers.collectWhileIdle() ? HANDOVER_NANOS : PATIENCE_NANOS;
    }
  }

  private static boolean isBefore(long time, long deadline) {
    return deadline == Readiness.FOREVER || deadline - time > 0;
  }
}
