package org.boomslang.modules.decimal;

import java.math.BigInteger;
import java.util.function.IntFunction;
import org.boomslang.objects.PyErrors;

/**
 * Square root, exponential, logarithms and powers. Exponential and logarithms are correctly rounded
 * half to even, as in libmpdec. Stateless.
 */
final class Functions {
  private static final double BITS_PER_DIGIT = 3.3219280948873626;

  /** Largest precision at which these functions are tried. */
  private static final long MAX_PRECISION = 20_000_000;

  private Functions() {}

  private static int precision(Env env) {
    if (env.precision > MAX_PRECISION) {
      throw PyErrors.memoryError("");
    }
    return (int) env.precision;
  }

  // ------------------------------------------------------------------ square root

  static Num sqrt(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isZero()) {
      return env.finish(Num.zero(a.negative, Math.floorDiv(a.exponent, 2L)));
    }
    if (a.negative) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    long ideal = Math.floorDiv(a.exponent, 2L);
    boolean odd = Math.floorMod(a.exponent, 2L) == 1;
    BigInteger value = odd ? a.coefficient.multiply(BigInteger.TEN) : a.coefficient;
    long length = (odd ? (a.digits() >> 1) + 1 : (a.digits() + 1) >> 1);
    Env half = env.with(Rounding.HALF_EVEN);
    BigInteger[] whole = value.sqrtAndRemainder();
    if (whole[1].signum() == 0 && Num.digits(whole[0]) <= env.precision) {
      Num exact = half.finish(false, whole[0], ideal);
      env.signal(half.status);
      return exact;
    }
    long shift = precision(env) + 1 - length;
    boolean exact = true;
    if (shift >= 0) {
      value = value.multiply(Num.pow10(2 * shift));
    } else {
      BigInteger[] parts = value.divideAndRemainder(Num.pow10(-2 * shift));
      value = parts[0];
      exact = parts[1].signum() == 0;
    }
    BigInteger[] root = value.sqrtAndRemainder();
    BigInteger digits = root[0];
    long exponent = ideal - shift;
    if (exact && root[1].signum() == 0) {
      digits = shift >= 0 ? digits.divide(Num.pow10(shift)) : digits.multiply(Num.pow10(-shift));
      exponent += shift;
    } else if (digits.mod(BigInteger.valueOf(5)).signum() == 0) {
      digits = digits.add(BigInteger.ONE);
    }
    Num result = half.finish(false, digits, exponent);
    env.signal(half.status);
    return result;
  }

  // ------------------------------------------------------------------ correct rounding

  /**
   * Rounds half even what an approximation gives to more and more digits.
   *
   * @param approximation to that many digits, the last one off by less than five; never exact
   */
  private static Num round(IntFunction<Num> approximation, Env env) {
    int digits = precision(env);
    Num value = null;
    for (int extra = 8; extra < 8 * digits + 200; extra *= 2) {
      value = approximation.apply(digits + extra);
      BigInteger unit = Num.pow10(Math.max(0, value.digits() - digits));
      BigInteger distance = value.coefficient.mod(unit).shiftLeft(1).subtract(unit).abs();
      if (distance.compareTo(BigInteger.valueOf(40)) > 0) {
        break;
      }
    }
    return finishInexact(value, env, Rounding.HALF_EVEN);
  }

  /** Rounds a value of which more digits follow that are not all zero. */
  private static Num finishInexact(Num value, Env env, Rounding rounding) {
    Env directed = env.with(rounding);
    Num result =
        directed.finish(
            value.negative,
            value.coefficient.multiply(BigInteger.TEN).add(BigInteger.ONE),
            value.exponent - 1);
    env.signal(directed.status);
    return result;
  }

  /** A fixed-point value as a decimal of so many digits. */
  private static Num toDecimal(BigInteger value, int bits, int digits) {
    BigInteger magnitude = value.abs();
    int estimate = (int) Math.floor((magnitude.bitLength() - bits) / BITS_PER_DIGIT);
    int places = digits - estimate;
    BigInteger scaled =
        places >= 0
            ? magnitude.multiply(Num.pow10(places)).shiftRight(bits)
            : magnitude.shiftRight(bits).divide(Num.pow10(-places));
    return Num.finite(value.signum() < 0, scaled, -places);
  }

  private static int bits(long digits) {
    return (int) (digits * BITS_PER_DIGIT) + 48;
  }

  // ------------------------------------------------------------------ exponential

  static Num exp(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isInfinite()) {
      return a.negative ? Num.zero(false, 0) : a;
    }
    if (a.isZero()) {
      return Num.ONE;
    }
    int p = precision(env);
    long adjusted = a.adjusted();
    Env half = env.with(Rounding.HALF_EVEN);
    Num result;
    if (!a.negative && adjusted > digitsOf(3 * (env.maxExponent + 1))) {
      result = half.finish(false, BigInteger.ONE, env.maxExponent + 1);
    } else if (a.negative && adjusted > digitsOf(3 * (1 - env.tiny()))) {
      result = half.finish(false, BigInteger.ONE, env.tiny() - 1);
    } else if (!a.negative && adjusted < -p) {
      result = half.finish(false, Num.pow10(p).add(BigInteger.ONE), -p);
    } else if (a.negative && adjusted < -p - 1) {
      result = half.finish(false, Num.pow10(p + 1L).subtract(BigInteger.ONE), -p - 1L);
    } else {
      return round(digits -> exp(a, digits), env);
    }
    env.signal(half.status);
    return result;
  }

  private static int digitsOf(long value) {
    return Long.toString(value).length();
  }

  /** {@code e**a} to so many digits. */
  private static Num exp(Num a, int digits) {
    int bits = bits(digits + Math.max(0, a.adjusted() + 1));
    BigInteger x = FixedPoint.of(a, bits);
    BigInteger ln10 = FixedPoint.ln10(bits);
    BigInteger tens = x.divide(ln10);
    BigInteger rest = x.subtract(tens.multiply(ln10));
    Num power = toDecimal(FixedPoint.exp(rest, bits), bits, digits);
    return power.withExponent(power.exponent + tens.longValueExact());
  }

  // ------------------------------------------------------------------ logarithms

  /** A number as {@code m * 10**q} with m around 1. */
  private record Scaled(Num mantissa, long tens) {
    static Scaled of(Num a) {
      long q = a.adjusted();
      Num m = a.withExponent(a.exponent - q);
      // From the square root of ten on the next power of ten is nearer.
      if (m.coefficient.multiply(m.coefficient).compareTo(Num.pow10(1 - 2 * m.exponent)) > 0) {
        q++;
        m = m.withExponent(m.exponent - 1);
      }
      return new Scaled(m, q);
    }
  }

  /** {@code ln a} in fixed point, with the bits it takes for so many digits. */
  private record Logarithm(BigInteger value, int bits) {
    static Logarithm of(Num a, int digits) {
      Scaled scaled = Scaled.of(a);
      int bits = Functions.bits(digits);
      if (scaled.tens == 0) {
        // Close to 1 the logarithm is about as small as the distance.
        Num distance = Arithmetic.subtract(a, Num.ONE, Env.working(Env.MAX / 4));
        bits += (int) (Math.max(0, -distance.adjusted()) * BITS_PER_DIGIT) + 4;
      } else {
        bits += 64;
      }
      BigInteger value =
          FixedPoint.ln(FixedPoint.of(scaled.mantissa, bits), bits)
              .add(FixedPoint.ln10(bits).multiply(BigInteger.valueOf(scaled.tens)));
      return new Logarithm(value, bits);
    }
  }

  static Num ln(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isZero()) {
      return Num.infinity(true);
    }
    if (a.negative) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    if (Compare.order(a, Num.ONE) == 0) {
      return Num.zero(false, 0);
    }
    return round(digits -> ln(a, digits), env);
  }

  private static Num ln(Num a, int digits) {
    Logarithm logarithm = Logarithm.of(a, digits);
    return toDecimal(logarithm.value, logarithm.bits, digits);
  }

  static Num log10(Num a, Env env) {
    Num nan = env.nan(a);
    if (nan != null) {
      return nan;
    }
    if (a.isZero()) {
      return Num.infinity(true);
    }
    if (a.negative) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    if (a.isInfinite()) {
      return a;
    }
    if (a.coefficient.equals(Num.pow10(a.digits() - 1L))) {
      return env.finish(Num.of(a.adjusted()));
    }
    return round(
        digits -> {
          Logarithm logarithm = Logarithm.of(a, digits);
          BigInteger quotient =
              logarithm.value.shiftLeft(logarithm.bits).divide(FixedPoint.ln10(logarithm.bits));
          return toDecimal(quotient, logarithm.bits, digits);
        },
        env);
  }

  // ------------------------------------------------------------------ powers

  static Num power(Num a, Num b, Env env) {
    Num nan = env.nan(a, b);
    if (nan != null) {
      return nan;
    }
    if (b.isZero()) {
      return a.isZero() ? env.invalid(Env.INVALID_OPERATION) : Num.ONE;
    }
    boolean integral = b.isInteger();
    boolean sign = false;
    if (a.negative) {
      if (integral) {
        sign = b.isOdd();
      } else if (!a.isZero()) {
        return env.invalid(Env.INVALID_OPERATION);
      }
    }
    Num base = a.withSign(false);
    if (base.isZero()) {
      return b.negative ? Num.infinity(sign) : Num.zero(sign, 0);
    }
    if (base.isInfinite()) {
      return b.negative ? Num.zero(sign, 0) : Num.infinity(sign);
    }
    int order = Compare.order(base, Num.ONE);
    if (order == 0) {
      return powerOfOne(base, b, integral, sign, env);
    }
    if (b.isInfinite()) {
      return b.negative == (order > 0) ? Num.zero(sign, 0) : Num.infinity(sign);
    }
    // What is certainly out of range needs no digits.
    double logarithm = log10(base) * toDouble(b);
    if (logarithm > (double) env.maxExponent + 20) {
      return env.finish(sign, BigInteger.ONE, env.maxExponent + 1);
    }
    if (logarithm < (double) env.tiny() - 20) {
      return env.finish(sign, BigInteger.ONE, env.tiny() - 1);
    }
    return integral && b.adjusted() < 19
        ? integerPower(base, b, sign, env)
        : realPower(base, b, sign, env);
  }

  private static Num powerOfOne(Num base, Num b, boolean integral, boolean sign, Env env) {
    long exponent;
    if (integral) {
      long times =
          b.negative
              ? 0
              : b.adjusted() > 18
                  ? env.precision
                  : Math.min(env.precision, b.toBigInteger().longValue());
      BigInteger exact = BigInteger.valueOf(base.exponent).multiply(BigInteger.valueOf(times));
      exponent = exact.bitLength() < 63 ? exact.longValue() : -env.precision;
      if (exponent < 1 - env.precision) {
        exponent = 1 - env.precision;
        env.signal(Env.ROUNDED);
      }
      exponent = Math.min(exponent, 0);
    } else {
      env.signal(Env.INEXACT | Env.ROUNDED);
      exponent = 1 - env.precision;
    }
    return Num.finite(sign, Num.pow10(-exponent), exponent);
  }

  /** Roughly; close to 1 the digits after the first are what counts. */
  private static double log10(Num a) {
    long adjusted = a.adjusted();
    if (adjusted == 0 || adjusted == -1) {
      double distance = toDouble(Arithmetic.subtract(a, Num.ONE, Env.working(30)));
      return Math.log1p(distance) / Math.log(10);
    }
    int drop = Math.max(0, a.digits() - 17);
    double lead = a.coefficient.divide(Num.pow10(drop)).doubleValue();
    return Math.log10(lead) + drop + a.exponent;
  }

  private static double toDouble(Num a) {
    int drop = Math.max(0, a.digits() - 17);
    double lead = a.coefficient.divide(Num.pow10(drop)).doubleValue();
    double value = lead * Math.pow(10, (double) a.exponent + drop);
    return a.negative ? -value : value;
  }

  private static Num integerPower(Num base, Num b, boolean sign, Env env) {
    long n = b.toBigInteger().abs().longValueExact();
    int p = precision(env);
    Env work;
    if (n < 1_000_000 && (double) base.digits() * n < 2.0 * p + 100) {
      Num exact = Num.finite(sign, base.coefficient.pow((int) n), base.exponent * n);
      return b.negative ? Arithmetic.divide(Num.ONE, exact, env) : env.finish(exact);
    }
    work = Env.working(p + digitsOf(n) + 10L);
    Num power = Num.ONE;
    for (int i = 63 - Long.numberOfLeadingZeros(n); i >= 0; i--) {
      power = Arithmetic.multiply(power, power, work);
      if ((n >> i & 1) != 0) {
        power = Arithmetic.multiply(power, base, work);
      }
    }
    boolean inexact = (work.status & Env.INEXACT) != 0;
    if (!inexact) {
      Num exact = power.withSign(sign);
      return b.negative ? Arithmetic.divide(Num.ONE, exact, env) : env.finish(exact);
    }
    if (b.negative) {
      power = Arithmetic.divide(Num.ONE, power, work);
    }
    return finishInexact(power.withSign(sign), env, env.rounding);
  }

  private static Num realPower(Num base, Num b, boolean sign, Env env) {
    int digits = precision(env) + 25;
    Num logarithm = ln(base, digits + 30 + Math.max(0, digitsOf(Math.abs(base.exponent))));
    Num product = Arithmetic.multiply(b, logarithm, Env.working(Env.MAX / 4));
    Num power =
        product.adjusted() < -digits - 2
            ? Num.finite(false, Num.pow10(digits), -digits)
            : exp(product, digits);
    // Where all further digits seem to be zeros the result is exact, as the square root of 4.
    BigInteger unit = Num.pow10(Math.max(0, power.digits() - env.precision - 2));
    Num shorter = Quantum.rescale(power, power.exponent + Num.digits(unit) - 1, Rounding.HALF_EVEN);
    BigInteger off = shorter.coefficient.multiply(unit).subtract(power.coefficient).abs();
    Num result;
    if (off.compareTo(BigInteger.valueOf(50)) < 0) {
      result = env.finish(sign, shorter.coefficient, shorter.exponent);
      result = pad(result, env);
      if (Compare.isSubnormal(result, env)) {
        env.signal(Env.UNDERFLOW);
      }
    } else {
      result = finishInexact(power.withSign(sign), env, env.rounding);
    }
    env.signal(Env.INEXACT | Env.ROUNDED);
    return result;
  }

  /** Trailing zeros up to the precision: the result counts as inexact. */
  private static Num pad(Num a, Env env) {
    if (a.isSpecial() || a.isZero()) {
      return a;
    }
    long exponent = Math.max(env.tiny(), a.exponent - (env.precision - a.digits()));
    return Arithmetic.rescaleDown(a, exponent);
  }

  /** {@code a**b % c} of integers. */
  static Num powerModulo(Num a, Num b, Num c, Env env) {
    for (Num each : new Num[] {a, b, c}) {
      if (each.isSignaling()) {
        return env.propagate(each);
      }
    }
    for (Num each : new Num[] {a, b, c}) {
      if (each.isNan()) {
        return env.propagate(each);
      }
    }
    if (!a.isInteger()
        || !b.isInteger()
        || !c.isInteger()
        || (b.negative && !b.isZero())
        || c.isZero()
        || c.adjusted() >= env.precision
        || (a.isZero() && b.isZero())) {
      return env.invalid(Env.INVALID_OPERATION);
    }
    boolean sign = a.negative && b.isOdd();
    BigInteger modulus = c.toBigInteger().abs();
    BigInteger base = modular(a, modulus);
    BigInteger result;
    if (b.exponent > 0) {
      result = base.modPow(b.coefficient, modulus);
      for (long i = 0; i < b.exponent; i++) {
        result = result.modPow(BigInteger.TEN, modulus);
      }
    } else {
      result = base.modPow(b.toBigInteger().abs(), modulus);
    }
    return env.finish(Num.finite(sign, result, 0));
  }

  private static BigInteger modular(Num a, BigInteger modulus) {
    if (a.exponent <= 0) {
      return a.toBigInteger().abs().mod(modulus);
    }
    return a.coefficient
        .mod(modulus)
        .multiply(BigInteger.TEN.modPow(BigInteger.valueOf(a.exponent), modulus))
        .mod(modulus);
  }
}
