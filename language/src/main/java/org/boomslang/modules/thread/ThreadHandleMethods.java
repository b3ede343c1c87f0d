package org.boomslang.modules.thread;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _thread._ThreadHandle}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_thread._ThreadHandle")
final class ThreadHandleMethods {
  private ThreadHandleMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /)")
  static Object create(PyType type) {
    return new PyThreadHandle();
  }

  @PyBuiltin(name = "ident", kind = Kind.GETTER)
  static long ident(PyThreadHandle self) {
    return self.ident();
  }

  @PyBuiltin(name = "join", sig = "($self, timeout=None, /)")
  static void join(PyThreadHandle self, Object timeout) {
    self.join(timeout == PyNone.NONE ? -1 : timeoutNanos(timeout));
  }

  private static long timeoutNanos(Object timeout) {
    long nanos = Timeouts.nanos(timeout);
    if (nanos / 1e9 > Timeouts.MAX) {
      throw PyErrors.overflowError("timeout value is too large");
    }
    return nanos;
  }

  @PyBuiltin(name = "is_done", sig = "($self, /)")
  static boolean isDone(PyThreadHandle self) {
    return self.isDone();
  }

  @PyBuiltin(name = "_set_done", sig = "($self, /)")
  static void setDone(PyThreadHandle self) {
    if (self.state() == PyThreadHandle.State.NEW) {
      throw PyErrors.runtimeError("thread not started");
    }
    self.setDone();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyThreadHandle self) {
    return "<_ThreadHandle object: ident=" + self.ident() + ">";
  }
}
