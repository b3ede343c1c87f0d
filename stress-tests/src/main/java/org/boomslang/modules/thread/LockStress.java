package org.boomslang.modules.thread;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** Locks. */
public final class LockStress {
  private LockStress() {}

  /** Two threads count under a lock. */
  @JCStressTest
  @Outcome(id = "2", expect = ACCEPTABLE, desc = "no count is lost")
  @State
  public static class Exclusion {
    final PyLock lock = new PyLock();
    int plain;

    void locked(Runnable body) {
      while (!lock.tryAcquire()) {
        Thread.onSpinWait();
      }
      body.run();
      lock.release();
    }

    @Actor
    public void actor1() {
      locked(() -> plain++);
    }

    @Actor
    public void actor2() {
      locked(() -> plain++);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      r.r1 = plain;
    }
  }

  /**
   * One thread writes under the lock, one reads under it and then tries to acquire a second time.
   */
  @JCStressTest
  @Outcome(
      id = {"0, 0", "1, 0"},
      expect = ACCEPTABLE,
      desc = "before or after; a closed lock stays closed")
  @State
  public static class Publication {
    final PyLock lock = new PyLock();
    int plain;

    void locked(Runnable body) {
      while (!lock.tryAcquire()) {
        Thread.onSpinWait();
      }
      body.run();
      lock.release();
    }

    @Actor
    public void actor1() {
      locked(() -> plain = 1);
    }

    @Actor
    public void actor2(II_Result r) {
      locked(
          () -> {
            r.r1 = plain;
            r.r2 = lock.tryAcquire() ? 1 : 0;
          });
    }
  }
}
