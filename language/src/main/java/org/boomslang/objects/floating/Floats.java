package org.boomslang.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.complex.Complexes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;

/**
 * Arithmetic of Python floats on Java doubles: floor division, powers, rounding, hashing and
 * comparison with exact ints. Compare CPython floatobject.c. Stateless.
 */
public final class Floats {
  /** {@code sys.hash_info.inf}. */
  public static final long HASH_INFINITY = 314159;

  private Floats() {}

  /** The value of a float or an instance of a float subclass; null for anything else. */
  public static Double of(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    return value instanceof PyFloatObject object ? (Double) object.value() : null;
  }

  public static boolean isFloat(Object value) {
    return value instanceof Double || value instanceof PyFloatObject;
  }

  /**
   * The value of a float or an int as operand of float arithmetic, null for anything else;
   * OverflowError for huge ints.
   */
  public static Double operand(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Long number) {
      return (double) number;
    }
    if (value instanceof PyFloatObject object) {
      return object.value();
    }
    Object number = Integers.of(value);
    return number == null ? null : (Double) Integers.toDouble(number);
  }

  @TruffleBoundary
  public static double divide(double a, double b) {
    if (b == 0.0) {
      throw divisionByZero();
    }
    return a / b;
  }

  /** {@code a // b}. */
  @TruffleBoundary
  public static double floorDivide(double a, double b) {
    if (b == 0.0) {
      throw divisionByZero();
    }
    double remainder = a % b;
    double quotient = (a - remainder) / b;
    if (remainder != 0.0 && (b < 0) != (remainder < 0)) {
      quotient -= 1.0;
    }
    if (quotient == 0.0) {
      return Math.copySign(0.0, a / b);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1.0 : floor;
  }

  /** {@code a % b}: the remainder has the sign of the divisor. */
  @TruffleBoundary
  public static double modulo(double a, double b) {
    if (b == 0.0) {
      throw divisionByZero();
    }
    double remainder = a % b;
    if (remainder == 0.0) {
      return Math.copySign(0.0, b);
    }
    return (b < 0) != (remainder < 0) ? remainder + b : remainder;
  }

  /** {@code x ** y}: a Double, or a complex for a negative base with a fractional exponent. */
  @TruffleBoundary
  public static Object power(double x, double y) {
    if (x < 0 && Double.isFinite(x) && Double.isFinite(y) && y != Math.floor(y)) {
      return Complexes.power(x, 0.0, y, 0.0);
    }
    if (x == 0.0 && y < 0.0 && y != Double.NEGATIVE_INFINITY) {
      throw PyErrors.zeroDivisionError("zero to a negative power");
    }
    double result = powerOfReals(x, y);
    if (Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y)) {
      throw PyErrors.of(
          ExceptionTypes.OVERFLOW_ERROR, 34L, PyStr.of("Numerical result out of range"));
    }
    return result;
  }

  /**
   * C99's {@code pow}, which defines 1 to any power and -1 to an infinite power as 1 where Java
   * says NaN.
   */
  public static double powerOfReals(double x, double y) {
    if (x == 1.0 || (x == -1.0 && Double.isInfinite(y))) {
      return 1.0;
    }
    return Math.pow(x, y);
  }

  /** {@code int(value)}: ValueError for NaN, OverflowError for infinities. */
  @TruffleBoundary
  public static Object toInt(double value) {
    if (Double.isNaN(value)) {
      throw PyErrors.valueError("cannot convert float NaN to integer");
    }
    if (Double.isInfinite(value)) {
      throw PyErrors.overflowError("cannot convert float infinity to integer");
    }
    return Integers.fromDouble(value);
  }

  /**
   * {@code hash()}: equal to the hash of an equal int. Compare CPython pyhash.c: _Py_HashDouble.
   */
  @TruffleBoundary
  public static long hash(double value) {
    if (!Double.isFinite(value)) {
      if (Double.isNaN(value)) {
        return Comparisons.identityHash(value);
      }
      return value > 0 ? HASH_INFINITY : -HASH_INFINITY;
    }
    if (value == Math.rint(value) && Math.abs(value) < 0x1p60) {
      return Integers.hash((long) value);
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    long bits = Double.doubleToRawLongBits(value);
    long mantissa = bits & ((1L << 52) - 1);
    if ((bits >>> 52 & 0x7ff) != 0) {
      mantissa |= 1L << 52;
    }
    // Multiplying by 2**k modulo 2**61 - 1 rotates 61 bits by k.
    int rotation = Math.floorMod(exponent, 61);
    long hash =
        rotation == 0
            ? mantissa
            : ((mantissa << rotation) & Integers.HASH_MODULUS) | (mantissa >>> (61 - rotation));
    if (hash == Integers.HASH_MODULUS) {
      hash = 0;
    }
    hash = value < 0 ? -hash : hash;
    return hash == -1 ? -2 : hash;
  }

  /** {@code round(value)}: the nearest int, ties to even. */
  public static Object round(double value) {
    return toInt(Math.rint(value));
  }

  /** {@code round(value, digits)}, rounding the exact decimal value, ties to even. */
  @TruffleBoundary
  public static double round(double value, Object digits) {
    if (!Double.isFinite(value) || value == 0.0) {
      return value;
    }
    if (!(digits instanceof Long n) || n > 323) {
      return Integers.isNegative(digits) ? 0.0 * value : value;
    }
    if (n < -308) {
      return 0.0 * value;
    }
    double result = FixedPoint.rounded(Math.abs(value), n);
    if (Double.isNaN(result)) {
      result = new BigDecimal(value).setScale(n.intValue(), RoundingMode.HALF_EVEN).doubleValue();
    }
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("rounded value too large to represent");
    }
    return Math.copySign(result, value);
  }

  /** Numerator and denominator, in lowest terms, the denominator positive. */
  @TruffleBoundary
  public static Object[] toIntegerRatio(double value) {
    if (Double.isInfinite(value)) {
      throw PyErrors.overflowError("cannot convert Infinity to integer ratio");
    }
    if (Double.isNaN(value)) {
      throw PyErrors.valueError("cannot convert NaN to integer ratio");
    }
    if (value == Math.rint(value)) {
      return new Object[] {Integers.fromDouble(value), 1L};
    }
    int exponent = Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    long mantissa = (long) Math.scalb(value, -exponent);
    int zeros = Long.numberOfTrailingZeros(mantissa);
    return new Object[] {
      mantissa >> zeros, Integers.normalize(BigInteger.ONE.shiftLeft(-exponent - zeros))
    };
  }

  /**
   * Whether {@code a == b} for a float and any real number; null when {@code b} is no int or float.
   */
  @TruffleBoundary
  public static Boolean equal(double a, Object b) {
    if (b instanceof Double y) {
      return a == y;
    }
    if (b instanceof PyFloatObject object) {
      return a == object.value();
    }
    Object number = Integers.of(b);
    if (number == null) {
      return null;
    }
    return !Double.isNaN(a) && Integers.compare(number, a) == 0;
  }

  /**
   * Order of two reals: -1, 0, 1, or {@link #UNORDERED} with a NaN; {@link #NOT_REAL} when {@code
   * b} is no int or float.
   */
  @TruffleBoundary
  public static int compare(double a, Object b) {
    Double other = of(b);
    if (other != null) {
      double y = other;
      return a < y ? -1 : a > y ? 1 : a == y ? 0 : UNORDERED;
    }
    Object number = Integers.of(b);
    if (number == null) {
      return NOT_REAL;
    }
    return Double.isNaN(a) ? UNORDERED : -Integer.signum(Integers.compare(number, a));
  }

  public static final int UNORDERED = 2;
  public static final int NOT_REAL = 3;

  private static RuntimeException divisionByZero() {
    return PyErrors.zeroDivisionError("division by zero");
  }
}
