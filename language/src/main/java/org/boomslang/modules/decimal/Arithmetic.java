package org.boomslang.modules.decimal;

import java.math.BigInteger;

/** Sums, products, quotients and remainders. Stateless. */
final class Arithmetic {
  private Arithmetic() {}

  static Num plus(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    return env.finish(a.isZero() && env.rounding != Rounding.FLOOR ? a.withSign(false) : a);
  }

  static Num minus(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    Num negated = a.negate();
    return env.finish(
        a.isZero() && env.rounding != Rounding.FLOOR ? negated.withSign(false) : negated);
  }

  static Num abs(Num a, Env env) {
    return a.negative && !a.isNan() ? minus(a, env) : plus(a, env);
  }

  // ------------------------------------------------------------------ sums

  static Num subtract(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    return nan != null ? nan : add(a, b.negate(), env);
  }

  static Num add(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return b.isInfinite() && a.negative != b.negative ? env.invalid(Env.INVALID_OPERATION) : a;
    }
    if (b.isInfinite()) {
      return b;
    }
    long exponent = Math.min(a.exponent, b.exponent);
    boolean negativeZero = env.rounding == Rounding.FLOOR && a.negative != b.negative;
    if (a.isZero() && b.isZero()) {
      boolean sign = a.negative == b.negative ? a.negative : negativeZero;
      return env.finish(Num.zero(sign, exponent));
    }
    if (a.isZero()) {
      return env.finish(rescaleDown(b, Math.max(exponent, b.exponent - env.precision - 1)));
    }
    if (b.isZero()) {
      return env.finish(rescaleDown(a, Math.max(exponent, a.exponent - env.precision - 1)));
    }
    Num high = a.exponent >= b.exponent ? a : b;
    Num low = high == a ? b : a;
    long scaled = high.scaled(high.exponent - low.exponent);
    if (scaled >= 0 && low.small >= 0) {
      long sum = signed(scaled, high.negative) + signed(low.small, low.negative);
      return env.finish(
          sum == 0
              ? Num.zero(negativeZero, exponent)
              : Num.finite(sum < 0, Math.abs(sum), exponent));
    }
    BigInteger lowCoefficient = low.coefficient;
    long lowExponent = low.exponent;
    if (high.exponent != low.exponent) {
      // What is far too small to show only says on which side of the other operand the sum is.
      long edge =
          high.exponent + Math.min(-1, (long) high.digits() - Math.min(env.precision, Env.MAX) - 2);
      if (low.digits() + low.exponent - 1 < edge) {
        lowCoefficient = BigInteger.ONE;
        lowExponent = edge;
      }
    }
    BigInteger x = high.coefficient.multiply(Num.pow10(high.exponent - lowExponent));
    BigInteger sum = signed(x, high.negative).add(signed(lowCoefficient, low.negative));
    if (sum.signum() == 0) {
      return env.finish(Num.zero(negativeZero, exponent));
    }
    return env.finish(sum.signum() < 0, sum.abs(), lowExponent);
  }

  private static long signed(long value, boolean negative) {
    return negative ? -value : value;
  }

  private static BigInteger signed(BigInteger value, boolean negative) {
    return negative ? value.negate() : value;
  }

  /** The same value with a lower exponent. */
  static Num rescaleDown(Num a, long exponent) {
    if (exponent >= a.exponent) {
      return a;
    }
    long scaled = a.scaled(a.exponent - exponent);
    return scaled >= 0
        ? Num.finite(a.negative, scaled, exponent)
        : Num.finite(
            a.negative, a.coefficient.multiply(Num.pow10(a.exponent - exponent)), exponent);
  }

  // ------------------------------------------------------------------ products

  static Num multiply(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    return nan != null ? nan : env.finish(product(a, b, env));
  }

  /** The exact product of operands that are no NaN. */
  private static Num product(Num a, Num b, Env env) {
    boolean sign = a.negative != b.negative;
    if (a.isInfinite() || b.isInfinite()) {
      return a.isZero() || b.isZero() ? env.invalid(Env.INVALID_OPERATION) : Num.infinity(sign);
    }
    long exponent = a.exponent + b.exponent;
    long small = a.small >= 0 && b.small >= 0 ? Num.smallProduct(a.small, b.small) : -1;
    return small >= 0
        ? Num.finite(sign, small, exponent)
        : Num.finite(sign, a.coefficient.multiply(b.coefficient), exponent);
  }

  static Num fma(Num a, Num b, Num c, Env env) {
    Num product = a.isSignaling() || b.isSignaling() ? env.nan(a, b) : null;
    if (product != null) {
      return product;
    }
    product = a.isNan() ? a : b.isNan() ? b : product(a, b, env);
    boolean impossible = product.isNan() && !a.isNan() && !b.isNan();
    return impossible ? product : add(product, c, env);
  }

  // ------------------------------------------------------------------ quotients

  static Num divide(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    boolean sign = a.negative != b.negative;
    if (a.isInfinite()) {
      return b.isInfinite() ? env.invalid(Env.INVALID_OPERATION) : Num.infinity(sign);
    }
    if (b.isInfinite()) {
      env.signal(Env.CLAMPED);
      return Num.zero(sign, env.tiny());
    }
    if (b.isZero()) {
      if (a.isZero()) {
        return env.invalid(Env.DIVISION_UNDEFINED);
      }
      env.signal(Env.DIVISION_BY_ZERO);
      return Num.infinity(sign);
    }
    long ideal = a.exponent - b.exponent;
    if (a.isZero()) {
      return env.finish(Num.zero(sign, ideal));
    }
    long shift = (long) b.digits() - a.digits() + env.precision + 1;
    if (shift > 1000 && exactPossible(b)) {
      // With an enormous precision an exact quotient may still be short.
      Num exact = exactQuotient(a, b, sign, ideal);
      if (exact.digits() <= env.precision) {
        return env.finish(exact);
      }
    }
    long exponent = ideal - shift;
    BigInteger[] parts =
        shift >= 0
            ? a.coefficient.multiply(Num.pow10(shift)).divideAndRemainder(b.coefficient)
            : a.coefficient.divideAndRemainder(b.coefficient.multiply(Num.pow10(-shift)));
    BigInteger quotient = parts[0];
    if (parts[1].signum() != 0) {
      // A last digit that is neither 0 nor 5 stands for what was cut off.
      if (quotient.mod(BigInteger.valueOf(5)).signum() == 0) {
        quotient = quotient.add(BigInteger.ONE);
      }
      return env.finish(sign, quotient, exponent);
    }
    Num stripped = strip(sign, quotient, exponent, ideal);
    return env.finish(stripped);
  }

  /** Whether a divisor has no prime factors but 2 and 5. */
  private static boolean exactPossible(Num b) {
    BigInteger rest = b.coefficient.shiftRight(b.coefficient.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    for (BigInteger[] parts = rest.divideAndRemainder(five);
        parts[1].signum() == 0;
        parts = rest.divideAndRemainder(five)) {
      rest = parts[0];
    }
    return rest.equals(BigInteger.ONE);
  }

  private static Num exactQuotient(Num a, Num b, boolean sign, long ideal) {
    long shift = b.coefficient.bitLength() + 1L;
    BigInteger quotient = a.coefficient.multiply(Num.pow10(shift)).divide(b.coefficient);
    return strip(sign, quotient, ideal - shift, ideal);
  }

  /** Drops trailing zeros while the exponent is below a limit. */
  static Num strip(boolean sign, BigInteger coefficient, long exponent, long limit) {
    BigInteger rest = coefficient;
    long at = exponent;
    for (int step = 256; step >= 1; step /= 2) {
      BigInteger unit = Num.pow10(step);
      while (limit - at >= step && rest.signum() != 0) {
        BigInteger[] parts = rest.divideAndRemainder(unit);
        if (parts[1].signum() != 0) {
          break;
        }
        rest = parts[0];
        at += step;
      }
    }
    return Num.finite(sign, rest, at);
  }

  /** Integral quotient and remainder; both null where that is impossible. */
  private record Division(Num quotient, Num remainder) {}

  private static Division integral(Num a, Num b, Env env) {
    boolean sign = a.negative != b.negative;
    long ideal = b.isInfinite() ? a.exponent : Math.min(a.exponent, b.exponent);
    if (a.isZero() || b.isInfinite() || a.adjusted() - b.adjusted() <= -2) {
      Num remainder = a.isZero() ? Num.zero(a.negative, ideal) : toRemainder(a, ideal, env);
      return new Division(Num.zero(sign, 0), remainder);
    }
    if (a.adjusted() - b.adjusted() <= env.precision) {
      BigInteger x = a.coefficient;
      BigInteger y = b.coefficient;
      if (a.exponent >= b.exponent) {
        x = x.multiply(Num.pow10(a.exponent - b.exponent));
      } else {
        y = y.multiply(Num.pow10(b.exponent - a.exponent));
      }
      BigInteger[] parts = x.divideAndRemainder(y);
      if (Num.digits(parts[0]) <= env.precision) {
        return new Division(Num.finite(sign, parts[0], 0), Num.finite(a.negative, parts[1], ideal));
      }
    }
    return null;
  }

  /** A dividend as the remainder: with a lower exponent as far as its digits allow. */
  private static Num toRemainder(Num a, long ideal, Env env) {
    return rescaleDown(a, Math.max(ideal, a.adjusted() - env.precision));
  }

  static Num divideInt(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    boolean sign = a.negative != b.negative;
    if (a.isInfinite()) {
      return b.isInfinite() ? env.invalid(Env.INVALID_OPERATION) : Num.infinity(sign);
    }
    if (b.isZero()) {
      if (a.isZero()) {
        return env.invalid(Env.DIVISION_UNDEFINED);
      }
      env.signal(Env.DIVISION_BY_ZERO);
      return Num.infinity(sign);
    }
    if (b.isInfinite()) {
      return Num.zero(sign, 0);
    }
    Division division = integral(a, b, env);
    return division == null ? env.invalid(Env.DIVISION_IMPOSSIBLE) : env.finish(division.quotient);
  }

  static Num remainder(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (b.isZero()) {
      return env.invalid(a.isZero() ? Env.DIVISION_UNDEFINED : Env.INVALID_OPERATION);
    }
    Division division = integral(a, b, env);
    return division == null ? env.invalid(Env.DIVISION_IMPOSSIBLE) : env.finish(division.remainder);
  }

  /** Quotient and remainder. */
  static Num[] divmod(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return new Num[] {nan, nan};
    }
    boolean sign = a.negative != b.negative;
    if (a.isInfinite()) {
      Num invalid = env.invalid(Env.INVALID_OPERATION);
      return new Num[] {b.isInfinite() ? invalid : Num.infinity(sign), invalid};
    }
    if (b.isZero()) {
      if (a.isZero()) {
        Num undefined = env.invalid(Env.DIVISION_UNDEFINED);
        return new Num[] {undefined, undefined};
      }
      Num invalid = env.invalid(Env.DIVISION_BY_ZERO | Env.INVALID_OPERATION);
      return new Num[] {Num.infinity(sign), invalid};
    }
    Division division = integral(a, b, env);
    if (division == null) {
      Num impossible = env.invalid(Env.DIVISION_IMPOSSIBLE);
      return new Num[] {impossible, impossible};
    }
    return new Num[] {env.finish(division.quotient), env.finish(division.remainder)};
  }

  static Num remainderNear(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (b.isZero()) {
      return env.invalid(a.isZero() ? Env.DIVISION_UNDEFINED : Env.INVALID_OPERATION);
    }
    if (b.isInfinite()) {
      return env.finish(a);
    }
    long ideal = Math.min(a.exponent, b.exponent);
    if (a.isZero()) {
      return env.finish(Num.zero(a.negative, ideal));
    }
    long distance = a.adjusted() - b.adjusted();
    if (distance >= env.precision + 1) {
      return env.invalid(Env.DIVISION_IMPOSSIBLE);
    }
    if (distance <= -2) {
      return env.finish(toRemainder(a, ideal, env));
    }
    BigInteger x = a.coefficient;
    BigInteger y = b.coefficient;
    if (a.exponent >= b.exponent) {
      x = x.multiply(Num.pow10(a.exponent - b.exponent));
    } else {
      y = y.multiply(Num.pow10(b.exponent - a.exponent));
    }
    BigInteger[] parts = x.divideAndRemainder(y);
    BigInteger quotient = parts[0];
    BigInteger rest = parts[1];
    BigInteger doubled = rest.shiftLeft(1);
    int order = doubled.compareTo(y);
    if (order > 0 || (order == 0 && quotient.testBit(0))) {
      rest = rest.subtract(y);
      quotient = quotient.add(BigInteger.ONE);
    }
    if (Num.digits(quotient) > env.precision) {
      return env.invalid(Env.DIVISION_IMPOSSIBLE);
    }
    boolean sign = rest.signum() < 0 ? !a.negative : a.negative;
    return env.finish(sign, rest.abs(), ideal);
  }
}
