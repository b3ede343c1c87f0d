package org.boomslang.modules.itertools;

import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;

/**
 * The iterator that several {@code tee} iterators read from. It is asked by one thread at a time,
 * since most iterators cannot bear two; a second one gets the RuntimeError that the documentation
 * of {@code tee} promises. Thread-safety: atomic.
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
    // Another thread may be waiting in there for this one, so this one must not wait.
    if (lock.isHeldByCurrentThread() || !lock.tryLock()) {
      throw PyErrors.runtimeError("cannot re-enter the tee iterator");
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
