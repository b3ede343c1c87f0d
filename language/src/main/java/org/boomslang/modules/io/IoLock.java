package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.Blocking;

/**
 * The lock of a buffered or text object. A thread that waits for it can be interrupted by signal
 * handlers.
 */
final class IoLock {
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * Takes the lock; RuntimeError when this thread is inside the object already, as in a signal
   * handler.
   */
  @TruffleBoundary
  void enter(PyObject owner) {
    if (lock.isHeldByCurrentThread()) {
      throw PyErrors.runtimeError(
          "reentrant call inside %s", PyStr.toJava(Conversions.repr(owner)));
    }
    enter();
  }

  /** Takes the lock, also when this thread has it. */
  @TruffleBoundary
  void enter() {
    if (!lock.tryLock()) {
      Blocking.run(lock::lockInterruptibly);
    }
  }

  @TruffleBoundary
  void leave() {
    lock.unlock();
  }
}
