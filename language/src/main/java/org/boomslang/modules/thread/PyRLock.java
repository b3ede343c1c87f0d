package org.boomslang.modules.thread;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.SyncObserver.Reason;
import org.boomslang.runtime.Synchronization;

/**
 * {@code _thread.RLock}: a lock that its owner may acquire again, and must release as often.
 *
 * <p>Thread-safety: atomic. The depth is written by the owner only; the owner's identity is written
 * before the lock is open to others and read racily, which is sound for the question "is it me?".
 */
final class PyRLock extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_thread.RLock",
          BuiltinTypes.OBJECT,
          Layout.of("RLock", Layout.OBJECT, null),
          TypeFlags.SUBCLASSABLE,
          RLockMethodsTable::new);

  /** State 1 is owned. */
  private static final class Sync extends AbstractQueuedSynchronizer {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean tryAcquire(int ignored) {
      return compareAndSetState(0, 1);
    }

    @Override
    protected boolean tryRelease(int ignored) {
      setState(0);
      return true;
    }

    boolean isOwned() {
      return getState() == 1;
    }
  }

  private final Sync sync = new Sync();
  private volatile Thread owner;
  private long depth;

  PyRLock(Shape shape) {
    super(shape);
    Synchronization.lockMade(this);
  }

  boolean isOwnedByCurrent() {
    return owner == Thread.currentThread();
  }

  boolean isLocked() {
    return sync.isOwned();
  }

  /** The identity of the owner, or 0. */
  long ownerIdent() {
    Thread current = owner;
    return current == null ? 0 : current.threadId();
  }

  long depth() {
    return depth;
  }

  /**
   * Acquires once more.
   *
   * @param nanos {@link Timeouts#FOREVER}, 0 for a try, or nanoseconds
   */
  @TruffleBoundary
  boolean acquire(long nanos) {
    if (isOwnedByCurrent()) {
      depth++;
      return true;
    }
    if (!lock(nanos)) {
      return false;
    }
    owner = Thread.currentThread();
    depth = 1;
    return true;
  }

  private boolean lock(long nanos) {
    boolean locked = sync.tryAcquire(1) || (nanos != 0 && await(nanos));
    if (locked) {
      Synchronization.acquired(this);
    }
    return locked;
  }

  private boolean await(long nanos) {
    if (nanos == Timeouts.FOREVER) {
      Blocking.run(Reason.LOCK, this, () -> sync.acquireInterruptibly(1));
      return true;
    }
    long deadline = System.nanoTime() + nanos;
    return Blocking.call(
        Reason.LOCK, this, () -> sync.tryAcquireNanos(1, deadline - System.nanoTime()));
  }

  /** Releases once; RuntimeError when the thread does not own the lock. */
  @TruffleBoundary
  void release() {
    if (!isOwnedByCurrent()) {
      throw PyErrors.runtimeError("cannot release un-acquired lock");
    }
    if (--depth == 0) {
      open();
    }
  }

  /** Releases entirely, as {@code Condition.wait} does; returns how often it was held. */
  @TruffleBoundary
  long releaseAll() {
    if (!isOwnedByCurrent()) {
      throw PyErrors.runtimeError("cannot release un-acquired lock");
    }
    long held = depth;
    open();
    return held;
  }

  /** Undoes {@link #releaseAll()}. */
  @TruffleBoundary
  void restore(long held, Thread holder) {
    lock(Timeouts.FOREVER);
    owner = holder;
    depth = held;
  }

  private void open() {
    Synchronization.releasing(this);
    depth = 0;
    owner = null;
    sync.release(1);
  }

  /** Opens it without ado: after a fork, in the child. */
  void reset() {
    open();
  }
}
