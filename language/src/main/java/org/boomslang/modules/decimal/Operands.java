package org.boomslang.modules.decimal;

import java.math.BigInteger;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/** Python values as decimal numbers. Stateless. */
final class Operands {
  private Operands() {}

  /** A decimal or an int, exactly; null for anything else. */
  static Num numberOrNull(Object value) {
    if (value instanceof PyDecimal decimal) {
      return decimal.num;
    }
    return Conversions.isInt(value) ? ofInt(value) : null;
  }

  static Num number(Object value) {
    Num number = numberOrNull(value);
    if (number == null) {
      throw unsupported(value);
    }
    return number;
  }

  static RuntimeException unsupported(Object value) {
    return PyErrors.typeError(
        "conversion from %s to Decimal is not supported", Types.nameOf(value));
  }

  static Num ofInt(Object value) {
    Object index = Conversions.index(value);
    return index instanceof Long small ? Num.of(small) : Num.of((BigInteger) index);
  }

  static BigInteger big(Object value) {
    return Integers.big(Conversions.index(value));
  }

  /** A float, exactly. */
  static Num ofDouble(double value) {
    if (Double.isNaN(value)) {
      boolean sign = Double.doubleToRawLongBits(value) < 0;
      return Num.nan(Num.Kind.QUIET_NAN, sign, BigInteger.ZERO);
    }
    if (Double.isInfinite(value)) {
      return Num.infinity(value < 0);
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    java.math.BigDecimal exact = new java.math.BigDecimal(Math.abs(value));
    BigInteger coefficient = exact.unscaledValue();
    long exponent = -exact.scale();
    if (value == Math.rint(value)) {
      coefficient = exact.toBigInteger();
      exponent = 0;
    }
    return Num.finite(negative, coefficient, exponent);
  }

  static boolean isFloat(Object value) {
    return Floats.isFloat(value);
  }

  // ------------------------------------------------------------------ constructors

  /** The number of a text; a NaN, and signalled, when there is none. */
  static Num ofText(Object text, boolean lenient, Env env) {
    String plain = DecimalText.ascii(PyStr.toJava(text), lenient);
    Num number = plain == null ? null : DecimalText.parse(plain);
    return number == null ? env.invalid(Env.CONVERSION_SYNTAX) : number;
  }

  /** What {@code Decimal(value)} means, exactly. */
  static Num exact(Object value, Env env, PyDecimalContext context) {
    return checked(unchecked(value, env, context), env);
  }

  private static Num unchecked(Object value, Env env, PyDecimalContext context) {
    if (value instanceof PyDecimal decimal) {
      return decimal.num;
    }
    if (PyStr.isStr(value)) {
      return ofText(value, true, env);
    }
    if (Conversions.isInt(value)) {
      return ofInt(value);
    }
    if (value instanceof PyList || value instanceof PyTuple) {
      return ofTuple(Iteration.toArray(value));
    }
    if (isFloat(value)) {
      context.signal(Env.FLOAT_OPERATION);
      return ofDouble(Floats.of(value));
    }
    throw unsupported(value);
  }

  /** An exact number must fit the largest context. */
  private static Num checked(Num number, Env env) {
    if (!number.isFinite()) {
      return number;
    }
    if (number.isZero()) {
      return number.exponent > Env.MAX || number.exponent < -Env.MAX - (Env.MAX - 1)
          ? env.invalid(Env.INVALID_OPERATION)
          : number;
    }
    return number.adjusted() > Env.MAX || number.exponent < -Env.MAX - (Env.MAX - 1)
        ? env.invalid(Env.INVALID_OPERATION)
        : number;
  }

  private static Num ofTuple(Object[] parts) {
    if (parts.length != 3) {
      throw PyErrors.valueError("argument must be a sequence of length 3");
    }
    if (!Conversions.isInt(parts[0])
        || (Conversions.asLong(parts[0]) != 0 && Conversions.asLong(parts[0]) != 1)) {
      throw PyErrors.valueError("sign must be an integer with the value 0 or 1");
    }
    boolean negative = Conversions.asLong(parts[0]) == 1;
    Num.Kind kind = Num.Kind.FINITE;
    long exponent = 0;
    if (PyStr.isStr(parts[2])) {
      kind =
          switch (PyStr.toJava(parts[2])) {
            case "F" -> Num.Kind.INFINITE;
            case "n" -> Num.Kind.QUIET_NAN;
            case "N" -> Num.Kind.SIGNALING_NAN;
            default ->
                throw PyErrors.valueError(
                    "string argument in the third position must be 'F', 'n' or 'N'");
          };
    } else if (Conversions.isInt(parts[2])) {
      // Far outside of any context, and safe to count with.
      exponent = Math.max(-(1L << 61), Math.min(1L << 61, Conversions.asLong(parts[2])));
    } else {
      throw PyErrors.valueError("exponent must be an integer");
    }
    if (kind == Num.Kind.INFINITE) {
      return Num.infinity(negative);
    }
    if (!(parts[1] instanceof PyTuple) && !(parts[1] instanceof PyList)) {
      throw PyErrors.valueError("coefficient must be a tuple of digits");
    }
    Object[] digits = Iteration.toArray(parts[1]);
    StringBuilder text = new StringBuilder("0");
    for (Object digit : digits) {
      if (!Conversions.isInt(digit)) {
        throw PyErrors.valueError("coefficient must be a tuple of digits");
      }
      long value = Conversions.asLong(digit);
      if (value < 0 || value > 9) {
        throw PyErrors.valueError("coefficient must be a tuple of digits");
      }
      text.append(value);
    }
    BigInteger coefficient = new BigInteger(text.toString());
    return kind == Num.Kind.FINITE
        ? Num.finite(negative, coefficient, exponent)
        : Num.nan(kind, negative, coefficient);
  }

  /** What {@code context.create_decimal(value)} means: rounded to the context. */
  static Num rounded(Object value, Env env, PyDecimalContext context) {
    Num number;
    if (PyStr.isStr(value)) {
      number = ofText(value, false, env);
    } else {
      number = unchecked(value, env, context);
    }
    if (number.isNan()) {
      long room = env.precision - (env.clamp ? 1 : 0);
      return number.coefficient.signum() != 0 && number.digits() > room
          ? env.invalid(Env.CONVERSION_SYNTAX)
          : number;
    }
    return env.finish(number);
  }
}
