package org.boomslang.modules.decimal;

import java.math.BigInteger;
import org.boomslang.objects.PyErrors;

/**
 * A decimal number: {@code (-1)**sign * coefficient * 10**exponent}, an infinity, or a NaN whose
 * coefficient is its diagnostic. Thread-safety: shared (immutable; the count of digits is computed
 * at most once per thread).
 */
final class Num {
  /** What kind of number it is. */
  enum Kind {
    FINITE,
    INFINITE,
    QUIET_NAN,
    SIGNALING_NAN
  }

  static final Num NAN = new Num(Kind.QUIET_NAN, false, BigInteger.ZERO, 0);
  static final Num INFINITY = new Num(Kind.INFINITE, false, BigInteger.ZERO, 0);
  static final Num ZERO = finite(false, BigInteger.ZERO, 0);
  static final Num ONE = finite(false, BigInteger.ONE, 0);

  /** Most digits that fit into memory; beyond that operations are refused. */
  private static final long MAX_DIGITS = 400_000_000;

  private static final BigInteger[] POWERS = new BigInteger[700];

  /** Below this a coefficient is {@link #small}: two can be added, and one doubled. */
  private static final long SMALL_LIMIT = 1L << 61;

  /** The powers of ten that are longs. */
  private static final long[] SMALL_POWERS = new long[19];

  static {
    POWERS[0] = BigInteger.ONE;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1].multiply(BigInteger.TEN);
    }
    for (int i = 0; i < SMALL_POWERS.length; i++) {
      SMALL_POWERS[i] = POWERS[i].longValueExact();
    }
  }

  final Kind kind;
  final boolean negative;
  final BigInteger coefficient;
  final long exponent;

  /** The coefficient where it is small enough to count with in longs, else -1. */
  final long small;

  /** Zero until asked for. */
  private int digits;

  private Num(Kind kind, boolean negative, BigInteger coefficient, long exponent) {
    this.kind = kind;
    this.negative = negative;
    this.coefficient = coefficient;
    this.exponent = exponent;
    this.small = coefficient.bitLength() <= 61 ? coefficient.longValue() : -1;
  }

  static Num finite(boolean negative, BigInteger coefficient, long exponent) {
    return new Num(Kind.FINITE, negative, coefficient, exponent);
  }

  static Num finite(boolean negative, long coefficient, long exponent) {
    return new Num(Kind.FINITE, negative, BigInteger.valueOf(coefficient), exponent);
  }

  static Num zero(boolean negative, long exponent) {
    return finite(negative, BigInteger.ZERO, exponent);
  }

  static Num infinity(boolean negative) {
    return negative ? new Num(Kind.INFINITE, true, BigInteger.ZERO, 0) : INFINITY;
  }

  static Num nan(Kind kind, boolean negative, BigInteger payload) {
    return new Num(kind, negative, payload, 0);
  }

  static Num of(long value) {
    return of(BigInteger.valueOf(value));
  }

  static Num of(BigInteger value) {
    return finite(value.signum() < 0, value.abs(), 0);
  }

  // ------------------------------------------------------------------ powers and digits

  /** {@code 10**n}; MemoryError for what does not fit. */
  static BigInteger pow10(long n) {
    if (n < POWERS.length) {
      return POWERS[(int) n];
    }
    if (n > MAX_DIGITS) {
      throw PyErrors.memoryError("");
    }
    return BigInteger.TEN.pow((int) n);
  }

  /** {@code 10**n} where {@link #isSmallPower}. */
  static long smallPow10(long n) {
    return SMALL_POWERS[(int) n];
  }

  static boolean isSmallPower(long n) {
    return n >= 0 && n < SMALL_POWERS.length;
  }

  /** The product of two numbers that are not negative, or -1 where it is not small. */
  static long smallProduct(long a, long b) {
    if (Math.multiplyHigh(a, b) != 0) {
      return -1;
    }
    long product = a * b;
    return product >= 0 && product < SMALL_LIMIT ? product : -1;
  }

  /** The coefficient times {@code 10**n}, or -1 where it is not small. */
  long scaled(long n) {
    return small >= 0 && isSmallPower(n) ? smallProduct(small, smallPow10(n)) : -1;
  }

  /** How many decimal digits a number that is not negative has; 1 for zero. */
  static int digits(long value) {
    // 1233 / 4096 is a little more than the logarithm of two.
    int least = (Long.SIZE - Long.numberOfLeadingZeros(value)) * 1233 >>> 12;
    return value < SMALL_POWERS[least] ? Math.max(least, 1) : least + 1;
  }

  /** How many decimal digits an absolute value has; 1 for zero. */
  static int digits(BigInteger value) {
    if (value.signum() == 0) {
      return 1;
    }
    int bits = value.bitLength();
    if (bits < 64) {
      return digits(value.longValue());
    }
    int estimate = (int) ((bits - 1) * 30103L / 100000) + 1;
    // The estimate may be off by one or two for very long numbers.
    while (value.compareTo(pow10(estimate)) >= 0) {
      estimate++;
    }
    while (value.compareTo(pow10(estimate - 1)) < 0) {
      estimate--;
    }
    return estimate;
  }

  int digits() {
    int known = digits;
    if (known == 0) {
      known = small >= 0 ? digits(small) : digits(coefficient);
      digits = known;
    }
    return known;
  }

  /** The exponent of the first digit. */
  long adjusted() {
    return exponent + digits() - 1;
  }

  // ------------------------------------------------------------------ questions

  boolean isFinite() {
    return kind == Kind.FINITE;
  }

  boolean isSpecial() {
    return kind != Kind.FINITE;
  }

  boolean isInfinite() {
    return kind == Kind.INFINITE;
  }

  boolean isNan() {
    return kind == Kind.QUIET_NAN || kind == Kind.SIGNALING_NAN;
  }

  boolean isSignaling() {
    return kind == Kind.SIGNALING_NAN;
  }

  boolean isZero() {
    return kind == Kind.FINITE && small == 0;
  }

  boolean isInteger() {
    if (kind != Kind.FINITE) {
      return false;
    }
    return exponent >= 0
        || coefficient.signum() == 0
        || (-exponent < digits() && coefficient.remainder(pow10(-exponent)).signum() == 0);
  }

  /** Whether an integer is odd. */
  boolean isOdd() {
    if (exponent > 0 || coefficient.signum() == 0) {
      return false;
    }
    return (exponent == 0 ? coefficient : coefficient.divide(pow10(-exponent))).testBit(0);
  }

  /** The integral part, towards zero. */
  BigInteger toBigInteger() {
    BigInteger whole;
    if (exponent >= 0) {
      whole = coefficient.signum() == 0 ? coefficient : coefficient.multiply(pow10(exponent));
    } else {
      whole = -exponent >= digits() ? BigInteger.ZERO : coefficient.divide(pow10(-exponent));
    }
    return negative ? whole.negate() : whole;
  }

  // ------------------------------------------------------------------ changes

  Num withSign(boolean sign) {
    return sign == negative ? this : new Num(kind, sign, coefficient, exponent);
  }

  Num negate() {
    return new Num(kind, !negative, coefficient, exponent);
  }

  Num withExponent(long next) {
    return new Num(kind, negative, coefficient, next);
  }

  Num quiet() {
    return kind == Kind.SIGNALING_NAN
        ? new Num(Kind.QUIET_NAN, negative, coefficient, exponent)
        : this;
  }
}
