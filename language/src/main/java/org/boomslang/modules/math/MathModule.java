package org.boomslang.modules.math;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.floating.JavaMath;
import org.boomslang.objects.floating.LibraryMath;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/**
 * The functions of {@code math} on floats. The integer functions are in {@link IntegerMath}, sums
 * in {@link SumMath}.
 */
@PyBuiltins(
    module = "math",
    doc = "The mathematical functions of the C standard, and more of their kind.")
public final class MathModule {
  private MathModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("pi", Math.PI);
    module.setAttribute("e", Math.E);
    module.setAttribute("tau", 2 * Math.PI);
    module.setAttribute("inf", Double.POSITIVE_INFINITY);
    module.setAttribute("nan", Double.NaN);
  }

  @PyBuiltin(name = "acos", sig = "(x, /)", doc = "Arc cosine, in radians.")
  static double acos(double x) {
    return MathErrors.checkDomain(
        LibraryMath.acos(x), x, "expected a number in range from -1 up to 1, got %s");
  }

  @PyBuiltin(name = "acosh", sig = "(x, /)", doc = "Inverse hyperbolic cosine.")
  static double acosh(double x) {
    return MathErrors.checkDomain(
        LibraryMath.acosh(x), x, "expected argument value not less than 1, got %s");
  }

  @PyBuiltin(name = "asin", sig = "(x, /)", doc = "Arc sine, in radians.")
  static double asin(double x) {
    return MathErrors.checkDomain(
        LibraryMath.asin(x), x, "expected a number in range from -1 up to 1, got %s");
  }

  @PyBuiltin(name = "asinh", sig = "(x, /)", doc = "Inverse hyperbolic sine.")
  static double asinh(double x) {
    return LibraryMath.asinh(x);
  }

  @PyBuiltin(name = "atan", sig = "(x, /)", doc = "Arc tangent, in radians.")
  static double atan(double x) {
    return LibraryMath.atan(x);
  }

  @PyBuiltin(name = "atanh", sig = "(x, /)", doc = "Inverse hyperbolic tangent.")
  static double atanh(double x) {
    return MathErrors.checkDomain(
        LibraryMath.atanh(x), x, "expected a number between -1 and 1, got %s");
  }

  @PyBuiltin(name = "cbrt", sig = "(x, /)", doc = "Cube root.")
  static double cbrt(double x) {
    return LibraryMath.cbrt(x);
  }

  @PyBuiltin(name = "cos", sig = "(x, /)", doc = "Cosine of x radians.")
  static double cos(double x) {
    return MathErrors.checkDomain(LibraryMath.cos(x), x, "expected a finite input, got %s");
  }

  @PyBuiltin(name = "cosh", sig = "(x, /)", doc = "Hyperbolic cosine.")
  static double cosh(double x) {
    return MathErrors.checkRange(LibraryMath.cosh(x), x);
  }

  @PyBuiltin(name = "exp", sig = "(x, /)", doc = "e to the power of x.")
  static double exp(double x) {
    return MathErrors.checkRange(LibraryMath.exp(x), x);
  }

  @PyBuiltin(name = "exp2", sig = "(x, /)", doc = "2 to the power of x.")
  static double exp2(double x) {
    return MathErrors.checkRange(LibraryMath.exp2(x), x);
  }

  @PyBuiltin(name = "expm1", sig = "(x, /)", doc = "exp(x) - 1, exact for small x.")
  static double expm1(double x) {
    return MathErrors.checkRange(LibraryMath.expm1(x), x);
  }

  @PyBuiltin(name = "fabs", sig = "(x, /)", doc = "Absolute value as a float.")
  static double fabs(double x) {
    return Math.abs(x);
  }

  @PyBuiltin(name = "gamma", sig = "(x, /)", doc = "Gamma function.")
  static double gamma(double x) {
    return MathFunctions.gamma(x);
  }

  @PyBuiltin(
      name = "lgamma",
      sig = "(x, /)",
      doc = "Logarithm of the absolute value of the gamma function.")
  static double lgamma(double x) {
    return MathFunctions.lgamma(x);
  }

  @PyBuiltin(name = "log1p", sig = "(x, /)", doc = "Logarithm of 1 + x, exact for small x.")
  static double log1p(double x) {
    return MathErrors.checkDomain(LibraryMath.log1p(x), x, "expected argument value > -1, got %s");
  }

  @PyBuiltin(name = "sin", sig = "(x, /)", doc = "Sine of x radians.")
  static double sin(double x) {
    return MathErrors.checkDomain(LibraryMath.sin(x), x, "expected a finite input, got %s");
  }

  @PyBuiltin(name = "sinh", sig = "(x, /)", doc = "Hyperbolic sine.")
  static double sinh(double x) {
    return MathErrors.checkRange(LibraryMath.sinh(x), x);
  }

  @PyBuiltin(name = "sqrt", sig = "(x, /)", doc = "Square root.")
  static double sqrt(double x) {
    return MathErrors.checkDomain(Math.sqrt(x), x, "expected a nonnegative input, got %s");
  }

  @PyBuiltin(name = "tan", sig = "(x, /)", doc = "Tangent of x radians.")
  static double tan(double x) {
    return MathErrors.checkDomain(LibraryMath.tan(x), x, "expected a finite input, got %s");
  }

  @PyBuiltin(name = "tanh", sig = "(x, /)", doc = "Hyperbolic tangent.")
  static double tanh(double x) {
    return LibraryMath.tanh(x);
  }

  @PyBuiltin(name = "erf", sig = "(x, /)", doc = "Error function.")
  static double erf(double x) {
    return LibraryMath.erf(x);
  }

  @PyBuiltin(name = "erfc", sig = "(x, /)", doc = "Complementary error function, 1 - erf(x).")
  static double erfc(double x) {
    return LibraryMath.erfc(x);
  }

  @PyBuiltin(
      name = "atan2",
      sig = "(y, x, /)",
      doc = "Arc tangent of y/x in the quadrant of the point, in radians.")
  static double atan2(double y, double x) {
    return LibraryMath.atan2(y, x);
  }

  @PyBuiltin(name = "copysign", sig = "(x, y, /)", doc = "The magnitude of x with the sign of y.")
  static double copysign(double x, double y) {
    return Math.copySign(x, y);
  }

  @PyBuiltin(name = "degrees", sig = "(x, /)", doc = "Radians to degrees.")
  static double degrees(double x) {
    return x * (180.0 / Math.PI);
  }

  @PyBuiltin(name = "radians", sig = "(x, /)", doc = "Degrees to radians.")
  static double radians(double x) {
    return x * (Math.PI / 180.0);
  }

  @PyBuiltin(name = "fmod", sig = "(x, y, /)", doc = "The remainder as in C, with the sign of x.")
  static double fmod(double x, double y) {
    if (Double.isInfinite(y) && Double.isFinite(x)) {
      return x;
    }
    return MathErrors.checkDomain(x % y, x, y);
  }

  @PyBuiltin(
      name = "remainder",
      sig = "(x, y, /)",
      doc = "The difference of x and the closest multiple of y.")
  static double remainder(double x, double y) {
    return MathErrors.checkDomain(Math.IEEEremainder(x, y), x, y);
  }

  @PyBuiltin(name = "fma", sig = "(x, y, z, /)", doc = "(x * y) + z, rounded once.")
  static double fma(double x, double y, double z) {
    double result = Math.fma(x, y, z);
    if (Double.isFinite(result)) {
      return result;
    }
    if (Double.isNaN(result)) {
      if (!Double.isNaN(x) && !Double.isNaN(y) && !Double.isNaN(z)) {
        throw PyErrors.valueError("invalid operation in fma");
      }
    } else if (Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z)) {
      throw PyErrors.overflowError("overflow in fma");
    }
    return result;
  }

  @PyBuiltin(name = "pow", sig = "(x, y, /)", doc = "x to the power of y, as in C.")
  static double pow(double x, double y) {
    double result = Floats.powerOfReals(x, y);
    if (Double.isFinite(x) && Double.isFinite(y)) {
      if (Double.isNaN(result) || (Double.isInfinite(result) && x == 0.0)) {
        throw MathErrors.domain();
      }
      if (Double.isInfinite(result)) {
        throw MathErrors.range();
      }
    }
    return result;
  }

  @PyBuiltin(
      name = "frexp",
      sig = "(x, /)",
      doc = "Mantissa and exponent: x == m * 2**e and 0.5 <= abs(m) < 1.")
  static PyTuple frexp(double x) {
    if (x == 0.0 || !Double.isFinite(x)) {
      return PyTuple.of(x, 0L);
    }
    int exponent = JavaMath.exponent(x);
    return PyTuple.of(Math.scalb(x, -exponent), (long) exponent);
  }

  @PyBuiltin(name = "ldexp", sig = "(x, i, /)", doc = "x * 2**i.")
  static double ldexp(double x, Object i) {
    if (Types.of(i).lookup("__index__") == null) {
      throw PyErrors.typeError("Expected an int as second argument to ldexp.");
    }
    Object exponent = Conversions.index(i);
    if (x == 0.0 || !Double.isFinite(x)) {
      return x;
    }
    if (!(exponent instanceof Long e) || Math.abs(e) > 10000) {
      if (Integers.isNegative(exponent)) {
        return Math.copySign(0.0, x);
      }
      throw MathErrors.range();
    }
    return MathErrors.checkRange(Math.scalb(x, e.intValue()), x);
  }

  @PyBuiltin(
      name = "modf",
      sig = "(x, /)",
      doc = "Fractional and integral part, both with the sign of x.")
  static PyTuple modf(double x) {
    if (Double.isInfinite(x)) {
      return PyTuple.of(Math.copySign(0.0, x), x);
    }
    double whole = x < 0 ? Math.ceil(x) : Math.floor(x);
    return PyTuple.of(Math.copySign(x - whole, x), whole);
  }

  @PyBuiltin(
      name = "log",
      sig = "(x, base=<unset>, /)",
      doc = "Logarithm of x to the given base, e by default.")
  static double log(Object x, Object base) {
    double numerator = Logarithms.natural(x);
    if (base == null) {
      return numerator;
    }
    return Floats.divide(numerator, Logarithms.natural(base));
  }

  @PyBuiltin(name = "log2", sig = "(x, /)", doc = "Base-2 logarithm.")
  static double log2(Object x) {
    return Logarithms.base2(x);
  }

  @PyBuiltin(name = "log10", sig = "(x, /)", doc = "Base-10 logarithm.")
  static double log10(Object x) {
    return Logarithms.base10(x);
  }

  @PyBuiltin(name = "isfinite", sig = "(x, /)", doc = "Whether x is neither infinite nor NaN.")
  static boolean isfinite(double x) {
    return Double.isFinite(x);
  }

  @PyBuiltin(name = "isinf", sig = "(x, /)", doc = "Whether x is infinite.")
  static boolean isinf(double x) {
    return Double.isInfinite(x);
  }

  @PyBuiltin(name = "isnan", sig = "(x, /)", doc = "Whether x is NaN.")
  static boolean isnan(double x) {
    return Double.isNaN(x);
  }

  @PyBuiltin(
      name = "isclose",
      sig = "(a, b, *, rel_tol=1e-09, abs_tol=0.0)",
      doc = "Whether two floats are close to each other, relatively or absolutely.")
  static boolean isclose(double a, double b, double relTol, double absTol) {
    if (relTol < 0.0 || absTol < 0.0) {
      throw PyErrors.valueError("tolerances must be non-negative");
    }
    if (a == b) {
      return true;
    }
    if (Double.isInfinite(a) || Double.isInfinite(b)) {
      return false;
    }
    double difference = Math.abs(b - a);
    return difference <= Math.abs(relTol * b)
        || difference <= Math.abs(relTol * a)
        || difference <= absTol;
  }

  @PyBuiltin(
      name = "nextafter",
      sig = "(x, y, /, *, steps=None)",
      doc = "The float that many steps after x towards y.")
  static double nextafter(double x, double y, Object steps) {
    if (steps == PyNone.NONE) {
      return Math.nextAfter(x, y);
    }
    Object count = Conversions.index(steps);
    if (Integers.isNegative(count)) {
      throw PyErrors.valueError("steps must be a non-negative integer");
    }
    return MathFunctions.nextAfter(x, y, count instanceof Long n ? n : Long.MAX_VALUE);
  }

  @PyBuiltin(name = "ulp", sig = "(x, /)", doc = "Value of the least significant bit.")
  static double ulp(double x) {
    return Math.ulp(x);
  }

  @PyBuiltin(name = "floor", sig = "(x, /)", doc = "Greatest int not above x.")
  static Object floor(Object x) {
    if (x instanceof Double number) {
      return Floats.toInt(Math.floor(number));
    }
    Object result = Calls.callSpecial(x, "__floor__");
    return result != null ? result : Floats.toInt(Math.floor(Conversions.asDouble(x)));
  }

  @PyBuiltin(name = "ceil", sig = "(x, /)", doc = "Least int not below x.")
  static Object ceil(Object x) {
    if (x instanceof Double number) {
      return Floats.toInt(Math.ceil(number));
    }
    Object result = Calls.callSpecial(x, "__ceil__");
    return result != null ? result : Floats.toInt(Math.ceil(Conversions.asDouble(x)));
  }

  @PyBuiltin(name = "trunc", sig = "(x, /)", doc = "The integral nearest to x between it and 0.")
  static Object trunc(Object x) {
    if (x instanceof Double number) {
      return Floats.toInt(number);
    }
    Object result = Calls.callSpecial(x, "__trunc__");
    if (result == null) {
      throw PyErrors.typeError("type %s doesn't define __trunc__ method", Types.of(x).name());
    }
    return result;
  }

  // Exact integers, see IntegerMath.

  @PyBuiltin(name = "factorial", sig = "(n, /)", doc = "Product of the ints from 1 to n.")
  static Object factorial(Object n) {
    return IntegerMath.factorial(Conversions.index(n));
  }

  @PyBuiltin(name = "isqrt", sig = "(n, /)", doc = "Integral part of the square root.")
  static Object isqrt(Object n) {
    return IntegerMath.sqrt(Conversions.index(n));
  }

  @PyBuiltin(name = "comb", sig = "(n, k, /)", doc = "Number of k-element subsets of n elements.")
  static Object comb(Object n, Object k) {
    return IntegerMath.combinations(Conversions.index(n), Conversions.index(k));
  }

  @PyBuiltin(
      name = "perm",
      sig = "(n, k=None, /)",
      doc = "Number of ordered selections of k out of n elements.")
  static Object perm(Object n, Object k) {
    if (k == PyNone.NONE) {
      return IntegerMath.factorial(Conversions.index(n));
    }
    return IntegerMath.permutations(Conversions.index(n), Conversions.index(k));
  }

  @PyBuiltin(name = "gcd", sig = "(*integers)", doc = "Greatest common divisor.")
  static Object gcd(Object[] integers) {
    Object result = 0L;
    for (Object value : integers) {
      result = IntegerMath.gcd(result, Conversions.index(value));
    }
    return result;
  }

  @PyBuiltin(name = "lcm", sig = "(*integers)", doc = "Least common multiple.")
  static Object lcm(Object[] integers) {
    Object result = 1L;
    for (Object value : integers) {
      result = IntegerMath.lcm(result, Conversions.index(value));
    }
    return result;
  }

  // Sums and products, see SumMath.

  @PyBuiltin(name = "fsum", sig = "(seq, /)", doc = "Sum of floats, rounded once.")
  static double fsum(Object seq) {
    return SumMath.fsum(seq);
  }

  @PyBuiltin(
      name = "sumprod",
      sig = "(p, q, /)",
      doc = "Sum of the products of corresponding elements.")
  static Object sumprod(Object p, Object q) {
    return SumMath.sumprod(p, q);
  }

  @PyBuiltin(name = "prod", sig = "(iterable, /, *, start=1)", doc = "Product of the elements.")
  static Object prod(Object iterable, Object start) {
    return SumMath.prod(iterable, start);
  }

  @PyBuiltin(name = "hypot", sig = "(*coordinates)", doc = "Euclidean norm.")
  static double hypot(Object[] coordinates) {
    double[] vector = new double[coordinates.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Conversions.asDouble(coordinates[i]);
    }
    return SumMath.norm(vector);
  }

  @PyBuiltin(name = "dist", sig = "(p, q, /)", doc = "Euclidean distance of two points.")
  static double dist(Object p, Object q) {
    return SumMath.distance(p, q);
  }
}
