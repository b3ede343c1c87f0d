package org.boomslang.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.PyErrors;

/**
 * Exact integer arithmetic on the Java values of a Python int.
 *
 * <p>Every method takes and returns <em>canonical</em> ints: a {@code Long} where the value fits 64
 * bits, otherwise a {@code BigInteger}. {@link #of(Object)} makes any int-like Python value
 * canonical. Division and shifts follow Python: floor division, remainder with the sign of the
 * divisor, arithmetic shifts of unlimited width.
 *
 * <p>Stateless; all values are immutable.
 */
public final class Integers {
  /** The Mersenne prime that numeric hashes are taken modulo, see {@code sys.hash_info}. */
  public static final long HASH_MODULUS = (1L << 61) - 1;

  static final BigInteger MIN_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  static final BigInteger MAX_LONG = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger HASH_MODULUS_BIG = BigInteger.valueOf(HASH_MODULUS);

  private Integers() {}

  /**
   * The canonical value of an int, a bool or an instance of an int subclass; null for anything
   * else.
   */
  public static Object of(Object value) {
    if (value instanceof Long || value instanceof BigInteger) {
      return value;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    return value instanceof PyIntObject object ? object.value() : null;
  }

  /** Whether the value is an instance of int (bool and subclasses included). */
  public static boolean isInt(Object value) {
    return value instanceof Long
        || value instanceof BigInteger
        || value instanceof Boolean
        || value instanceof PyIntObject;
  }

  /** A BigInteger as a canonical int. */
  @TruffleBoundary
  public static Object normalize(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }

  /** A canonical int as a BigInteger. */
  @TruffleBoundary
  public static BigInteger big(Object value) {
    return value instanceof Long small ? BigInteger.valueOf(small) : (BigInteger) value;
  }

  /** The int with these 64 bits read as unsigned. */
  @TruffleBoundary
  public static Object ofUnsigned(long bits) {
    if (bits >= 0) {
      return bits;
    }
    return BigInteger.valueOf(bits & Long.MAX_VALUE).setBit(63);
  }

  public static boolean isZero(Object value) {
    return value instanceof Long small && small == 0;
  }

  public static int signum(Object value) {
    return value instanceof Long small ? Long.signum(small) : ((BigInteger) value).signum();
  }

  public static boolean isNegative(Object value) {
    return signum(value) < 0;
  }

  @TruffleBoundary
  public static boolean isOdd(Object value) {
    return value instanceof Long small ? (small & 1) != 0 : ((BigInteger) value).testBit(0);
  }

  @TruffleBoundary
  public static Object add(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long sum = x + y;
      if (((x ^ sum) & (y ^ sum)) >= 0) {
        return sum;
      }
    }
    return normalize(big(a).add(big(b)));
  }

  @TruffleBoundary
  public static Object subtract(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long difference = x - y;
      if (((x ^ y) & (x ^ difference)) >= 0) {
        return difference;
      }
    }
    return normalize(big(a).subtract(big(b)));
  }

  @TruffleBoundary
  public static Object multiply(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      long high = Math.multiplyHigh(x, y);
      long low = x * y;
      if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
        return low;
      }
    }
    try {
      return normalize(big(a).multiply(big(b)));
    } catch (ArithmeticException e) {
      throw tooManyDigits();
    }
  }

  @TruffleBoundary
  public static Object floorDivide(Object a, Object b) {
    if (b instanceof Long y) {
      if (y == 0) {
        throw divisionByZero();
      }
      if (a instanceof Long x && !(x == Long.MIN_VALUE && y == -1)) {
        return Math.floorDiv(x, y);
      }
    }
    BigInteger dividend = big(a);
    BigInteger divisor = big(b);
    return dividend.signum() == divisor.signum()
        ? normalize(dividend.divide(divisor))
        : divideAndModulo(a, b)[0];
  }

  @TruffleBoundary
  public static Object modulo(Object a, Object b) {
    if (b instanceof Long y) {
      if (y == 0) {
        throw divisionByZero();
      }
      if (a instanceof Long x) {
        return Math.floorMod(x, y);
      }
    }
    BigInteger divisor = big(b);
    BigInteger remainder = big(a).remainder(divisor);
    if (remainder.signum() != 0 && remainder.signum() != divisor.signum()) {
      remainder = remainder.add(divisor);
    }
    return normalize(remainder);
  }

  /** Floor quotient and the remainder with the sign of {@code b}. */
  @TruffleBoundary
  public static Object[] divideAndModulo(Object a, Object b) {
    if (isZero(b)) {
      throw divisionByZero();
    }
    if (a instanceof Long x && b instanceof Long y && !(x == Long.MIN_VALUE && y == -1)) {
      return new Object[] {Math.floorDiv(x, y), Math.floorMod(x, y)};
    }
    BigInteger divisor = big(b);
    BigInteger[] parts = big(a).divideAndRemainder(divisor);
    if (parts[1].signum() != 0 && parts[1].signum() != divisor.signum()) {
      parts[0] = parts[0].subtract(BigInteger.ONE);
      parts[1] = parts[1].add(divisor);
    }
    return new Object[] {normalize(parts[0]), normalize(parts[1])};
  }

  /**
   * {@code a / b}, correctly rounded. Raises ZeroDivisionError, and OverflowError when the quotient
   * exceeds the range of a float. Compare CPython longobject.c: long_true_divide.
   */
  @TruffleBoundary
  public static double trueDivide(Object a, Object b) {
    if (isZero(b)) {
      throw divisionByZero();
    }
    if (a instanceof Long x && b instanceof Long y && isExactDouble(x) && isExactDouble(y)) {
      return (double) x / (double) y;
    }
    if (isZero(a)) {
      return isNegative(b) ? -0.0 : 0.0;
    }
    BigInteger dividend = big(a).abs();
    BigInteger divisor = big(b).abs();
    boolean negative = isNegative(a) != isNegative(b);
    int magnitude = dividend.bitLength() - divisor.bitLength();
    if (magnitude > Double.MAX_EXPONENT + 1) {
      throw PyErrors.overflowError("integer division result too large for a float");
    }
    if (magnitude < Double.MIN_EXPONENT - 54) {
      return negative ? -0.0 : 0.0;
    }
    // Scale so that the integer quotient has more bits than a double; what is cut off survives as a
    // sticky bit.
    int scale = 66 - magnitude;
    if (scale > 0) {
      dividend = dividend.shiftLeft(scale);
    } else {
      divisor = divisor.shiftLeft(-scale);
    }
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    BigInteger quotient = parts[1].signum() == 0 ? parts[0] : parts[0].setBit(0);
    double result = scaleExactly(quotient, -scale);
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("integer division result too large for a float");
    }
    return negative ? -result : result;
  }

  private static boolean isExactDouble(long value) {
    return value >= -(1L << 53) && value <= 1L << 53;
  }

  /**
   * {@code value * 2**exponent} for a positive value, rounded once, half to even, also into the
   * subnormal range.
   */
  @TruffleBoundary
  public static double scaleExactly(BigInteger value, int exponent) {
    int bits = value.bitLength();
    int top = bits - 1 + exponent;
    int precision = top >= Double.MIN_EXPONENT ? 53 : 53 - (Double.MIN_EXPONENT - top);
    int drop = bits - precision;
    if (drop <= 0) {
      return Math.scalb(value.doubleValue(), exponent);
    }
    if (precision < 0) {
      return 0.0;
    }
    BigInteger kept = value.shiftRight(drop);
    boolean half = value.testBit(drop - 1);
    if (half && (kept.testBit(0) || value.getLowestSetBit() < drop - 1)) {
      kept = kept.add(BigInteger.ONE);
    }
    return top > Double.MAX_EXPONENT + 1
        ? Double.POSITIVE_INFINITY
        : Math.scalb(kept.doubleValue(), exponent + drop);
  }

  /** The nearest float; OverflowError when there is none. */
  @TruffleBoundary
  public static double toDouble(Object value) {
    if (value instanceof Long small) {
      return small;
    }
    double result = ((BigInteger) value).doubleValue();
    if (Double.isInfinite(result)) {
      throw PyErrors.overflowError("int too large to convert to float");
    }
    return result;
  }

  /**
   * {@code base ** exponent}: an int, or a Double for a negative exponent (ZeroDivisionError for
   * base 0).
   */
  @TruffleBoundary
  public static Object power(Object base, Object exponent) {
    if (isNegative(exponent)) {
      double x = toDouble(base);
      double y = toDouble(exponent);
      if (x == 0.0) {
        throw PyErrors.zeroDivisionError("zero to a negative power");
      }
      return Math.pow(x, y);
    }
    if (base instanceof Long b) {
      if (b == 0 || b == 1) {
        return isZero(exponent) ? (Object) 1L : b;
      }
      if (b == -1) {
        return isOdd(exponent) ? -1L : 1L;
      }
    }
    if (!(exponent instanceof Long e) || e > Integer.MAX_VALUE) {
      throw tooManyDigits();
    }
    int n = e.intValue();
    if (base instanceof Long b) {
      long magnitude = Math.abs(b);
      int bits = 64 - Long.numberOfLeadingZeros(magnitude);
      if (b != Long.MIN_VALUE && (long) bits * n < 64) {
        return powerOfLong(b, n);
      }
      if ((magnitude & (magnitude - 1)) == 0 && b > 0) {
        return shiftSmall(1L, (long) (bits - 1) * n);
      }
    }
    try {
      return normalize(big(base).pow(n));
    } catch (ArithmeticException tooLarge) {
      throw tooManyDigits();
    }
  }

  private static long powerOfLong(long base, int exponent) {
    long result = 1;
    long square = base;
    for (int n = exponent; n != 0; n >>= 1) {
      if ((n & 1) != 0) {
        result *= square;
      }
      square *= square;
    }
    return result;
  }

  /**
   * {@code pow(base, exponent, modulus)}; a negative exponent needs an invertible base
   * (ValueError).
   */
  @TruffleBoundary
  public static Object power(Object base, Object exponent, Object modulus) {
    if (isZero(modulus)) {
      throw PyErrors.valueError("pow() 3rd argument cannot be 0");
    }
    BigInteger m = big(modulus);
    BigInteger positive = m.abs();
    BigInteger result;
    try {
      result = big(base).modPow(big(exponent), positive);
    } catch (ArithmeticException notInvertible) {
      throw PyErrors.valueError("base is not invertible for the given modulus");
    }
    return normalize(m.signum() < 0 && result.signum() != 0 ? result.add(m) : result);
  }

  @TruffleBoundary
  public static Object shiftLeft(Object value, Object count) {
    if (isNegative(count)) {
      throw PyErrors.valueError("negative shift count");
    }
    if (isZero(value)) {
      return 0L;
    }
    if (!(count instanceof Long n) || n >= Integer.MAX_VALUE) {
      throw tooManyDigits();
    }
    return shiftSmall(value, n);
  }

  private static Object shiftSmall(Object value, long count) {
    if (value instanceof Long small && count < 64) {
      long shifted = small << count;
      if (shifted >> count == small) {
        return shifted;
      }
    }
    if (count >= Integer.MAX_VALUE) {
      throw tooManyDigits();
    }
    try {
      return normalize(big(value).shiftLeft((int) count));
    } catch (ArithmeticException tooLarge) {
      throw tooManyDigits();
    }
  }

  @TruffleBoundary
  public static Object shiftRight(Object value, Object count) {
    if (isNegative(count)) {
      throw PyErrors.valueError("negative shift count");
    }
    if (!(count instanceof Long n) || n > Integer.MAX_VALUE) {
      return isNegative(value) ? -1L : 0L;
    }
    if (value instanceof Long small) {
      return small >> Math.min(n, 63);
    }
    return normalize(((BigInteger) value).shiftRight(n.intValue()));
  }

  @TruffleBoundary
  public static Object and(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x & y)
        : normalize(big(a).and(big(b)));
  }

  @TruffleBoundary
  public static Object or(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x | y)
        : normalize(big(a).or(big(b)));
  }

  @TruffleBoundary
  public static Object xor(Object a, Object b) {
    return a instanceof Long x && b instanceof Long y
        ? (Object) (x ^ y)
        : normalize(big(a).xor(big(b)));
  }

  @TruffleBoundary
  public static Object invert(Object value) {
    return value instanceof Long small ? (Object) ~small : normalize(((BigInteger) value).not());
  }

  @TruffleBoundary
  public static Object negate(Object value) {
    return value instanceof Long small && small != Long.MIN_VALUE
        ? (Object) (-small)
        : normalize(big(value).negate());
  }

  @TruffleBoundary
  public static Object absolute(Object value) {
    return isNegative(value) ? negate(value) : value;
  }

  /** Negative, zero or positive, as {@code a} is less than, equal to or greater than {@code b}. */
  @TruffleBoundary
  public static int compare(Object a, Object b) {
    if (a instanceof Long x) {
      return b instanceof Long y ? Long.compare(x, y) : -((BigInteger) b).signum();
    }
    return b instanceof Long
        ? ((BigInteger) a).signum()
        : ((BigInteger) a).compareTo((BigInteger) b);
  }

  /** Exact comparison of an int with a float that is not NaN. */
  @TruffleBoundary
  public static int compare(Object a, double b) {
    if (a instanceof Long x && isExactDouble(x)) {
      return Double.compare(x, b == 0.0 ? 0.0 : b);
    }
    if (Double.isInfinite(b)) {
      return b > 0 ? -1 : 1;
    }
    double floor = Math.floor(b);
    int order = compare(a, fromDouble(floor));
    return order == 0 && floor != b ? -1 : order;
  }

  @TruffleBoundary
  public static boolean equal(Object a, Object b) {
    return a.equals(b);
  }

  /** {@code hash()} of an int: the value modulo 2**61 - 1 with its sign, and never -1. */
  @TruffleBoundary
  public static long hash(Object value) {
    return value instanceof Long small ? hash((long) small) : hash((BigInteger) value);
  }

  public static long hash(long value) {
    long hash = value % HASH_MODULUS;
    return hash == -1 ? -2 : hash;
  }

  private static long hash(BigInteger value) {
    long hash = value.remainder(HASH_MODULUS_BIG).longValue();
    return hash == -1 ? -2 : hash;
  }

  /** Bits of the absolute value without leading zeros. */
  @TruffleBoundary
  public static long bitLength(Object value) {
    if (value instanceof Long small) {
      return small == Long.MIN_VALUE ? 64 : 64 - Long.numberOfLeadingZeros(Math.abs(small));
    }
    return ((BigInteger) value).abs().bitLength();
  }

  /** Ones in the binary representation of the absolute value. */
  @TruffleBoundary
  public static long bitCount(Object value) {
    return value instanceof Long small
        ? Long.bitCount(Math.abs(small))
        : ((BigInteger) value).abs().bitCount();
  }

  /** The integral part of a finite float, exactly. */
  @TruffleBoundary
  public static Object fromDouble(double value) {
    if (value >= -0x1p63 && value < 0x1p63) {
      return (long) value;
    }
    int exponent = Math.getExponent(value) - 52;
    long mantissa = (Double.doubleToRawLongBits(value) & ((1L << 52) - 1)) | 1L << 52;
    BigInteger magnitude = BigInteger.valueOf(mantissa).shiftLeft(exponent);
    return normalize(value < 0 ? magnitude.negate() : magnitude);
  }

  /** The low 64 bits of the two's complement representation, whatever the size of the value. */
  @TruffleBoundary
  public static long truncate(Object value) {
    return value instanceof Long small ? small : ((BigInteger) value).longValue();
  }

  private static RuntimeException divisionByZero() {
    return PyErrors.zeroDivisionError("division by zero");
  }

  private static RuntimeException tooManyDigits() {
    return PyErrors.overflowError("too many digits in integer");
  }
}
