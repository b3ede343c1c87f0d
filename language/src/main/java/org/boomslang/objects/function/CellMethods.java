package org.boomslang.objects.function;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code cell}. Compare CPython cellobject.c. */
@PyBuiltins(type = "cell", unhashable = true)
final class CellMethods {
  private CellMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, contents=<unset>, /)")
  static Object create(PyType type, Object contents) {
    return new PyCell(contents);
  }

  @PyBuiltin(name = "cell_contents", kind = Kind.GETTER)
  static Object contents(PyCell self) {
    Object value = self.get();
    if (value == null) {
      throw PyErrors.valueError("cell is empty");
    }
    return value;
  }

  @PyBuiltin(name = "cell_contents", kind = Kind.SETTER)
  static void setContents(PyCell self, Object value) {
    self.set(value);
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyCell self) {
    Object value = self.get();
    String id = String.format("<cell at 0x%x: ", Identity.id(self));
    return value == null
        ? id + "empty>"
        : id + String.format("%s object at 0x%x>", Types.nameOf(value), Identity.id(value));
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object eq(PyCell self, Object other) {
    return compare(CompareOp.EQ, self, other);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object ne(PyCell self, Object other) {
    return compare(CompareOp.NE, self, other);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object lt(PyCell self, Object other) {
    return compare(CompareOp.LT, self, other);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object le(PyCell self, Object other) {
    return compare(CompareOp.LE, self, other);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object gt(PyCell self, Object other) {
    return compare(CompareOp.GT, self, other);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object ge(PyCell self, Object other) {
    return compare(CompareOp.GE, self, other);
  }

  /** Cells compare by contents; an empty one goes before a full one. */
  private static Object compare(CompareOp op, PyCell self, Object other) {
    if (!(other instanceof PyCell that)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object a = self.get();
    Object b = that.get();
    if (a != null && b != null) {
      return Comparisons.compare(op, a, b);
    }
    return Comparisons.compare(op, a == null ? 0L : 1L, b == null ? 0L : 1L);
  }
}
