package org.boomslang.modules.cmath;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.math.MathErrors;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.complex.ComplexConversion;
import org.boomslang.objects.complex.Complexes;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.floating.LibraryMath;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code cmath}; the functions are in {@link ComplexFunctions}. */
@PyBuiltins(module = "cmath", doc = "The mathematical functions of complex numbers.")
public final class CmathModule {
  private CmathModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("pi", Math.PI);
    module.setAttribute("e", Math.E);
    module.setAttribute("tau", 2 * Math.PI);
    module.setAttribute("inf", Double.POSITIVE_INFINITY);
    module.setAttribute("nan", Double.NaN);
    module.setAttribute("infj", new PyComplex(0.0, Double.POSITIVE_INFINITY));
    module.setAttribute("nanj", new PyComplex(0.0, Double.NaN));
  }

  @PyBuiltin(name = "acos", sig = "(z, /)", doc = "Arc cosine.")
  static PyComplex acos(Object z) {
    return ComplexFunctions.acos(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "acosh", sig = "(z, /)", doc = "Inverse hyperbolic cosine.")
  static PyComplex acosh(Object z) {
    return ComplexFunctions.acosh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "asin", sig = "(z, /)", doc = "Arc sine.")
  static PyComplex asin(Object z) {
    return ComplexFunctions.asin(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "asinh", sig = "(z, /)", doc = "Inverse hyperbolic sine.")
  static PyComplex asinh(Object z) {
    return ComplexFunctions.asinh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "atan", sig = "(z, /)", doc = "Arc tangent.")
  static PyComplex atan(Object z) {
    return ComplexFunctions.atan(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "atanh", sig = "(z, /)", doc = "Inverse hyperbolic tangent.")
  static PyComplex atanh(Object z) {
    return ComplexFunctions.atanh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "cos", sig = "(z, /)", doc = "Cosine.")
  static PyComplex cos(Object z) {
    return ComplexFunctions.cos(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "cosh", sig = "(z, /)", doc = "Hyperbolic cosine.")
  static PyComplex cosh(Object z) {
    return ComplexFunctions.cosh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "exp", sig = "(z, /)", doc = "e to the power of z.")
  static PyComplex exp(Object z) {
    return ComplexFunctions.exp(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "log10", sig = "(z, /)", doc = "Base-10 logarithm.")
  static PyComplex log10(Object z) {
    return ComplexFunctions.log10(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "sin", sig = "(z, /)", doc = "Sine.")
  static PyComplex sin(Object z) {
    return ComplexFunctions.sin(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "sinh", sig = "(z, /)", doc = "Hyperbolic sine.")
  static PyComplex sinh(Object z) {
    return ComplexFunctions.sinh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "sqrt", sig = "(z, /)", doc = "Square root.")
  static PyComplex sqrt(Object z) {
    return ComplexFunctions.sqrt(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "tan", sig = "(z, /)", doc = "Tangent.")
  static PyComplex tan(Object z) {
    return ComplexFunctions.tan(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(name = "tanh", sig = "(z, /)", doc = "Hyperbolic tangent.")
  static PyComplex tanh(Object z) {
    return ComplexFunctions.tanh(ComplexConversion.toComplex(z));
  }

  @PyBuiltin(
      name = "log",
      sig = "(z, base=<unset>, /)",
      doc = "Logarithm to the given base, e by default.")
  static PyComplex log(Object z, Object base) {
    PyComplex result = ComplexFunctions.log(ComplexConversion.toComplex(z));
    if (base == null) {
      return result;
    }
    PyComplex divisor = ComplexFunctions.log(ComplexConversion.toComplex(base));
    if (divisor.real() == 0.0 && divisor.imag() == 0.0) {
      throw MathErrors.domain();
    }
    return Complexes.divide(result.real(), result.imag(), divisor.real(), divisor.imag());
  }

  @PyBuiltin(name = "phase", sig = "(z, /)", doc = "The angle of the number seen from the origin.")
  static double phase(Object z) {
    PyComplex value = ComplexConversion.toComplex(z);
    return LibraryMath.atan2(value.imag(), value.real());
  }

  @PyBuiltin(name = "polar", sig = "(z, /)", doc = "Polar coordinates: length and angle.")
  static PyTuple polar(Object z) {
    PyComplex value = ComplexConversion.toComplex(z);
    double length = LibraryMath.hypot(value.real(), value.imag());
    if (Double.isInfinite(length)
        && Double.isFinite(value.real())
        && Double.isFinite(value.imag())) {
      throw MathErrors.range();
    }
    return PyTuple.of(length, LibraryMath.atan2(value.imag(), value.real()));
  }

  @PyBuiltin(name = "rect", sig = "(r, phi, /)", doc = "The number with these polar coordinates.")
  static PyComplex rect(double r, double phi) {
    return ComplexFunctions.rect(r, phi);
  }

  @PyBuiltin(name = "isfinite", sig = "(z, /)", doc = "Whether both parts are finite.")
  static boolean isfinite(Object z) {
    PyComplex value = ComplexConversion.toComplex(z);
    return Double.isFinite(value.real()) && Double.isFinite(value.imag());
  }

  @PyBuiltin(name = "isinf", sig = "(z, /)", doc = "Whether a part is infinite.")
  static boolean isinf(Object z) {
    PyComplex value = ComplexConversion.toComplex(z);
    return Double.isInfinite(value.real()) || Double.isInfinite(value.imag());
  }

  @PyBuiltin(name = "isnan", sig = "(z, /)", doc = "Whether a part is NaN.")
  static boolean isnan(Object z) {
    PyComplex value = ComplexConversion.toComplex(z);
    return Double.isNaN(value.real()) || Double.isNaN(value.imag());
  }

  @PyBuiltin(
      name = "isclose",
      sig = "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc = "Whether two numbers are close to each other, relatively or absolutely.")
  static boolean isclose(Object a, Object b, double relTol, double absTol) {
    PyComplex x = ComplexConversion.toComplex(a);
    PyComplex y = ComplexConversion.toComplex(b);
    if (relTol < 0.0 || absTol < 0.0) {
      throw PyErrors.valueError("tolerances must be non-negative");
    }
    if (x.real() == y.real() && x.imag() == y.imag()) {
      return true;
    }
    if (isinf(x) || isinf(y)) {
      return false;
    }
    double difference = LibraryMath.hypot(x.real() - y.real(), x.imag() - y.imag());
    return difference <= relTol * LibraryMath.hypot(y.real(), y.imag())
        || difference <= relTol * LibraryMath.hypot(x.real(), x.imag())
        || difference <= absTol;
  }
}
