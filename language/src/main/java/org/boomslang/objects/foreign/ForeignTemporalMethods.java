package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNotImplemented;

/**
 * The builtins of foreign dates, times, time zones and durations: they calculate, compare and are
 * formatted as the objects of module {@code datetime} that stand for them, and have their
 * attributes beside their own members.
 */
@PyBuiltins(
    type = "ForeignTemporal",
    doc = "A date, time, time zone or duration of the host or of another language.")
final class ForeignTemporalMethods {
  private ForeignTemporalMethods() {}

  /** A special method of the Python object; NotImplemented where its class has none. */
  private static Object send(PyForeign self, String method, Object other) {
    Object result =
        Calls.callSpecial(ForeignTemporals.value(self), method, ForeignTemporals.plain(other));
    return result == null ? PyNotImplemented.NOT_IMPLEMENTED : result;
  }

  private static Object unary(PyForeign self, String method, String operation) {
    Object result = Calls.callSpecial(ForeignTemporals.value(self), method);
    if (result == null) {
      throw PyErrors.typeError("bad operand type for %s: '%s'", operation, Types.nameOf(self));
    }
    return result;
  }

  @PyBuiltin(name = "__eq__", sig = "($self, other, /)")
  static Object equal(PyForeign self, Object other) {
    Object same = ForeignObjectMethods.equal(self, other);
    return Boolean.TRUE.equals(same) ? true : send(self, "__eq__", other);
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyForeign self) {
    return Comparisons.hash(ForeignTemporals.value(self));
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)")
  static boolean truth(PyForeign self) {
    return Conversions.truth(ForeignTemporals.value(self));
  }

  @PyBuiltin(name = "__format__", sig = "($self, format_spec, /)")
  static Object format(PyForeign self, Object specification) {
    return Conversions.truth(specification)
        ? send(self, "__format__", specification)
        : Conversions.str(self);
  }

  @PyBuiltin(name = "__reduce_ex__", sig = "($self, protocol, /)")
  static Object reduce(PyForeign self, Object protocol) {
    return send(self, "__reduce_ex__", protocol);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, other, /)")
  static Object less(PyForeign self, Object other) {
    return send(self, "__lt__", other);
  }

  @PyBuiltin(name = "__le__", sig = "($self, other, /)")
  static Object lessOrEqual(PyForeign self, Object other) {
    return send(self, "__le__", other);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, other, /)")
  static Object greater(PyForeign self, Object other) {
    return send(self, "__gt__", other);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, other, /)")
  static Object greaterOrEqual(PyForeign self, Object other) {
    return send(self, "__ge__", other);
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyForeign self, Object value) {
    return send(self, "__add__", value);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)")
  static Object reverseAdd(PyForeign self, Object value) {
    return send(self, "__radd__", value);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object subtract(PyForeign self, Object value) {
    return send(self, "__sub__", value);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object reverseSubtract(PyForeign self, Object value) {
    return send(self, "__rsub__", value);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyForeign self, Object value) {
    return send(self, "__mul__", value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object reverseMultiply(PyForeign self, Object value) {
    return send(self, "__rmul__", value);
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)")
  static Object divide(PyForeign self, Object value) {
    return send(self, "__truediv__", value);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)")
  static Object reverseDivide(PyForeign self, Object value) {
    return send(self, "__rtruediv__", value);
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)")
  static Object floorDivide(PyForeign self, Object value) {
    return send(self, "__floordiv__", value);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)")
  static Object reverseFloorDivide(PyForeign self, Object value) {
    return send(self, "__rfloordiv__", value);
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object remainder(PyForeign self, Object value) {
    return send(self, "__mod__", value);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object reverseRemainder(PyForeign self, Object value) {
    return send(self, "__rmod__", value);
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)")
  static Object divideWithRemainder(PyForeign self, Object value) {
    return send(self, "__divmod__", value);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)")
  static Object reverseDivideWithRemainder(PyForeign self, Object value) {
    return send(self, "__rdivmod__", value);
  }

  @PyBuiltin(name = "__neg__", sig = "($self, /)")
  static Object negative(PyForeign self) {
    return unary(self, "__neg__", "unary -");
  }

  @PyBuiltin(name = "__pos__", sig = "($self, /)")
  static Object positive(PyForeign self) {
    return unary(self, "__pos__", "unary +");
  }

  @PyBuiltin(name = "__abs__", sig = "($self, /)")
  static Object absolute(PyForeign self) {
    return unary(self, "__abs__", "abs()");
  }
}
