package org.boomslang.objects.exception;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Builtins of {@code traceback}. Compare CPython traceback.c. */
@PyBuiltins(type = "traceback", doc = "Create a new traceback object.")
final class TracebackMethods {
  private TracebackMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, tb_next, tb_frame, tb_lasti, tb_lineno)")
  static Object create(PyType type, Object next, PyFrame frame, int lasti, int line) {
    return new PyTraceback(traceback(next), frame, Positions.ofLine(line), lasti);
  }

  private static PyTraceback traceback(Object value) {
    if (value == PyNone.NONE) {
      return null;
    }
    if (value instanceof PyTraceback entry) {
      return entry;
    }
    throw PyErrors.typeError("expected traceback object or None, got '%s'", Types.of(value).name());
  }

  @PyBuiltin(name = "__dir__", sig = "($self, /)")
  static Object dir(PyTraceback self) {
    return PyList.of(
        new Object[] {
          PyStr.constant("tb_frame"),
          PyStr.constant("tb_next"),
          PyStr.constant("tb_lasti"),
          PyStr.constant("tb_lineno")
        });
  }

  @PyBuiltin(name = "tb_next", kind = Kind.GETTER)
  static Object next(PyTraceback self) {
    PyTraceback next = self.next();
    return next == null ? PyNone.NONE : next;
  }

  @PyBuiltin(name = "tb_next", kind = Kind.SETTER)
  static void setNext(PyTraceback self, Object value) {
    if (value == null) {
      throw PyErrors.typeError("can't delete tb_next attribute");
    }
    PyTraceback next = traceback(value);
    for (PyTraceback entry = next; entry != null; entry = entry.next()) {
      if (entry == self) {
        throw PyErrors.valueError("traceback loop detected");
      }
    }
    self.setNext(next);
  }

  @PyBuiltin(name = "tb_frame", kind = Kind.MEMBER)
  static Object frame(PyTraceback self) {
    Audit.event("object.__getattr__", self, PyStr.of("tb_frame"));
    return self.frame();
  }

  @PyBuiltin(name = "tb_lasti", kind = Kind.MEMBER)
  static int instruction(PyTraceback self) {
    return self.instruction();
  }

  @PyBuiltin(name = "tb_lineno", kind = Kind.GETTER)
  static int line(PyTraceback self) {
    return self.line();
  }
}
