package org.boomslang.modules.datetime;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.none.PyNotImplemented;

/** The operators of {@code datetime.date}. Stateless. */
@PyBuiltins(type = "datetime.date", doc = DateMethods.DOC)
final class DateOperators {
  private DateOperators() {}

  /** A datetime is no date here: it decides for itself. */
  private static boolean isDate(Object value) {
    return value instanceof PyDate && !(value instanceof PyDateTime);
  }

  private static Object compare(CompareOp op, PyDate self, Object value) {
    return isDate(value)
        ? (Object) op.test(Integer.compareUnsigned(self.date, ((PyDate) value).date))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", compiled = true)
  static Object lt(PyDate self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", compiled = true)
  static Object le(PyDate self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", compiled = true)
  static Object eq(PyDate self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", compiled = true)
  static Object ne(PyDate self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", compiled = true)
  static Object gt(PyDate self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", compiled = true)
  static Object ge(PyDate self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  private static Object plus(PyDate date, PyTimeDelta delta) {
    return PyDate.make(date.type(), PyDate.plusDays(date.date, delta.days));
  }

  private static Object add(Object left, Object right) {
    if (isDate(left) && right instanceof PyTimeDelta delta) {
      return plus((PyDate) left, delta);
    }
    if (isDate(right) && left instanceof PyTimeDelta delta) {
      return plus((PyDate) right, delta);
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object subtract(Object left, Object right) {
    if (isDate(left)) {
      PyDate date = (PyDate) left;
      if (isDate(right)) {
        return PyTimeDelta.of(date.ordinal() - ((PyDate) right).ordinal(), 0, 0);
      }
      if (right instanceof PyTimeDelta delta) {
        return PyDate.make(date.type(), PyDate.plusDays(date.date, -(long) delta.days));
      }
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", compiled = true)
  static Object add(PyDate self, Object value) {
    return add((Object) self, value);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", compiled = true)
  static Object addReflected(PyDate self, Object value) {
    return add(value, (Object) self);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", compiled = true)
  static Object subtract(PyDate self, Object value) {
    return subtract((Object) self, value);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", compiled = true)
  static Object subtractReflected(PyDate self, Object value) {
    return subtract(value, (Object) self);
  }
}
