package org.boomslang.modules.datetime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The operators of {@code datetime.timedelta}. Results are exact where they are ints, and rounded
 * half to even where they are durations; they are of the class itself, also for subclasses.
 * Stateless.
 */
@PyBuiltins(type = "datetime.timedelta", doc = TimeDeltaMethods.DOC)
final class TimeDeltaOperators {
  private TimeDeltaOperators() {}

  private static Object compare(CompareOp op, PyTimeDelta self, Object value) {
    return value instanceof PyTimeDelta other
        ? (Object) op.test(self.compareTo(other))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", compiled = true)
  static Object lt(PyTimeDelta self, Object value) {
    return compare(CompareOp.LT, self, value);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", compiled = true)
  static Object le(PyTimeDelta self, Object value) {
    return compare(CompareOp.LE, self, value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", compiled = true)
  static Object eq(PyTimeDelta self, Object value) {
    return compare(CompareOp.EQ, self, value);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", compiled = true)
  static Object ne(PyTimeDelta self, Object value) {
    return compare(CompareOp.NE, self, value);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", compiled = true)
  static Object gt(PyTimeDelta self, Object value) {
    return compare(CompareOp.GT, self, value);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", compiled = true)
  static Object ge(PyTimeDelta self, Object value) {
    return compare(CompareOp.GE, self, value);
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)", compiled = true)
  static boolean truth(PyTimeDelta self) {
    return !self.isZero();
  }

  @PyBuiltin(name = "__neg__", sig = "($self, /)", compiled = true)
  static Object negative(PyTimeDelta self) {
    return self.negated();
  }

  @PyBuiltin(name = "__pos__", sig = "($self, /)", compiled = true)
  static Object positive(PyTimeDelta self) {
    return PyTimeDelta.of(self.days, self.seconds, self.micros);
  }

  @PyBuiltin(name = "__abs__", sig = "($self, /)", compiled = true)
  static Object absolute(PyTimeDelta self) {
    return self.days < 0 ? self.negated() : positive(self);
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", compiled = true)
  static Object add(PyTimeDelta self, Object value) {
    return value instanceof PyTimeDelta other ? self.plus(other) : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", compiled = true)
  static Object addReflected(PyTimeDelta self, Object value) {
    return add(self, value);
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", compiled = true)
  static Object subtract(PyTimeDelta self, Object value) {
    return value instanceof PyTimeDelta other
        ? self.minus(other)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", compiled = true)
  static Object subtractReflected(PyTimeDelta self, Object value) {
    return value instanceof PyTimeDelta other
        ? other.minus(self)
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  // ------------------------------------------------------------------ products and quotients

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)", compiled = true)
  static Object multiply(PyTimeDelta self, Object value) {
    if (value instanceof Long factor && (int) (long) factor == factor) {
      return PyTimeDelta.of(self.days * factor, self.seconds * factor, self.micros * factor);
    }
    return multiplySlow(self, value);
  }

  @TruffleBoundary
  private static Object multiplySlow(PyTimeDelta self, Object value) {
    if (Conversions.isInt(value)) {
      return duration(Integers.multiply(self.totalMicros(), Conversions.index(value)));
    }
    if (Floats.isFloat(value)) {
      Object[] ratio = ratio(value);
      return duration(nearest(Integers.multiply(self.totalMicros(), ratio[0]), ratio[1]));
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)", compiled = true)
  static Object multiplyReflected(PyTimeDelta self, Object value) {
    return multiply(self, value);
  }

  private static PyTimeDelta duration(Object micros) {
    return PyTimeDelta.ofMicros(PyTimeDelta.TYPE, micros);
  }

  /** A float as a quotient of ints; a subclass may have its own idea. */
  private static Object[] ratio(Object value) {
    if (value instanceof Double number) {
      return Floats.toIntegerRatio(number);
    }
    Object ratio = Calls.callMethod(value, "as_integer_ratio");
    if (!(ratio instanceof PyTuple pair)) {
      throw PyErrors.typeError(
          "unexpected return type from as_integer_ratio(): expected tuple, not '%s'",
          Types.nameOf(ratio));
    }
    if (pair.length() != 2) {
      throw PyErrors.valueError("as_integer_ratio() must return a 2-tuple");
    }
    if (!Conversions.isInt(pair.get(0)) || !Conversions.isInt(pair.get(1))) {
      throw PyErrors.typeError("non-integer arguments in division");
    }
    return new Object[] {Conversions.index(pair.get(0)), Conversions.index(pair.get(1))};
  }

  /** The quotient of two ints as the nearest int, of two as near the even one. */
  private static Object nearest(Object dividend, Object divisor) {
    BigInteger b = Integers.big(divisor);
    if (b.signum() == 0) {
      throw PyErrors.zeroDivisionError("division by zero");
    }
    BigInteger[] parts = Integers.big(dividend).divideAndRemainder(b);
    int order = parts[1].abs().shiftLeft(1).compareTo(b.abs());
    boolean away = order > 0 || order == 0 && parts[0].testBit(0);
    int sign = Integers.big(dividend).signum() * b.signum();
    return Integers.normalize(away ? parts[0].add(BigInteger.valueOf(sign)) : parts[0]);
  }

  private static void checkDivisor(PyTimeDelta divisor) {
    if (divisor.isZero()) {
      throw PyErrors.zeroDivisionError("division by zero");
    }
  }

  private static Object floorDivide(Object left, Object right) {
    if (!(left instanceof PyTimeDelta dividend)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (right instanceof PyTimeDelta divisor) {
      checkDivisor(divisor);
      return Integers.floorDivide(dividend.totalMicros(), divisor.totalMicros());
    }
    if (Conversions.isInt(right)) {
      Object divisor = Conversions.index(right);
      if (Integers.isZero(divisor)) {
        throw PyErrors.zeroDivisionError("division by zero");
      }
      return duration(Integers.floorDivide(dividend.totalMicros(), divisor));
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)")
  static Object floorDivide(PyTimeDelta self, Object value) {
    return floorDivide((Object) self, value);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)")
  static Object floorDivideReflected(PyTimeDelta self, Object value) {
    return floorDivide(value, (Object) self);
  }

  private static Object trueDivide(Object left, Object right) {
    if (!(left instanceof PyTimeDelta dividend)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (right instanceof PyTimeDelta divisor) {
      checkDivisor(divisor);
      return Integers.trueDivide(dividend.totalMicros(), divisor.totalMicros());
    }
    if (Floats.isFloat(right)) {
      Object[] ratio = ratio(right);
      return duration(nearest(Integers.multiply(dividend.totalMicros(), ratio[1]), ratio[0]));
    }
    return Conversions.isInt(right)
        ? duration(nearest(dividend.totalMicros(), Conversions.index(right)))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)")
  static Object trueDivide(PyTimeDelta self, Object value) {
    return trueDivide((Object) self, value);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)")
  static Object trueDivideReflected(PyTimeDelta self, Object value) {
    return trueDivide(value, (Object) self);
  }

  private static Object modulo(Object left, Object right) {
    if (!(left instanceof PyTimeDelta dividend) || !(right instanceof PyTimeDelta divisor)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    checkDivisor(divisor);
    return duration(Integers.modulo(dividend.totalMicros(), divisor.totalMicros()));
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object modulo(PyTimeDelta self, Object value) {
    return modulo((Object) self, value);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object moduloReflected(PyTimeDelta self, Object value) {
    return modulo(value, (Object) self);
  }

  private static Object divideAndModulo(Object left, Object right) {
    if (!(left instanceof PyTimeDelta dividend) || !(right instanceof PyTimeDelta divisor)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    checkDivisor(divisor);
    Object[] parts = Integers.divideAndModulo(dividend.totalMicros(), divisor.totalMicros());
    return PyTuple.of(parts[0], duration(parts[1]));
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)")
  static Object divideAndModulo(PyTimeDelta self, Object value) {
    return divideAndModulo((Object) self, value);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)")
  static Object divideAndModuloReflected(PyTimeDelta self, Object value) {
    return divideAndModulo(value, (Object) self);
  }
}
