package org.boomslang.objects.foreign;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.UnaryOp;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;

/** The builtins of foreign numbers: they act as the int or float of their value. */
@PyBuiltins(type = "ForeignNumber", doc = "A number of the host or of another language.")
final class ForeignNumberMethods {
  private ForeignNumberMethods() {}

  /** The number as int or float. */
  static Object value(PyForeign number) {
    Object delegate = number.delegate();
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    try {
      if (interop.fitsInLong(delegate)) {
        return interop.asLong(delegate);
      }
      if (interop.fitsInBigInteger(delegate)) {
        return Integers.normalize(interop.asBigInteger(delegate));
      }
      if (interop.fitsInDouble(delegate)) {
        return interop.asDouble(delegate);
      }
    } catch (UnsupportedMessageException e) {
      // Falls through.
    }
    throw PyErrors.typeError("the foreign number is neither an int nor a float");
  }

  private static boolean isNumber(Object value) {
    return Conversions.isInt(value)
        || value instanceof Double
        || value instanceof PyForeign foreign
            && InteropLibrary.getUncached(foreign.delegate()).isNumber(foreign.delegate());
  }

  private static Object plain(Object value) {
    return value instanceof PyForeign foreign ? value(foreign) : value;
  }

  private static Object binary(BinaryOp op, Object a, Object b) {
    return isNumber(a) && isNumber(b)
        ? Operators.binary(op, plain(a), plain(b))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  private static Object compare(CompareOp op, PyForeign a, Object b) {
    return isNumber(b)
        ? Comparisons.compare(op, value(a), plain(b))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyForeign self, Object value) {
    return binary(BinaryOp.ADD, self, value);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)")
  static Object reverseAdd(PyForeign self, Object value) {
    return binary(BinaryOp.ADD, value, self);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)")
  static Object subtract(PyForeign self, Object value) {
    return binary(BinaryOp.SUB, self, value);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)")
  static Object reverseSubtract(PyForeign self, Object value) {
    return binary(BinaryOp.SUB, value, self);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object multiply(PyForeign self, Object value) {
    return binary(BinaryOp.MUL, self, value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object reverseMultiply(PyForeign self, Object value) {
    return binary(BinaryOp.MUL, value, self);
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)")
  static Object trueDivide(PyForeign self, Object value) {
    return binary(BinaryOp.TRUE_DIV, self, value);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)")
  static Object reverseTrueDivide(PyForeign self, Object value) {
    return binary(BinaryOp.TRUE_DIV, value, self);
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)")
  static Object floorDivide(PyForeign self, Object value) {
    return binary(BinaryOp.FLOOR_DIV, self, value);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)")
  static Object reverseFloorDivide(PyForeign self, Object value) {
    return binary(BinaryOp.FLOOR_DIV, value, self);
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object modulo(PyForeign self, Object value) {
    return binary(BinaryOp.MOD, self, value);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object reverseModulo(PyForeign self, Object value) {
    return binary(BinaryOp.MOD, value, self);
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)")
  static Object divideAndModulo(PyForeign self, Object value) {
    return binary(BinaryOp.DIVMOD, self, value);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)")
  static Object reverseDivideAndModulo(PyForeign self, Object value) {
    return binary(BinaryOp.DIVMOD, value, self);
  }

  @PyBuiltin(name = "__lshift__", sig = "($self, value, /)")
  static Object shiftLeft(PyForeign self, Object value) {
    return binary(BinaryOp.LSHIFT, self, value);
  }

  @PyBuiltin(name = "__rlshift__", sig = "($self, value, /)")
  static Object reverseShiftLeft(PyForeign self, Object value) {
    return binary(BinaryOp.LSHIFT, value, self);
  }

  @PyBuiltin(name = "__rshift__", sig = "($self, value, /)")
  static Object shiftRight(PyForeign self, Object value) {
    return binary(BinaryOp.RSHIFT, self, value);
  }

  @PyBuiltin(name = "__rrshift__", sig = "($self, value, /)")
  static Object reverseShiftRight(PyForeign self, Object value) {
    return binary(BinaryOp.RSHIFT, value, self);
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)")
  static Object and(PyForeign self, Object value) {
    return binary(BinaryOp.AND, self, value);
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)")
  static Object reverseAnd(PyForeign self, Object value) {
    return binary(BinaryOp.AND, value, self);
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)")
  static Object exclusiveOr(PyForeign self, Object value) {
    return binary(BinaryOp.XOR, self, value);
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)")
  static Object reverseExclusiveOr(PyForeign self, Object value) {
    return binary(BinaryOp.XOR, value, self);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)")
  static Object or(PyForeign self, Object value) {
    return binary(BinaryOp.OR, self, value);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)")
  static Object reverseOr(PyForeign self, Object value) {
    return binary(BinaryOp.OR, value, self);
  }

  @PyBuiltin(name = "__pow__", sig = "($self, value, mod=None, /)")
  static Object power(PyForeign self, Object value, Object mod) {
    if (mod != null && mod != PyNone.NONE) {
      return isNumber(value) && isNumber(mod)
          ? Operators.power(value(self), plain(value), plain(mod))
          : PyNotImplemented.NOT_IMPLEMENTED;
    }
    return binary(BinaryOp.POW, self, value);
  }

  @PyBuiltin(name = "__rpow__", sig = "($self, value, mod=None, /)")
  static Object reversePower(PyForeign self, Object value, Object mod) {
    return binary(BinaryOp.POW, value, self);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)")
  static Object less(PyForeign self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)")
  static Object lessOrEqual(PyForeign self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)")
  static Object equal(PyForeign self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)")
  static Object unequal(PyForeign self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)")
  static Object greater(PyForeign self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)")
  static Object greaterOrEqual(PyForeign self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyForeign self) {
    return Comparisons.hash(value(self));
  }

  @PyBuiltin(name = "__neg__", sig = "($self, /)")
  static Object negate(PyForeign self) {
    return Operators.unary(UnaryOp.NEG, value(self));
  }

  @PyBuiltin(name = "__pos__", sig = "($self, /)")
  static Object positive(PyForeign self) {
    return value(self);
  }

  @PyBuiltin(name = "__invert__", sig = "($self, /)")
  static Object invert(PyForeign self) {
    return Operators.unary(UnaryOp.INVERT, value(self));
  }

  @PyBuiltin(name = "__abs__", sig = "($self, /)")
  static Object absolute(PyForeign self) {
    Object value = value(self);
    return value instanceof Double d ? (Object) Math.abs(d) : Integers.absolute(value);
  }

  @PyBuiltin(name = "__index__", sig = "($self, /)")
  static Object index(PyForeign self) {
    return Conversions.index(value(self));
  }

  @PyBuiltin(name = "__int__", sig = "($self, /)")
  static Object toInt(PyForeign self) {
    Object value = value(self);
    return value instanceof Double d ? Integers.fromDouble(d) : value;
  }

  @PyBuiltin(name = "__float__", sig = "($self, /)")
  static double toFloat(PyForeign self) {
    return Conversions.asDouble(value(self));
  }
}
