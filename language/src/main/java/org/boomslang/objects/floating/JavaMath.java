package org.boomslang.objects.floating;

/** Functions of C's mathematical library that Java's lacks. Stateless. */
public final class JavaMath {
  private static final int ERF_TERMS = 25;
  private static final int ERFC_TERMS = 50;
  private static final double ERF_SERIES_LIMIT = 1.5;
  private static final double ERFC_ZERO_LIMIT = 30.0;

  private static final double SQRT_PI = 1.772453850905516027298167483341145182798;
  private static final double LN_2 = Math.log(2.0);

  private JavaMath() {}

  /**
   * The exponent e such that {@code x == m * 2**e} with {@code 0.5 <= abs(m) < 1}, for a finite x
   * other than 0.
   */
  public static int exponent(double x) {
    int exponent = Math.getExponent(x);
    return exponent >= Double.MIN_EXPONENT ? exponent + 1 : Math.getExponent(x * 0x1p54) - 53;
  }

  static double exp2(double x) {
    return Math.pow(2.0, x);
  }

  static double acosh(double x) {
    if (x < 1.0) {
      return Double.NaN;
    }
    if (x >= 0x1p28) {
      return Math.log(x) + Math.log(2.0);
    }
    if (x > 2.0) {
      return Math.log(2.0 * x - 1.0 / (x + Math.sqrt(x * x - 1.0)));
    }
    double t = x - 1.0;
    return Math.log1p(t + Math.sqrt(2.0 * t + t * t));
  }

  static double asinh(double x) {
    double magnitude = Math.abs(x);
    if (!Double.isFinite(x) || magnitude < 0x1p-28) {
      return x;
    }
    double result;
    if (magnitude > 0x1p28) {
      result = Math.log(magnitude) + Math.log(2.0);
    } else if (magnitude > 2.0) {
      result = Math.log(2.0 * magnitude + 1.0 / (Math.sqrt(x * x + 1.0) + magnitude));
    } else {
      double square = x * x;
      result = Math.log1p(magnitude + square / (1.0 + Math.sqrt(1.0 + square)));
    }
    return Math.copySign(result, x);
  }

  static double atanh(double x) {
    double magnitude = Math.abs(x);
    if (magnitude >= 1.0 || Double.isNaN(x)) {
      return Double.NaN;
    }
    if (magnitude < 0x1p-28) {
      return x;
    }
    double result;
    if (magnitude < 0.5) {
      double t = magnitude + magnitude;
      result = 0.5 * Math.log1p(t + t * magnitude / (1.0 - magnitude));
    } else {
      result = 0.5 * Math.log1p((magnitude + magnitude) / (1.0 - magnitude));
    }
    return Math.copySign(result, x);
  }

  /** Exact for powers of two, which division by ln 2 alone would not be. */
  static double log2(double x) {
    if (!Double.isFinite(x) || x <= 0.0) {
      return Math.log(x);
    }
    int exponent = exponent(x);
    double mantissa = Math.scalb(x, -exponent);
    return x > 1.0
        ? Math.log(2.0 * mantissa) / LN_2 + (exponent - 1)
        : Math.log(mantissa) / LN_2 + exponent;
  }

  static double erf(double x) {
    double magnitude = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (magnitude < ERF_SERIES_LIMIT) {
      return erfSeries(x);
    }
    double tail = erfcFraction(magnitude);
    return x > 0.0 ? 1.0 - tail : tail - 1.0;
  }

  static double erfc(double x) {
    double magnitude = Math.abs(x);
    if (Double.isNaN(x)) {
      return x;
    }
    if (magnitude < ERF_SERIES_LIMIT) {
      return 1.0 - erfSeries(x);
    }
    double tail = erfcFraction(magnitude);
    return x > 0.0 ? tail : 2.0 - tail;
  }

  /** Power series of erf in Kummer's form, for small arguments. */
  private static double erfSeries(double x) {
    double square = x * x;
    double sum = 0.0;
    double k = ERF_TERMS + 0.5;
    for (int i = 0; i < ERF_TERMS; i++) {
      sum = 2.0 + square * sum / k;
      k -= 1.0;
    }
    return sum * x * Math.exp(-square) / SQRT_PI;
  }

  /** Continued fraction of erfc for positive arguments. */
  private static double erfcFraction(double x) {
    if (x >= ERFC_ZERO_LIMIT) {
      return 0.0;
    }
    double square = x * x;
    double a = 0.0;
    double step = 0.5;
    double p = 1.0;
    double lastP = 0.0;
    double q = step + square;
    double lastQ = 1.0;
    for (int i = 0; i < ERFC_TERMS; i++) {
      a += step;
      step += 2.0;
      double b = step + square;
      double nextP = b * p - a * lastP;
      lastP = p;
      p = nextP;
      double nextQ = b * q - a * lastQ;
      lastQ = q;
      q = nextQ;
    }
    return p / q * x * Math.exp(-square) / SQRT_PI;
  }
}
