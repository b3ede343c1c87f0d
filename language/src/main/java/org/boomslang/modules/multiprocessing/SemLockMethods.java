package org.boomslang.modules.multiprocessing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.time.Durations;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _multiprocessing.SemLock}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_multiprocessing.SemLock", doc = "Semaphore/Mutex type")
final class SemLockMethods {
  private SemLockMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, kind, value, maxvalue, name, unlink)")
  static Object create(
      PyType type, int kind, int value, int maxvalue, String name, boolean unlink) {
    if (kind != PySemLock.RECURSIVE && kind != 1) {
      throw PyErrors.valueError("unrecognized kind");
    }
    NativeAccess.require();
    return PySemLock.create(type, kind, value, maxvalue, name, unlink);
  }

  @PyBuiltin(
      name = "_rebuild",
      kind = Kind.CLASS_METHOD,
      sig = "($type, handle, kind, maxvalue, name, /)")
  static Object rebuild(PyType type, Object handle, int kind, int maxvalue, String name) {
    NativeAccess.require();
    return PySemLock.rebuild(type, kind, maxvalue, name);
  }

  @PyBuiltin(name = "acquire", sig = "($self, /, block=True, timeout=None)")
  static boolean acquire(PySemLock self, boolean block, Object timeout) {
    if (self.enterAgain()) {
      return true;
    }
    long deadline = PySemLock.FOREVER;
    if (timeout != PyNone.NONE) {
      long nanos = Math.max(0, Durations.nanos(timeout));
      deadline = nanos > PySemLock.FOREVER / 2 ? deadline : System.nanoTime() + nanos;
    }
    boolean taken = self.acquire(block, deadline);
    if (taken) {
      self.entered();
    }
    return taken;
  }

  @PyBuiltin(name = "release", sig = "($self, /)")
  static void release(PySemLock self) {
    if (self.kind == PySemLock.RECURSIVE) {
      if (!self.isMine()) {
        throw PyErrors.raise(
            org.boomslang.objects.exception.ExceptionTypes.ASSERTION_ERROR,
            "attempt to release recursive lock not owned by thread");
      }
      if (!self.leave()) {
        return;
      }
    } else if (self.value() >= self.maximum) {
      throw PyErrors.valueError("semaphore or lock released too many times");
    }
    self.left();
    self.post();
  }

  @PyBuiltin(name = "_count", sig = "($self, /)")
  static long count(PySemLock self) {
    return self.count();
  }

  @PyBuiltin(name = "_is_mine", sig = "($self, /)")
  static boolean isMine(PySemLock self) {
    return self.isMine();
  }

  @PyBuiltin(name = "_get_value", sig = "($self, /)")
  static long value(PySemLock self) {
    return self.value();
  }

  @PyBuiltin(name = "_is_zero", sig = "($self, /)")
  static boolean isZero(PySemLock self) {
    return self.value() == 0;
  }

  @PyBuiltin(name = "_after_fork", sig = "($self, /)")
  static void afterFork(PySemLock self) {
    // Nothing is forked.
  }

  @PyBuiltin(name = "__enter__", sig = "($self, /)")
  static boolean enter(PySemLock self) {
    return acquire(self, true, PyNone.NONE);
  }

  @PyBuiltin(name = "__exit__", sig = "($self, exc_type=None, exc_value=None, exc_tb=None, /)")
  static void exit(PySemLock self, Object type, Object value, Object traceback) {
    release(self);
  }

  @PyBuiltin(name = "handle", kind = Kind.GETTER)
  static long handle(PySemLock self) {
    return self.handle();
  }

  @PyBuiltin(name = "kind", kind = Kind.GETTER)
  static long kind(PySemLock self) {
    return self.kind;
  }

  @PyBuiltin(name = "maxvalue", kind = Kind.GETTER)
  static long maxvalue(PySemLock self) {
    return self.maximum;
  }

  @PyBuiltin(name = "name", kind = Kind.GETTER)
  static Object name(PySemLock self) {
    return self.name == null ? PyNone.NONE : PyStr.of(self.name);
  }
}
