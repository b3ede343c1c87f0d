package org.boomslang.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The global interpreter lock that a program can be run under, to compare ({@code PYTHON_GIL=1},
 * {@code -X gil=1}, option {@code python.GIL}). Python code then runs in one thread at a time. It
 * protects nothing that Boomslang needs. Compare CPython ceval_gil.c: {@code take_gil}, {@code
 * drop_gil}.
 *
 * <p>A thread has the lock while it is attached (see {@link PyThreadState#attach()}). A thread that
 * has waited for a switch interval asks the holder to let go; the holder does so at its next
 * safepoint and does not take the lock back before another thread had it.
 *
 * <p>Thread-safety: atomic.
 */
public final class GlobalLock {
  private final TruffleLanguage.Env env;
  private final ReentrantLock mutex = new ReentrantLock();
  private final Condition changed = mutex.newCondition();

  /** Guarded by {@link #mutex}, as are the fields after it. */
  private PyThreadState holder;

  /** Counts how often the lock was taken. */
  private long switches;

  private int waiting;

  /** Whether the holder was asked to let go and has not done so. */
  private boolean asked;

  private volatile long intervalNanos = 5_000_000;

  GlobalLock(TruffleLanguage.Env env) {
    this.env = env;
  }

  /** How long a thread waits before it asks the holder to let go. */
  public long intervalNanos() {
    return intervalNanos;
  }

  public void setIntervalNanos(long nanos) {
    intervalNanos = nanos;
  }

  /**
   * Takes the lock. Thread-local actions run meanwhile; what one of them throws is thrown once the
   * lock is held, so that the exception's handlers run under it.
   */
  @TruffleBoundary
  void acquire(PyThreadState thread) {
    RuntimeException thrown = null;
    Error failed = null;
    while (true) {
      try {
        TruffleSafepoint.setBlockedThreadInterruptible(null, this::await, thread);
        break;
      } catch (RuntimeException e) {
        thrown = e;
      } catch (Error e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
    if (thrown != null) {
      throw thrown;
    }
  }

  private void await(PyThreadState thread) throws InterruptedException {
    mutex.lockInterruptibly();
    try {
      waiting++;
      try {
        while (holder != null && holder != thread) {
          long seen = switches;
          boolean timedOut = changed.awaitNanos(intervalNanos) <= 0;
          if (timedOut && switches == seen && holder != null && !asked) {
            asked = true;
            ask(holder);
          }
        }
        if (holder == null) {
          holder = thread;
          asked = false;
          switches++;
          changed.signalAll();
        }
      } finally {
        waiting--;
      }
    } finally {
      mutex.unlock();
    }
  }

  private void ask(PyThreadState thread) {
    env.submitThreadLocal(
        new Thread[] {thread.thread()},
        new ThreadLocalAction(true, false) {
          @Override
          protected void perform(Access access) {
            yieldTo(thread);
          }
        });
  }

  /** The holder lets go, waits until another thread had the lock, and takes it back. */
  private void yieldTo(PyThreadState thread) {
    if (!release(thread)) {
      return;
    }
    try {
      TruffleSafepoint.setBlockedThreadInterruptible(null, this::awaitSwitch, thread);
    } finally {
      acquire(thread);
    }
  }

  private void awaitSwitch(PyThreadState thread) throws InterruptedException {
    mutex.lockInterruptibly();
    try {
      long seen = switches;
      while (holder == null && waiting > 0 && switches == seen) {
        changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(1));
      }
    } finally {
      mutex.unlock();
    }
  }

  /** Lets go; false when the thread has not got the lock. */
  @TruffleBoundary
  boolean release(PyThreadState thread) {
    mutex.lock();
    try {
      if (holder != thread) {
        return false;
      }
      holder = null;
      asked = false;
      changed.signalAll();
      return true;
    } finally {
      mutex.unlock();
    }
  }

  /** Whether the thread has the lock. */
  boolean isHeldBy(PyThreadState thread) {
    mutex.lock();
    try {
      return holder == thread;
    } finally {
      mutex.unlock();
    }
  }
}
