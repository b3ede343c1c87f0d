package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.SyncObserver.Reason;
import org.boomslang.runtime.Synchronization;

/**
 * {@code _thread.lock}: open or closed, without an owner, so any thread may release it. Waiting
 * threads queue; a thread that asks while the lock is open may overtake them, as in CPython, since
 * handing over costs a switch.
 *
 * <p>Thread-safety: atomic. Releasing happens before the acquiring that follows it.
 */
final class PyLock extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_thread.lock",
          BuiltinTypes.OBJECT,
          Layout.of("lock", Layout.OBJECT, null),
          TypeFlags.FINAL,
          LockMethodsTable::new);

  /** State 1 is closed. */
  private static final class Sync extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1L;

    boolean close() {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      return compareAndSetState(1, 0);
    }

    boolean isClosed() {
      return getState() == 1;
    }

    void reset() {
      setState(0);
    }
  }

  private final Sync sync = new Sync();

  PyLock() {
    super(TYPE.instanceShape());
    Synchronization.lockMade(this);
  }

  /** Closes the lock if it is open. */
  boolean tryAcquire() {
    if (sync.close()) {
      Synchronization.acquired(this);
      return true;
    }
    return false;
  }

  /** Waits until the lock can be closed. */
  @TruffleBoundary
  void acquire() {
    if (!sync.close()) {
      Blocking.run(Reason.LOCK, this, () -> sync.acquireInterruptibly(1));
    }
    Synchronization.acquired(this);
  }

  /**
   * Waits for a limited time.
   *
   * @param nanos {@link Timeouts#FOREVER}, 0 for a try, or nanoseconds
   */
  @TruffleBoundary
  boolean acquire(long nanos) {
    if (tryAcquire()) {
      return true;
    }
    if (nanos == 0) {
      return false;
    }
    if (nanos == Timeouts.FOREVER) {
      acquire();
      return true;
    }
    long deadline = System.nanoTime() + nanos;
    boolean closed =
        Blocking.call(
            Reason.LOCK, this, () -> sync.tryAcquireNanos(1, deadline - System.nanoTime()));
    if (closed) {
      Synchronization.acquired(this);
    }
    return closed;
  }

  /** Opens the lock; RuntimeError when it is open. */
  @TruffleBoundary
  void release() {
    if (sync.isClosed()) {
      Synchronization.releasing(this);
    }
    if (!sync.release(1)) {
      throw PyErrors.runtimeError("release unlocked lock");
    }
  }

  boolean isLocked() {
    return sync.isClosed();
  }

  /** Opens it without ado: after a fork, in the child. */
  void reset() {
    sync.reset();
  }
}
