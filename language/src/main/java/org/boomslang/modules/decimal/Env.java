package org.boomslang.modules.decimal;

import java.math.BigInteger;

/**
 * What one operation goes by, taken from a context when it begins, and what it has signalled.
 * Thread-safety: incompatible; it belongs to the operation.
 */
final class Env {
  // The bits of libmpdec.
  static final int CLAMPED = 0x1;
  static final int CONVERSION_SYNTAX = 0x2;
  static final int DIVISION_BY_ZERO = 0x4;
  static final int DIVISION_IMPOSSIBLE = 0x8;
  static final int DIVISION_UNDEFINED = 0x10;
  static final int INEXACT = 0x40;
  static final int INVALID_CONTEXT = 0x80;
  static final int INVALID_OPERATION = 0x100;
  static final int FLOAT_OPERATION = 0x400;
  static final int OVERFLOW = 0x800;
  static final int ROUNDED = 0x1000;
  static final int SUBNORMAL = 0x2000;
  static final int UNDERFLOW = 0x4000;

  /** Everything that is an invalid operation. */
  static final int INVALID =
      CONVERSION_SYNTAX
          | DIVISION_IMPOSSIBLE
          | DIVISION_UNDEFINED
          | INVALID_CONTEXT
          | INVALID_OPERATION;

  static final long MAX = 999999999999999999L;

  final long precision;
  final long maxExponent;
  final long minExponent;
  final Rounding rounding;
  final boolean clamp;
  int status;

  Env(long precision, long minExponent, long maxExponent, Rounding rounding, boolean clamp) {
    this.precision = precision;
    this.minExponent = minExponent;
    this.maxExponent = maxExponent;
    this.rounding = rounding;
    this.clamp = clamp;
  }

  /** As large as numbers get. */
  static Env maximal() {
    return new Env(MAX, -MAX, MAX, Rounding.HALF_EVEN, false);
  }

  Env with(Rounding other) {
    return new Env(precision, minExponent, maxExponent, other, clamp);
  }

  /** For intermediate results: so many digits, any exponent, half even. */
  static Env working(long digits) {
    return new Env(digits, -MAX * 4, MAX * 4, Rounding.HALF_EVEN, false);
  }

  long tiny() {
    return minExponent - (precision - 1);
  }

  long top() {
    return maxExponent - (precision - 1);
  }

  void signal(int bits) {
    status |= bits;
  }

  /** Signals and gives a NaN. */
  Num invalid(int bits) {
    status |= bits;
    return Num.NAN;
  }

  // ------------------------------------------------------------------ NaN operands

  /** A NaN as a result: quiet, its diagnostic cut to what fits. */
  Num propagate(Num nan) {
    if (nan.isSignaling()) {
      status |= INVALID_OPERATION;
    }
    Num quiet = nan.quiet();
    long room = precision - (clamp ? 1 : 0);
    if (quiet.coefficient.signum() != 0 && quiet.digits() > room) {
      BigInteger cut = room == 0 ? BigInteger.ZERO : quiet.coefficient.mod(Num.pow10(room));
      return Num.nan(Num.Kind.QUIET_NAN, quiet.negative, cut);
    }
    return quiet;
  }

  /** The result when one of the operands is a NaN, or null. */
  Num nan(Num a, Num b) {
    if (a.isFinite() && b.isFinite()) {
      return null;
    }
    if (a.isSignaling()) {
      return propagate(a);
    }
    if (b.isSignaling()) {
      return propagate(b);
    }
    return a.isNan() ? propagate(a) : b.isNan() ? propagate(b) : null;
  }

  Num nan(Num a) {
    return a.isNan() ? propagate(a) : null;
  }

  // ------------------------------------------------------------------ rounding to fit

  /** The number as this context can hold it. */
  Num finish(Num number) {
    if (number.isSpecial()) {
      return number.isNan() ? propagate(number) : number;
    }
    return finish(number.negative, number.coefficient, number.exponent, number);
  }

  Num finish(boolean negative, BigInteger coefficient, long exponent) {
    return finish(negative, coefficient, exponent, null);
  }

  private Num finish(boolean negative, BigInteger coefficient, long exponent, Num same) {
    long tiny = tiny();
    long top = top();
    if (coefficient.signum() == 0) {
      long fitting = Math.min(Math.max(exponent, tiny), clamp ? top : maxExponent);
      if (fitting != exponent) {
        status |= CLAMPED;
        return Num.zero(negative, fitting);
      }
      return same != null ? same : Num.zero(negative, exponent);
    }
    Num number = same != null ? same : Num.finite(negative, coefficient, exponent);
    int digits = number.digits();
    long lowest = digits + exponent - precision;
    if (lowest > top) {
      return overflow(negative);
    }
    boolean subnormal = lowest < tiny;
    if (subnormal) {
      lowest = tiny;
    }
    if (exponent < lowest) {
      return round(number, lowest, subnormal);
    }
    if (subnormal) {
      status |= SUBNORMAL;
    }
    if (clamp && exponent > top) {
      status |= CLAMPED;
      return Num.finite(negative, coefficient.multiply(Num.pow10(exponent - top)), top);
    }
    return number;
  }

  private Num round(Num number, long lowest, boolean subnormal) {
    Dropped dropped = Dropped.of(number, lowest, rounding);
    BigInteger kept = dropped.kept();
    long exponent = lowest;
    if (Num.digits(kept) > precision) {
      kept = kept.divide(BigInteger.TEN);
      exponent++;
    }
    Num result;
    if (exponent > top() && kept.signum() != 0) {
      result = overflow(number.negative);
    } else {
      result = Num.finite(number.negative, kept, exponent);
    }
    if (dropped.inexact()) {
      status |= INEXACT;
      if (subnormal) {
        status |= UNDERFLOW;
      }
    }
    if (subnormal) {
      status |= SUBNORMAL;
    }
    status |= ROUNDED;
    if (result.isZero()) {
      status |= CLAMPED;
    }
    return result;
  }

  /**
   * The digits of a number down to an exponent.
   *
   * @param kept rounded
   */
  record Dropped(BigInteger kept, boolean inexact) {
    /** For an exponent above the number's own. */
    static Dropped of(Num number, long exponent, Rounding rounding) {
      long drop = exponent - number.exponent;
      BigInteger kept;
      int rest;
      boolean inexact;
      if (number.small >= 0 && Num.isSmallPower(drop)) {
        return ofSmall(number, Num.smallPow10(drop), rounding);
      }
      if (drop > number.digits()) {
        kept = BigInteger.ZERO;
        inexact = number.coefficient.signum() != 0;
        rest = -1;
      } else {
        BigInteger unit = Num.pow10(drop);
        BigInteger[] parts = number.coefficient.divideAndRemainder(unit);
        kept = parts[0];
        inexact = parts[1].signum() != 0;
        rest = inexact ? parts[1].shiftLeft(1).compareTo(unit) : -1;
      }
      int last = inexact ? kept.mod(BigInteger.TEN).intValue() : 0;
      if (rounding.increments(number.negative, last, rest, inexact)) {
        kept = kept.add(BigInteger.ONE);
      }
      return new Dropped(kept, inexact);
    }

    /** The same in longs, above a unit. */
    private static Dropped ofSmall(Num number, long unit, Rounding rounding) {
      long kept = number.small / unit;
      long dropped = number.small - kept * unit;
      boolean inexact = dropped != 0;
      int rest = Long.compare(dropped, unit - dropped);
      if (rounding.increments(number.negative, (int) (kept % 10), rest, inexact)) {
        kept++;
      }
      return new Dropped(BigInteger.valueOf(kept), inexact);
    }
  }

  Num overflow(boolean negative) {
    status |= OVERFLOW | INEXACT | ROUNDED;
    boolean largest =
        switch (rounding) {
          case DOWN, ZERO_FIVE_UP -> true;
          case CEILING -> negative;
          case FLOOR -> !negative;
          default -> false;
        };
    return largest ? largest(negative) : Num.infinity(negative);
  }

  /** The largest finite number. */
  Num largest(boolean negative) {
    return Num.finite(negative, Num.pow10(precision).subtract(BigInteger.ONE), top());
  }
}
