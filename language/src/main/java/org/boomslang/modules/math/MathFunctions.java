package org.boomslang.modules.math;

import org.boomslang.objects.floating.LibraryMath;

/**
 * Functions of the C library that Java lacks. Compare CPython mathmodule.c: the gamma functions use
 * the same Lanczos approximation, so results agree to the last bits. Stateless.
 */
public final class MathFunctions {
  private static final double SQRT_PI = 1.772453850905516027298167483341145182798;
  private static final double LOG_PI = 1.144729885849400174143427351353058711647;
  private static final double LANCZOS_G = 6.024680040776729583740234375;
  private static final double LANCZOS_G_MINUS_HALF = 5.524680040776729583740234375;

  /** Numerator of the rational Lanczos sum, constant term first. */
  private static final double[] LANCZOS_NUMERATOR = {
    23531376880.410759688572007674451636754734846804940,
    42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843,
    17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708,
    1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801,
    31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768,
    186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024,
    210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408
  };

  /** Denominator: the coefficients of x (x + 1) … (x + 11). */
  private static final double[] LANCZOS_DENOMINATOR = {
    0.0,
    39916800.0,
    120543840.0,
    150917976.0,
    105258076.0,
    45995730.0,
    13339535.0,
    2637558.0,
    357423.0,
    32670.0,
    1925.0,
    66.0,
    1.0
  };

  private static final double[] FACTORIALS = new double[23];

  static {
    FACTORIALS[0] = 1.0;
    for (int i = 1; i < FACTORIALS.length; i++) {
      FACTORIALS[i] = FACTORIALS[i - 1] * i;
    }
  }

  private MathFunctions() {}

  /** sin(pi * x), exact at multiples of one half. */
  private static double sinPi(double x) {
    double y = Math.abs(x) % 2.0;
    double result =
        switch ((int) Math.rint(2.0 * y)) {
          case 0 -> LibraryMath.sin(Math.PI * y);
          case 1 -> LibraryMath.cos(Math.PI * (y - 0.5));
          case 2 -> LibraryMath.sin(Math.PI * (1.0 - y));
          case 3 -> -LibraryMath.cos(Math.PI * (y - 1.5));
          default -> LibraryMath.sin(Math.PI * (y - 2.0));
        };
    return Math.copySign(1.0, x) * result;
  }

  private static double lanczosSum(double x) {
    double numerator = 0.0;
    double denominator = 0.0;
    if (x < 5.0) {
      for (int i = LANCZOS_NUMERATOR.length - 1; i >= 0; i--) {
        numerator = numerator * x + LANCZOS_NUMERATOR[i];
        denominator = denominator * x + LANCZOS_DENOMINATOR[i];
      }
    } else {
      for (int i = 0; i < LANCZOS_NUMERATOR.length; i++) {
        numerator = numerator / x + LANCZOS_NUMERATOR[i];
        denominator = denominator / x + LANCZOS_DENOMINATOR[i];
      }
    }
    return numerator / denominator;
  }

  static double gamma(double x) {
    if (!Double.isFinite(x)) {
      if (x == Double.NEGATIVE_INFINITY) {
        throw gammaDomain(x);
      }
      return x;
    }
    if (x == 0.0) {
      throw gammaDomain(x);
    }
    if (x == Math.floor(x)) {
      if (x < 0.0) {
        throw gammaDomain(x);
      }
      if (x <= FACTORIALS.length) {
        return FACTORIALS[(int) x - 1];
      }
    }
    double magnitude = Math.abs(x);
    if (magnitude < 1e-20) {
      double result = 1.0 / x;
      return MathErrors.checkRange(result, x);
    }
    if (magnitude > 200.0) {
      if (x < 0.0) {
        return 0.0 / sinPi(x);
      }
      throw MathErrors.range();
    }
    double y = magnitude + LANCZOS_G_MINUS_HALF;
    // The error of the sum above, so that the power below gets the exact argument.
    double z;
    if (magnitude > LANCZOS_G_MINUS_HALF) {
      double q = y - magnitude;
      z = q - LANCZOS_G_MINUS_HALF;
    } else {
      double q = y - LANCZOS_G_MINUS_HALF;
      z = q - magnitude;
    }
    z = z * LANCZOS_G / y;
    double result;
    if (x < 0.0) {
      result = -Math.PI / sinPi(magnitude) / magnitude * LibraryMath.exp(y) / lanczosSum(magnitude);
      result -= z * result;
      if (magnitude < 140.0) {
        result /= Math.pow(y, magnitude - 0.5);
      } else {
        double root = Math.pow(y, magnitude / 2.0 - 0.25);
        result /= root;
        result /= root;
      }
    } else {
      result = lanczosSum(magnitude) / LibraryMath.exp(y);
      result += z * result;
      if (magnitude < 140.0) {
        result *= Math.pow(y, magnitude - 0.5);
      } else {
        double root = Math.pow(y, magnitude / 2.0 - 0.25);
        result *= root;
        result *= root;
      }
    }
    return MathErrors.checkRange(result, x);
  }

  private static RuntimeException gammaDomain(double x) {
    return MathErrors.domain("expected a noninteger or positive integer, got %s", x);
  }

  static double lgamma(double x) {
    if (!Double.isFinite(x)) {
      return Double.isNaN(x) ? x : Double.POSITIVE_INFINITY;
    }
    if (x == Math.floor(x) && x <= 2.0) {
      if (x <= 0.0) {
        throw gammaDomain(x);
      }
      return 0.0;
    }
    double magnitude = Math.abs(x);
    if (magnitude < 1e-20) {
      return -LibraryMath.log(magnitude);
    }
    double result = LibraryMath.log(lanczosSum(magnitude)) - LANCZOS_G;
    result += (magnitude - 0.5) * (LibraryMath.log(magnitude + LANCZOS_G - 0.5) - 1.0);
    if (x < 0.0) {
      result =
          LOG_PI
              - LibraryMath.log(Math.abs(sinPi(magnitude)))
              - LibraryMath.log(magnitude)
              - result;
    }
    return MathErrors.checkRange(result, x);
  }

  /** The float {@code steps} representable values after x towards y, and not past it. */
  static double nextAfter(double x, double y, long steps) {
    if (steps == 0) {
      return x;
    }
    if (Double.isNaN(x) || Double.isNaN(y)) {
      return Double.isNaN(x) ? x : y;
    }
    // Bits as a number that is monotonic in the float and 0 for both zeros.
    long from = monotonic(x);
    long to = monotonic(y);
    if (from == to) {
      return y;
    }
    long distance = Math.abs(to - from);
    if (steps >= distance) {
      return y;
    }
    long result = to > from ? from + steps : from - steps;
    if (result == 0) {
      return Math.copySign(0.0, x);
    }
    return result < 0 ? -Double.longBitsToDouble(-result) : Double.longBitsToDouble(result);
  }

  private static long monotonic(double x) {
    long bits = Double.doubleToRawLongBits(x);
    return bits < 0 ? -(bits & Long.MAX_VALUE) : bits;
  }
}
