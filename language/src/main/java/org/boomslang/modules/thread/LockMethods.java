package org.boomslang.modules.thread;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Identity;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _thread.lock}. Thread-safety: shared (stateless). */
@PyBuiltins(
    type = "_thread.lock",
    doc =
        "A lock object is a synchronization primitive.  To create a lock,\n"
            + "call threading.Lock().  Methods are acquire(), release(), locked().")
final class LockMethods {
  private LockMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /)")
  static Object create(PyType type) {
    return new PyLock();
  }

  @PyBuiltin(
      name = "acquire",
      sig = "($self, /, blocking=True, timeout=-1)",
      doc =
          "Lock the lock; with blocking or a timeout, wait for it. Return whether it was acquired.")
  static boolean acquire(PyLock self, boolean blocking, Object timeout) {
    return self.acquire(Timeouts.ofAcquire(blocking, timeout));
  }

  @PyBuiltin(
      name = "acquire_lock",
      sig = "($self, /, blocking=True, timeout=-1)",
      doc = "An obsolete synonym of acquire().")
  static boolean acquireLock(PyLock self, boolean blocking, Object timeout) {
    return acquire(self, blocking, timeout);
  }

  @PyBuiltin(name = "release", sig = "($self, /)", doc = "Release the lock.")
  static void release(PyLock self) {
    self.release();
  }

  @PyBuiltin(name = "release_lock", sig = "($self, /)", doc = "An obsolete synonym of release().")
  static void releaseLock(PyLock self) {
    self.release();
  }

  @PyBuiltin(
      name = "locked",
      sig = "($self, /)",
      doc = "Return whether the lock is in the locked state.")
  static boolean locked(PyLock self) {
    return self.isLocked();
  }

  @PyBuiltin(name = "locked_lock", sig = "($self, /)", doc = "An obsolete synonym of locked().")
  static boolean lockedLock(PyLock self) {
    return self.isLocked();
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)", doc = "Lock the lock.", compiled = true)
  static boolean enter(PyLock self) {
    if (!self.tryAcquire()) {
      self.acquire();
    }
    return true;
  }

  @PyBuiltin(
      name = "__exit__",
      sig = "($self, /, *exc_info)",
      doc = "Release the lock.",
      compiled = true)
  static void exit(PyLock self, Object[] excInfo) {
    self.release();
  }

  @PyBuiltin(name = "_at_fork_reinit", sig = "($self, /)")
  static void atForkReinit(PyLock self) {
    self.reset();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyLock self) {
    return "<%s %s object at 0x%x>"
        .formatted(self.isLocked() ? "locked" : "unlocked", self.type().name(), Identity.id(self));
  }
}
