package org.boomslang.modules.decimal;

import java.math.BigInteger;

/**
 * Operations on the exponent and the digits: rounding to a place, shifting, neighbours. Stateless.
 */
final class Quantum {
  private Quantum() {}

  /** The value with another exponent, rounded; no signals. */
  static Num rescale(Num a, long exponent, Rounding rounding) {
    if (a.isSpecial()) {
      return a;
    }
    if (a.isZero()) {
      return Num.zero(a.negative, exponent);
    }
    if (a.exponent >= exponent) {
      return Arithmetic.rescaleDown(a, exponent);
    }
    return Num.finite(a.negative, Env.Dropped.of(a, exponent, rounding).kept(), exponent);
  }

  static Num quantize(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite() || b.isInfinite()) {
      return a.isInfinite() && b.isInfinite() ? a : env.invalid(Env.INVALID_OPERATION);
    }
    return quantize(a, b.exponent, env);
  }

  static Num quantize(Num a, long exponent, Env env) {
    if (exponent < env.tiny() || exponent > env.maxExponent) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (a.isZero()) {
      return env.finish(Num.zero(a.negative, exponent));
    }
    if (a.adjusted() > env.maxExponent || a.adjusted() - exponent + 1 > env.precision) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    Num result;
    boolean inexact = false;
    if (a.exponent >= exponent) {
      result = Arithmetic.rescaleDown(a, exponent);
    } else {
      Env.Dropped dropped = Env.Dropped.of(a, exponent, env.rounding);
      result = Num.finite(a.negative, dropped.kept(), exponent);
      inexact = dropped.inexact();
    }
    if (result.adjusted() > env.maxExponent || result.digits() > env.precision) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (!result.isZero() && result.adjusted() < env.minExponent) {
      env.signal(Env.SUBNORMAL);
    }
    if (result.exponent > a.exponent) {
      env.signal(inexact ? Env.INEXACT | Env.ROUNDED : Env.ROUNDED);
    }
    return env.finish(result);
  }

  static Num toIntegral(Num a, Env env, boolean exact) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite() || a.exponent >= 0) {
      return a;
    }
    if (a.isZero()) {
      return Num.zero(a.negative, 0);
    }
    Num result = rescale(a, 0, env.rounding);
    if (exact) {
      env.signal(Compare.order(result, a) != 0 ? Env.INEXACT | Env.ROUNDED : Env.ROUNDED);
    }
    return result;
  }

  static Num normalize(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    Num rounded = env.finish(a);
    if (rounded.isInfinite()) {
      return rounded;
    }
    if (rounded.isZero()) {
      return Num.zero(rounded.negative, 0);
    }
    return Arithmetic.strip(
        rounded.negative,
        rounded.coefficient,
        rounded.exponent,
        env.clamp ? env.top() : env.maxExponent);
  }

  // ------------------------------------------------------------------ digits

  /** The number of places an operand asks for; null, and signalled, when it cannot be. */
  private static Long places(Num b, Env env) {
    if (b.isSpecial() || b.exponent != 0 || b.digits() > 18) {
      env.signal(Env.INVALID_OPERATION);
      return null;
    }
    long places = b.negative ? -b.coefficient.longValue() : b.coefficient.longValue();
    if (places < -env.precision || places > env.precision) {
      env.signal(Env.INVALID_OPERATION);
      return null;
    }
    return places;
  }

  static Num shift(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    Long places = places(b, env);
    if (places == null) {
      return Num.NAN;
    }
    if (a.isInfinite()) {
      return a;
    }
    BigInteger cut = cut(a, env);
    BigInteger shifted =
        places < 0
            ? (-places > Num.digits(cut) ? BigInteger.ZERO : cut.divide(Num.pow10(-places)))
            : cut.signum() == 0 ? cut : cut.multiply(Num.pow10(places));
    if (Num.digits(shifted) > env.precision) {
      shifted = shifted.mod(Num.pow10(env.precision));
    }
    return Num.finite(a.negative, shifted, a.exponent);
  }

  static Num rotate(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    Long places = places(b, env);
    if (places == null) {
      return Num.NAN;
    }
    if (a.isInfinite()) {
      return a;
    }
    BigInteger cut = cut(a, env);
    long left = places < 0 ? env.precision + places : places;
    BigInteger[] parts = cut.divideAndRemainder(Num.pow10(env.precision - left));
    return Num.finite(a.negative, parts[1].multiply(Num.pow10(left)).add(parts[0]), a.exponent);
  }

  /** The last digits of a coefficient, as many as the precision. */
  private static BigInteger cut(Num a, Env env) {
    return a.digits() > env.precision ? a.coefficient.mod(Num.pow10(env.precision)) : a.coefficient;
  }

  static Num scaleb(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (b.isInfinite() || b.exponent != 0) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    BigInteger limit = BigInteger.valueOf(env.maxExponent + env.precision).shiftLeft(1);
    if (b.coefficient.compareTo(limit) > 0) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long places = b.negative ? -b.coefficient.longValue() : b.coefficient.longValue();
    return env.finish(a.withExponent(a.exponent + places));
  }

  static Num logb(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return Num.INFINITY;
    }
    if (a.isZero()) {
      env.signal(Env.DIVISION_BY_ZERO);
      return Num.infinity(true);
    }
    return env.finish(Num.of(a.adjusted()));
  }

  // ------------------------------------------------------------------ neighbours

  static Num nextMinus(Num a, Env env) {
    return next(a, env, true);
  }

  static Num nextPlus(Num a, Env env) {
    return next(a, env, false);
  }

  private static Num next(Num a, Env env, boolean down) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return a.negative == down ? a : env.largest(!down);
    }
    Env directed = env.with(down ? Rounding.FLOOR : Rounding.CEILING);
    Num rounded = directed.finish(a);
    if (rounded.isInfinite() || Compare.order(rounded, a) != 0) {
      return rounded;
    }
    return Arithmetic.add(a, Num.finite(down, BigInteger.ONE, env.tiny() - 1), directed);
  }

  static Num nextToward(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    int order = Compare.order(a, b);
    if (order == 0) {
      return a.withSign(b.negative);
    }
    Num result = next(a, env, order > 0);
    if (result.isInfinite()) {
      env.signal(Env.OVERFLOW | Env.INEXACT | Env.ROUNDED);
    } else if (result.adjusted() < env.minExponent) {
      env.signal(Env.UNDERFLOW | Env.SUBNORMAL | Env.INEXACT | Env.ROUNDED);
      if (result.isZero()) {
        env.signal(Env.CLAMPED);
      }
    }
    return result;
  }

  // ------------------------------------------------------------------ logical operations

  /** Digits of 0 and 1 as bits, the last digit lowest; null for other operands. */
  private static BigInteger bits(Num a, Env env) {
    if (a.isSpecial() || a.negative || a.exponent != 0) {
      return null;
    }
    String digits = a.coefficient.toString();
    int from = (int) Math.max(0, digits.length() - env.precision);
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > '1') {
        return null;
      }
    }
    return new BigInteger(digits.substring(from), 2);
  }

  /** How two digits combine. */
  enum Logic {
    AND,
    OR,
    XOR
  }

  static Num logical(Num a, Num b, Logic logic, Env env) {
    BigInteger x = bits(a, env);
    BigInteger y = bits(b, env);
    if (x == null || y == null) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    BigInteger bits =
        switch (logic) {
          case AND -> x.and(y);
          case OR -> x.or(y);
          case XOR -> x.xor(y);
        };
    return Num.finite(false, new BigInteger(bits.toString(2)), 0);
  }

  static Num invert(Num a, Env env) {
    BigInteger x = bits(a, env);
    if (x == null) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    int digits = Math.toIntExact(Math.min(env.precision, Integer.MAX_VALUE));
    BigInteger all = BigInteger.ONE.shiftLeft(digits).subtract(BigInteger.ONE);
    return Num.finite(false, new BigInteger(x.xor(all).toString(2)), 0);
  }
}
