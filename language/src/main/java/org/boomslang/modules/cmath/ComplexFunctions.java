package org.boomslang.modules.cmath;

import org.boomslang.modules.math.MathErrors;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.floating.LibraryMath;

/**
 * The functions of {@code cmath}: after Kahan, "Branch cuts for complex elementary functions"
 * (1987), with scaling against overflow. Compare CPython cmathmodule.c. Stateless.
 */
final class ComplexFunctions {
  private static final double LARGE = Double.MAX_VALUE / 4.0;
  private static final double SQRT_LARGE = Math.sqrt(LARGE);
  private static final double LOG_LARGE = LibraryMath.log(LARGE);
  private static final double SQRT_MIN = Math.sqrt(Double.MIN_NORMAL);
  private static final double LN_2 = 0.6931471805599453094;
  private static final double LN_10 = 2.302585092994045684;

  private ComplexFunctions() {}

  private static boolean isSpecial(PyComplex z) {
    return !Double.isFinite(z.real()) || !Double.isFinite(z.imag());
  }

  private static PyComplex special(String[] table, PyComplex z) {
    return SpecialValues.of(table, z.real(), z.imag());
  }

  private static PyComplex inRange(double real, double imag) {
    if (Double.isInfinite(real) || Double.isInfinite(imag)) {
      throw MathErrors.range();
    }
    return new PyComplex(real, imag);
  }

  private static boolean isLarge(PyComplex z) {
    return Math.abs(z.real()) > LARGE || Math.abs(z.imag()) > LARGE;
  }

  private static double logOfHalf(PyComplex z) {
    return LibraryMath.log(LibraryMath.hypot(z.real() / 2.0, z.imag() / 2.0)) + LN_2 * 2.0;
  }

  /** i z */
  private static PyComplex rotate(PyComplex z) {
    return new PyComplex(-z.imag(), z.real());
  }

  /** -i z */
  private static PyComplex rotateBack(PyComplex z) {
    return new PyComplex(z.imag(), -z.real());
  }

  static PyComplex sqrt(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.SQRT, z);
    }
    if (z.real() == 0.0 && z.imag() == 0.0) {
      return new PyComplex(0.0, z.imag());
    }
    double ax = Math.abs(z.real());
    double ay = Math.abs(z.imag());
    double s;
    if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      ax = Math.scalb(ax, 53);
      s = Math.scalb(Math.sqrt(ax + LibraryMath.hypot(ax, Math.scalb(ay, 53))), -27);
    } else {
      ax /= 8.0;
      s = 2.0 * Math.sqrt(ax + LibraryMath.hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    return z.real() >= 0.0
        ? new PyComplex(s, Math.copySign(d, z.imag()))
        : new PyComplex(d, Math.copySign(s, z.imag()));
  }

  static PyComplex acos(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.ACOS, z);
    }
    if (isLarge(z)) {
      double log = logOfHalf(z);
      return new PyComplex(
          LibraryMath.atan2(Math.abs(z.imag()), z.real()),
          z.real() < 0.0 ? -Math.copySign(log, z.imag()) : Math.copySign(log, -z.imag()));
    }
    PyComplex s1 = sqrt(new PyComplex(1.0 - z.real(), -z.imag()));
    PyComplex s2 = sqrt(new PyComplex(1.0 + z.real(), z.imag()));
    return new PyComplex(
        2.0 * LibraryMath.atan2(s1.real(), s2.real()),
        LibraryMath.asinh(s2.real() * s1.imag() - s2.imag() * s1.real()));
  }

  static PyComplex acosh(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.ACOSH, z);
    }
    if (isLarge(z)) {
      return new PyComplex(logOfHalf(z), LibraryMath.atan2(z.imag(), z.real()));
    }
    PyComplex s1 = sqrt(new PyComplex(z.real() - 1.0, z.imag()));
    PyComplex s2 = sqrt(new PyComplex(z.real() + 1.0, z.imag()));
    return new PyComplex(
        LibraryMath.asinh(s1.real() * s2.real() + s1.imag() * s2.imag()),
        2.0 * LibraryMath.atan2(s1.imag(), s2.real()));
  }

  static PyComplex asin(PyComplex z) {
    return rotateBack(asinh(rotate(z)));
  }

  static PyComplex asinh(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.ASINH, z);
    }
    if (isLarge(z)) {
      double log = logOfHalf(z);
      return new PyComplex(
          z.imag() >= 0.0 ? Math.copySign(log, z.real()) : -Math.copySign(log, -z.real()),
          LibraryMath.atan2(z.imag(), Math.abs(z.real())));
    }
    PyComplex s1 = sqrt(new PyComplex(1.0 + z.imag(), -z.real()));
    PyComplex s2 = sqrt(new PyComplex(1.0 - z.imag(), z.real()));
    return new PyComplex(
        LibraryMath.asinh(s1.real() * s2.imag() - s2.real() * s1.imag()),
        LibraryMath.atan2(z.imag(), s1.real() * s2.real() - s1.imag() * s2.imag()));
  }

  static PyComplex atan(PyComplex z) {
    return rotateBack(atanh(rotate(z)));
  }

  static PyComplex atanh(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.ATANH, z);
    }
    double x = z.real();
    double y = z.imag();
    if (x < 0.0 || (x == 0.0 && Math.copySign(1.0, x) < 0.0)) {
      PyComplex r = atanh(new PyComplex(-x, -y));
      return new PyComplex(-r.real(), -r.imag());
    }
    double ay = Math.abs(y);
    if (x > SQRT_LARGE || ay > SQRT_LARGE) {
      double h = LibraryMath.hypot(x / 2.0, y / 2.0);
      return new PyComplex(x / 4.0 / h / h, -Math.copySign(Math.PI / 2.0, -y));
    }
    if (x == 1.0 && ay < SQRT_MIN) {
      if (ay == 0.0) {
        throw MathErrors.domain();
      }
      return new PyComplex(
          -LibraryMath.log(Math.sqrt(ay) / Math.sqrt(LibraryMath.hypot(ay, 2.0))),
          Math.copySign(LibraryMath.atan2(2.0, -ay) / 2.0, y));
    }
    return new PyComplex(
        LibraryMath.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0,
        -LibraryMath.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0);
  }

  static PyComplex cos(PyComplex z) {
    return cosh(rotate(z));
  }

  static PyComplex cosh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (isSpecial(z)) {
      if (Double.isInfinite(x) && Double.isFinite(y) && y != 0.0) {
        double sin = Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.sin(y));
        return new PyComplex(
            Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.cos(y)), x > 0 ? sin : -sin);
      }
      return special(SpecialValues.COSH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1.0, x);
      return inRange(
          LibraryMath.cos(y) * LibraryMath.cosh(less) * Math.E,
          LibraryMath.sin(y) * LibraryMath.sinh(less) * Math.E);
    }
    return inRange(
        LibraryMath.cos(y) * LibraryMath.cosh(x), LibraryMath.sin(y) * LibraryMath.sinh(x));
  }

  static PyComplex exp(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (isSpecial(z)) {
      if (Double.isInfinite(x) && Double.isFinite(y) && y != 0.0) {
        double size = x > 0 ? Double.POSITIVE_INFINITY : 0.0;
        return new PyComplex(
            Math.copySign(size, LibraryMath.cos(y)), Math.copySign(size, LibraryMath.sin(y)));
      }
      return special(SpecialValues.EXP, z);
    }
    if (x > LOG_LARGE) {
      double length = LibraryMath.exp(x - 1.0);
      return inRange(length * LibraryMath.cos(y) * Math.E, length * LibraryMath.sin(y) * Math.E);
    }
    double length = LibraryMath.exp(x);
    return inRange(length * LibraryMath.cos(y), length * LibraryMath.sin(y));
  }

  static PyComplex log(PyComplex z) {
    if (isSpecial(z)) {
      return special(SpecialValues.LOG, z);
    }
    double ax = Math.abs(z.real());
    double ay = Math.abs(z.imag());
    double real;
    if (ax > LARGE || ay > LARGE) {
      real = LibraryMath.log(LibraryMath.hypot(ax / 2.0, ay / 2.0)) + LN_2;
    } else if (ax < Double.MIN_NORMAL && ay < Double.MIN_NORMAL) {
      if (ax == 0.0 && ay == 0.0) {
        throw MathErrors.domain();
      }
      real = LibraryMath.log(LibraryMath.hypot(Math.scalb(ax, 53), Math.scalb(ay, 53))) - 53 * LN_2;
    } else {
      double h = LibraryMath.hypot(ax, ay);
      if (0.71 <= h && h <= 1.73) {
        double larger = Math.max(ax, ay);
        double smaller = Math.min(ax, ay);
        real = LibraryMath.log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0;
      } else {
        real = LibraryMath.log(h);
      }
    }
    return new PyComplex(real, LibraryMath.atan2(z.imag(), z.real()));
  }

  static PyComplex log10(PyComplex z) {
    PyComplex r = log(z);
    return new PyComplex(r.real() / LN_10, r.imag() / LN_10);
  }

  static PyComplex sin(PyComplex z) {
    return rotateBack(sinh(rotate(z)));
  }

  static PyComplex sinh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (isSpecial(z)) {
      if (Double.isInfinite(x) && Double.isFinite(y) && y != 0.0) {
        double cos = Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.cos(y));
        return new PyComplex(
            x > 0 ? cos : -cos, Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.sin(y)));
      }
      return special(SpecialValues.SINH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      double less = x - Math.copySign(1.0, x);
      return inRange(
          LibraryMath.cos(y) * LibraryMath.sinh(less) * Math.E,
          LibraryMath.sin(y) * LibraryMath.cosh(less) * Math.E);
    }
    return inRange(
        LibraryMath.cos(y) * LibraryMath.sinh(x), LibraryMath.sin(y) * LibraryMath.cosh(x));
  }

  static PyComplex tan(PyComplex z) {
    return rotateBack(tanh(rotate(z)));
  }

  static PyComplex tanh(PyComplex z) {
    double x = z.real();
    double y = z.imag();
    if (isSpecial(z)) {
      if (Double.isInfinite(x) && Double.isFinite(y) && y != 0.0) {
        return new PyComplex(
            x > 0 ? 1.0 : -1.0, Math.copySign(0.0, 2.0 * LibraryMath.sin(y) * LibraryMath.cos(y)));
      }
      return special(SpecialValues.TANH, z);
    }
    if (Math.abs(x) > LOG_LARGE) {
      return new PyComplex(
          Math.copySign(1.0, x),
          4.0 * LibraryMath.sin(y) * LibraryMath.cos(y) * LibraryMath.exp(-2.0 * Math.abs(x)));
    }
    double tx = LibraryMath.tanh(x);
    double ty = LibraryMath.tan(y);
    double cx = 1.0 / LibraryMath.cosh(x);
    double product = tx * ty;
    double denominator = 1.0 + product * product;
    return new PyComplex(tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx);
  }

  static PyComplex rect(double r, double phi) {
    if (!Double.isFinite(r) || !Double.isFinite(phi)) {
      if (Double.isInfinite(r) && Double.isFinite(phi) && phi != 0.0) {
        double cos = Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.cos(phi));
        double sin = Math.copySign(Double.POSITIVE_INFINITY, LibraryMath.sin(phi));
        return r > 0 ? new PyComplex(cos, sin) : new PyComplex(-cos, -sin);
      }
      return SpecialValues.of(SpecialValues.RECT, r, phi);
    }
    if (phi == 0.0) {
      // Keeps the sign of a zero angle.
      return new PyComplex(r, r * phi);
    }
    return new PyComplex(r * LibraryMath.cos(phi), r * LibraryMath.sin(phi));
  }
}
