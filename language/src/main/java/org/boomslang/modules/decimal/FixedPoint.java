package org.boomslang.modules.decimal;

import java.math.BigInteger;

/**
 * Exponential and logarithm to any precision, in binary fixed point: a value {@code v} stands for
 * {@code v / 2**bits}. Thread-safety: atomic; the constant that is kept is one reference.
 */
final class FixedPoint {
  private record Constant(int bits, BigInteger value) {}

  private static volatile Constant ln10 = new Constant(0, BigInteger.ZERO);

  private FixedPoint() {}

  /** A finite decimal. */
  static BigInteger of(Num a, int bits) {
    BigInteger magnitude =
        a.exponent >= 0
            ? a.coefficient.multiply(Num.pow10(a.exponent)).shiftLeft(bits)
            : -a.exponent > bits + 4L * a.digits() + 100
                ? BigInteger.ZERO
                : a.coefficient.shiftLeft(bits).divide(Num.pow10(-a.exponent));
    return a.negative ? magnitude.negate() : magnitude;
  }

  static BigInteger ln10(int bits) {
    Constant known = ln10;
    if (known.bits < bits) {
      int more = bits + 64;
      // ln 10 = 46 atanh(1/31) + 34 atanh(1/49) + 20 atanh(1/161)
      BigInteger value =
          inverseTangent(31, more)
              .multiply(BigInteger.valueOf(46))
              .add(inverseTangent(49, more).multiply(BigInteger.valueOf(34)))
              .add(inverseTangent(161, more).multiply(BigInteger.valueOf(20)));
      known = new Constant(more, value);
      ln10 = known;
    }
    return known.value.shiftRight(known.bits - bits);
  }

  /** The hyperbolic one, of {@code 1/n}. */
  private static BigInteger inverseTangent(long n, int bits) {
    BigInteger square = BigInteger.valueOf(n * n);
    BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(n));
    BigInteger sum = BigInteger.ZERO;
    for (long k = 1; power.signum() != 0; k += 2) {
      sum = sum.add(power.divide(BigInteger.valueOf(k)));
      power = power.divide(square);
    }
    return sum;
  }

  /** {@code e**x} for a small x: its Taylor series after halving the argument a few times. */
  static BigInteger exp(BigInteger x, int bits) {
    int halvings = (int) Math.sqrt(bits) / 2 + Math.max(0, x.bitLength() - bits) + 4;
    int work = bits + 2 * halvings + 16;
    BigInteger reduced = x.shiftLeft(work - bits - halvings);
    BigInteger one = BigInteger.ONE.shiftLeft(work);
    BigInteger sum = one;
    BigInteger term = one;
    for (long n = 1; ; n++) {
      term = term.multiply(reduced).shiftRight(work).divide(BigInteger.valueOf(n));
      if (term.signum() == 0 || term.equals(BigInteger.ONE.negate())) {
        break;
      }
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum).shiftRight(work);
    }
    return sum.shiftRight(work - bits);
  }

  /** {@code ln x} for x between 0.1 and 10, by Halley's iteration on {@link #exp}. */
  static BigInteger ln(BigInteger x, int bits) {
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger y = ofDouble(Math.log1p(toDouble(x.subtract(one), bits)), bits);
    int precise = 45;
    while (true) {
      BigInteger power = exp(y, bits);
      BigInteger step = x.subtract(power).shiftLeft(bits + 1).divide(x.add(power));
      y = y.add(step);
      // Each step triples the digits that are right; those below the leading ones of y count too.
      if (precise >= bits || step.bitLength() < 4) {
        return y;
      }
      precise *= 3;
    }
  }

  private static double toDouble(BigInteger value, int bits) {
    int drop = Math.max(0, value.bitLength() - 64);
    return Math.scalb(value.shiftRight(drop).doubleValue(), Math.max(drop - bits, -1070));
  }

  private static BigInteger ofDouble(double value, int bits) {
    if (value == 0) {
      return BigInteger.ZERO;
    }
    int exponent = Math.getExponent(value) - 60;
    BigInteger mantissa = BigInteger.valueOf((long) Math.scalb(value, -exponent));
    int shift = exponent + bits;
    return shift >= 0 ? mantissa.shiftLeft(shift) : mantissa.shiftRight(-shift);
  }
}
