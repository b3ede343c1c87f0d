package org.boomslang.objects.complex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.floating.LibraryMath;

/**
 * Arithmetic of complex numbers: products and quotients that keep infinities apart from NaN as C11
 * Annex G asks. Compare CPython complexobject.c. Stateless.
 */
public final class Complexes {
  private Complexes() {}

  /** The product, with infinities recovered where the plain formula gives NaN + NaNj. */
  @TruffleBoundary
  public static PyComplex multiply(double a, double b, double c, double d) {
    double real = a * c - b * d;
    double imag = a * d + b * c;
    if (Double.isNaN(real) && Double.isNaN(imag)) {
      boolean infinite = false;
      if (Double.isInfinite(a) || Double.isInfinite(b)) {
        a = boxed(a);
        b = boxed(b);
        c = nanToZero(c);
        d = nanToZero(d);
        infinite = true;
      }
      if (Double.isInfinite(c) || Double.isInfinite(d)) {
        c = boxed(c);
        d = boxed(d);
        a = nanToZero(a);
        b = nanToZero(b);
        infinite = true;
      }
      if (!infinite
          && (Double.isInfinite(a * c)
              || Double.isInfinite(b * d)
              || Double.isInfinite(a * d)
              || Double.isInfinite(b * c))) {
        a = nanToZero(a);
        b = nanToZero(b);
        c = nanToZero(c);
        d = nanToZero(d);
        infinite = true;
      }
      if (infinite) {
        real = Double.POSITIVE_INFINITY * (a * c - b * d);
        imag = Double.POSITIVE_INFINITY * (a * d + b * c);
      }
    }
    return new PyComplex(real, imag);
  }

  private static double boxed(double x) {
    return Math.copySign(Double.isInfinite(x) ? 1.0 : 0.0, x);
  }

  private static double nanToZero(double x) {
    return Double.isNaN(x) ? Math.copySign(0.0, x) : x;
  }

  /**
   * The quotient {@code (a + bj) / (c + dj)} by Smith's method; ZeroDivisionError for a zero
   * divisor.
   */
  @TruffleBoundary
  public static PyComplex divide(double a, double b, double c, double d) {
    double absReal = Math.abs(c);
    double absImag = Math.abs(d);
    double real;
    double imag;
    if (absReal >= absImag) {
      if (absReal == 0.0) {
        throw PyErrors.zeroDivisionError("division by zero");
      }
      double ratio = d / c;
      double denominator = c + d * ratio;
      real = (a + b * ratio) / denominator;
      imag = (b - a * ratio) / denominator;
    } else if (absImag >= absReal) {
      double ratio = c / d;
      double denominator = c * ratio + d;
      real = (a * ratio + b) / denominator;
      imag = (b * ratio - a) / denominator;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real) && Double.isNaN(imag)) {
      if ((Double.isInfinite(a) || Double.isInfinite(b))
          && Double.isFinite(c)
          && Double.isFinite(d)) {
        double x = boxed(a);
        double y = boxed(b);
        real = Double.POSITIVE_INFINITY * (x * c + y * d);
        imag = Double.POSITIVE_INFINITY * (y * c - x * d);
      } else if ((Double.isInfinite(c) || Double.isInfinite(d))
          && Double.isFinite(a)
          && Double.isFinite(b)) {
        double x = boxed(c);
        double y = boxed(d);
        real = 0.0 * (a * x + b * y);
        imag = 0.0 * (b * x - a * y);
      }
    }
    return new PyComplex(real, imag);
  }

  /** The quotient {@code x / (c + dj)} of a real number; ZeroDivisionError for a zero divisor. */
  @TruffleBoundary
  public static PyComplex divideReal(double x, double c, double d) {
    double real;
    double imag;
    if (Math.abs(c) >= Math.abs(d)) {
      if (c == 0.0) {
        throw PyErrors.zeroDivisionError("division by zero");
      }
      double ratio = d / c;
      double denominator = c + d * ratio;
      real = x / denominator;
      imag = -x * ratio / denominator;
    } else if (Math.abs(d) >= Math.abs(c)) {
      double ratio = c / d;
      double denominator = c * ratio + d;
      real = x * ratio / denominator;
      imag = -x / denominator;
    } else {
      real = Double.NaN;
      imag = Double.NaN;
    }
    if (Double.isNaN(real)
        && Double.isNaN(imag)
        && Double.isFinite(x)
        && (Double.isInfinite(c) || Double.isInfinite(d))) {
      real = 0.0 * (x * boxed(c));
      imag = 0.0 * (-x * boxed(d));
    }
    return new PyComplex(real, imag);
  }

  /**
   * {@code (a + bj) ** (c + dj)}. ZeroDivisionError for zero to a negative or complex power,
   * OverflowError when finite operands give an infinite result.
   */
  @TruffleBoundary
  public static PyComplex power(double a, double b, double c, double d) {
    PyComplex result;
    if (d == 0.0 && c == Math.floor(c) && Math.abs(c) <= 100.0) {
      result = powerOfInt(new PyComplex(a, b), (int) c);
    } else {
      result = generalPower(a, b, c, d);
    }
    if (Double.isInfinite(result.real()) || Double.isInfinite(result.imag())) {
      throw PyErrors.overflowError("complex exponentiation");
    }
    return result;
  }

  private static PyComplex powerOfInt(PyComplex base, int exponent) {
    if (exponent < 0) {
      if (base.real() == 0.0 && base.imag() == 0.0) {
        throw zeroToNegative();
      }
      PyComplex inverse = powerOfInt(base, -exponent);
      if (inverse.real() == 0.0 && inverse.imag() == 0.0) {
        throw zeroToNegative();
      }
      return divide(1.0, 0.0, inverse.real(), inverse.imag());
    }
    // The multiplication by one decides the signs of zeros.
    PyComplex result = new PyComplex(1.0, 0.0);
    PyComplex square = base;
    for (int n = exponent; n != 0; n >>= 1) {
      if ((n & 1) != 0) {
        result = multiply(result.real(), result.imag(), square.real(), square.imag());
      }
      if (n > 1) {
        square = multiply(square.real(), square.imag(), square.real(), square.imag());
      }
    }
    return result;
  }

  private static PyComplex generalPower(double a, double b, double c, double d) {
    if (c == 0.0 && d == 0.0) {
      return new PyComplex(1.0, 0.0);
    }
    if (a == 0.0 && b == 0.0) {
      if (d != 0.0 || c < 0.0) {
        throw zeroToNegative();
      }
      return new PyComplex(0.0, 0.0);
    }
    double magnitude = LibraryMath.hypot(a, b);
    double length = Floats.powerOfReals(magnitude, c);
    double angle = LibraryMath.atan2(b, a);
    double phase = angle * c;
    if (d != 0.0) {
      length *= LibraryMath.exp(-angle * d);
      phase += d * LibraryMath.log(magnitude);
    }
    if (Double.isInfinite(phase)) {
      throw zeroToNegative(); // what CPython makes of the domain error of cos
    }
    return new PyComplex(length * LibraryMath.cos(phase), length * LibraryMath.sin(phase));
  }

  private static RuntimeException zeroToNegative() {
    return PyErrors.zeroDivisionError("zero to a negative or complex power");
  }

  /** {@code abs()}: OverflowError when it exceeds the range of a float. */
  @TruffleBoundary
  public static double absolute(double real, double imag) {
    double result = LibraryMath.hypot(real, imag);
    if (Double.isInfinite(result) && Double.isFinite(real) && Double.isFinite(imag)) {
      throw PyErrors.overflowError("absolute value too large");
    }
    return result;
  }

  /** {@code hash()}: that of the real part for a zero imaginary part. */
  public static long hash(double real, double imag) {
    long hash = Floats.hash(real) + 1000003 * Floats.hash(imag);
    return hash == -1 ? -2 : hash;
  }
}
