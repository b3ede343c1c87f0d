package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.none.PyNone;

/** The builtins of what Java's try-with-resources takes. */
@PyBuiltins(type = "ForeignCloseable", doc = "An AutoCloseable of the host.")
final class ForeignCloseableMethods {
  private ForeignCloseableMethods() {}

  @PyBuiltin(name = "__enter__", sig = "($self, /)")
  static Object enter(PyForeign self) {
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, type, value, traceback, /)")
  static Object exit(PyForeign self, Object type, Object value, Object traceback) {
    Messages.send(self.delegate(), i -> i.invokeMember(self.delegate(), "close"));
    return PyNone.NONE;
  }
}
