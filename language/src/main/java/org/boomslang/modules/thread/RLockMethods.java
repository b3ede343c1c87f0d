package org.boomslang.modules.thread;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _thread.RLock}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_thread.RLock")
final class RLockMethods {
  private RLockMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, Object kwargs) {
    return new PyRLock(type.instanceShape());
  }

  @PyBuiltin(
      name = "acquire",
      sig = "($self, /, blocking=True, timeout=-1)",
      doc = "Lock the lock; the owner may lock it again. Return whether it was acquired.")
  static boolean acquire(PyRLock self, boolean blocking, Object timeout) {
    return self.acquire(Timeouts.ofAcquire(blocking, timeout));
  }

  @PyBuiltin(name = "release", sig = "($self, /)", doc = "Release the lock once.")
  static void release(PyRLock self) {
    self.release();
  }

  @PyBuiltin(name = "locked", sig = "($self, /)", doc = "Return whether some thread owns the lock.")
  static boolean locked(PyRLock self) {
    return self.isLocked();
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)", doc = "Lock the lock.")
  static boolean enter(PyRLock self) {
    return self.acquire(Timeouts.FOREVER);
  }

  @PyBuiltin(name = "__exit__", sig = "($self, /, *exc_info)", doc = "Release the lock.")
  static void exit(PyRLock self, Object[] excInfo) {
    self.release();
  }

  @PyBuiltin(
      name = "_is_owned",
      sig = "($self, /)",
      doc = "For internal use by threading.Condition.")
  static boolean isOwned(PyRLock self) {
    return self.isOwnedByCurrent();
  }

  @PyBuiltin(
      name = "_recursion_count",
      sig = "($self, /)",
      doc = "For internal use by reentrancy checks.")
  static long recursionCount(PyRLock self) {
    return self.isOwnedByCurrent() ? self.depth() : 0;
  }

  @PyBuiltin(
      name = "_release_save",
      sig = "($self, /)",
      doc = "For internal use by threading.Condition.")
  static Object releaseSave(PyRLock self) {
    long owner = self.ownerIdent();
    long held = self.releaseAll();
    return PyTuple.of(held, owner);
  }

  @PyBuiltin(
      name = "_acquire_restore",
      sig = "($self, state, /)",
      doc = "For internal use by threading.Condition.")
  static void acquireRestore(PyRLock self, Object state) {
    if (!(state instanceof PyTuple saved) || saved.length() != 2) {
      throw PyErrors.typeError(
          "_acquire_restore() argument 1 must be 2-item tuple, not %s", Types.of(state).name());
    }
    self.restore(Conversions.asLong(saved.get(0)), Thread.currentThread());
  }

  @PyBuiltin(name = "_at_fork_reinit", sig = "($self, /)")
  static void atForkReinit(PyRLock self) {
    self.reset();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyRLock self) {
    return "<%s %s object owner=%d count=%d at 0x%x>"
        .formatted(
            self.isLocked() ? "locked" : "unlocked",
            self.type().name(),
            self.ownerIdent(),
            self.isLocked() ? self.depth() : 0,
            Identity.id(self));
  }
}
