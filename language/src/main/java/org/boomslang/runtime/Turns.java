package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Has threads that change one object all the time take turns of some ten microseconds, instead of
 * taking its lock in alternation. A lock that is handed over for each change costs a hundred
 * nanoseconds and more, for the lines of memory that go from processor to processor; in a turn it
 * costs what it costs a thread that is alone.
 *
 * <p>This excludes nobody and promises nothing: who has waited for its turn goes on to the lock in
 * any case. So it is read and written without order, and all that may go wrong is that threads meet
 * at the lock.
 *
 * <p>A thread that comes while another one has the turn looks whether that one uses the object
 * still, for half a microsecond, and waits only as long as it does. Once it did not, the next
 * handovers are without a look: threads that use an object now and then lose nothing to speak of.
 *
 * <p>Thread-safety: compatible; races are meant.
 */
public final class Turns {
  private static final VarHandle USES;

  static {
    try {
      USES = MethodHandles.lookup().findVarHandle(Turns.class, "uses", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** How long a turn lasts while others wait. */
  private static final long TURN_NANOS = 30_000;

  /** Whoever does not use the object for so long is taken to be done with it. */
  private static final long LOOK_NANOS = 500;

  /** How many handovers are without a look after one that found the object unused. */
  private static final int CALM = 15;

  /** Who has the turn. */
  private Thread user;

  /** Counts uses by whoever has the turn. */
  private int uses;

  private int calm = CALM;

  /** Before the lock is taken: waits for the turn if another thread has it and uses it. */
  public void take() {
    Thread current = Thread.currentThread();
    if (user != current) {
      await();
      user = current;
    }
    uses++;
  }

  @TruffleBoundary
  private void await() {
    if (calm > 0) {
      calm--;
      return;
    }
    int seen = (int) USES.getOpaque(this);
    long begin = System.nanoTime();
    long look = begin;
    while (true) {
      long time;
      do {
        Thread.onSpinWait();
        time = System.nanoTime();
      } while (time - look < LOOK_NANOS);
      int now = (int) USES.getOpaque(this);
      if (now == seen) {
        if (look == begin) {
          calm = CALM;
        }
        return;
      }
      if (time - begin >= TURN_NANOS) {
        return;
      }
      seen = now;
      look = time;
    }
  }
}
