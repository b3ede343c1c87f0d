package org.boomslang.modules.extension;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyThreadState;

/**
 * The lock of a module that does not declare that it supports free threading: calls into it take
 * it. A thread that waits, for this lock or for anything else, gives up the module locks it holds
 * meanwhile, as threads of CPython give up the global lock; so modules that call each other cannot
 * make threads wait for each other.
 *
 * <p>Thread-safety: atomic.
 */
public final class ModuleLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final LongAdder taken = new LongAdder();
  private final LongAdder waited = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();

  /** The module locks of one thread, outermost first. Thread-safety: incompatible. */
  public static final class Held implements PyThreadState.Suspension {
    private final List<ModuleLock> locks = new ArrayList<>();

    /** Whether the thread waits for a lock that is not among these yet. */
    private boolean acquiring;

    private Held() {}

    /** Those of a thread; called by that thread. */
    public static Held of(PyThreadState thread) {
      Held known = thread.suspension(Held.class);
      if (known == null) {
        known = new Held();
        thread.addSuspension(known);
      }
      return known;
    }

    /** The innermost lock is taken again by {@link #resume}, the others when it is given up. */
    @Override
    public void suspend() {
      for (ModuleLock each : locks) {
        while (each.lock.isHeldByCurrentThread()) {
          each.lock.unlock();
        }
      }
    }

    @Override
    public void resume() {
      if (!acquiring && !locks.isEmpty()) {
        locks.getLast().lock.lock();
      }
    }
  }

  public void acquire(Held held) {
    if (!lock.tryLock()) {
      waited.increment();
      held.suspend();
      long start = System.nanoTime();
      await(held);
      waitedNanos.add(System.nanoTime() - start);
    }
    taken.increment();
    held.locks.add(this);
  }

  private void await(Held held) {
    held.acquiring = true;
    try {
      Blocking.run(lock::lockInterruptibly);
    } finally {
      held.acquiring = false;
    }
  }

  public void release(Held held) {
    held.locks.removeLast();
    if (lock.isHeldByCurrentThread()) {
      lock.unlock();
    }
    if (!held.locks.isEmpty()) {
      ModuleLock outer = held.locks.getLast();
      if (!outer.lock.isHeldByCurrentThread() && !outer.lock.tryLock()) {
        outer.await(held);
      }
    }
  }

  public long timesTaken() {
    return taken.sum();
  }

  public long timesWaited() {
    return waited.sum();
  }

  /** How long threads have waited for it, all together. */
  public double secondsWaited() {
    return waitedNanos.sum() / 1e9;
  }
}
