package org.boomslang.modules.itertools;

import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.runtime.Blocking;

/**
 * The iterator that several {@code tee} iterators read from. It is asked under a lock, since most
 * iterators cannot bear two threads; that lock is this object's own, never one of a Python object,
 * and waiting for it can be interrupted. Thread-safety: atomic.
 */
final class TeeSource {
  private final Object iterator;
  private final ReentrantLock lock = new ReentrantLock();

  TeeSource(Object iterator) {
    this.iterator = iterator;
  }

  /**
   * Reads one element and hangs it on the last link, unless another thread just did; null at the
   * end.
   */
  TeeLink extend(TeeLink last) {
    if (lock.isHeldByCurrentThread()) {
      throw PyErrors.runtimeError("cannot re-enter the tee iterator");
    }
    if (!lock.tryLock()) {
      Blocking.run(lock::lockInterruptibly);
    }
    try {
      TeeLink known = last.known();
      if (known != null) {
        return known;
      }
      Object value = Iteration.next(iterator);
      return value == null ? null : last.append(value);
    } finally {
      lock.unlock();
    }
  }
}
