package org.boomslang.objects.complex;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** How {@code complex(...)} and functions that take complex numbers convert their arguments. */
public final class ComplexConversion {
  private ComplexConversion() {}

  /**
   * The complex value of any number: a complex, the result of {@code __complex__}, or a real
   * number. TypeError for anything else. Compare CPython complexobject.c: PyComplex_AsCComplex.
   */
  @TruffleBoundary
  public static PyComplex toComplex(Object value) {
    PyComplex number = complexOrNull(value);
    return number != null ? number : new PyComplex(Conversions.asDouble(value), 0.0);
  }

  /** The complex itself or the result of {@code __complex__}; null for what has neither. */
  static PyComplex complexOrNull(Object value) {
    if (value instanceof PyComplex number) {
      return number;
    }
    if (value instanceof Double || value instanceof Long || value instanceof Boolean) {
      return null;
    }
    Object result = Calls.callSpecial(value, "__complex__");
    if (result == null) {
      return null;
    }
    if (!(result instanceof PyComplex number)) {
      throw PyErrors.typeError(
          "%s.__complex__() must return a complex, not %s",
          Types.of(value).name(), Types.of(result).name());
    }
    if (Types.of(number) != org.boomslang.objects.BuiltinTypes.COMPLEX) {
      Warnings.deprecated(
          "__complex__ returned non-complex (type %s).  The ability to return an instance of a strict"
              + " subclass of complex is deprecated, and may be removed in a future version of"
              + " Python.",
          Types.of(result).name());
    }
    return number;
  }

  /** {@code complex(value)} with one argument, text included. */
  static PyComplex ofSingle(Object value) {
    if (PyStr.isStr(value)) {
      double[] parts = ComplexText.parse(PyStr.toJava(value));
      return new PyComplex(parts[0], parts[1]);
    }
    PyComplex number = complexOrNull(value);
    if (number != null) {
      return number;
    }
    if (!isReal(value)) {
      throw PyErrors.typeError(
          "complex() argument must be a string or a number, not %s", Types.of(value).fullName());
    }
    return new PyComplex(Conversions.asDouble(value), 0.0);
  }

  /**
   * {@code complex(real, imag)}; either may be null for 0. Complex arguments are deprecated, but
   * add up.
   */
  static PyComplex ofParts(Object real, Object imag) {
    double re = 0.0;
    double im = 0.0;
    if (real != null) {
      PyComplex number = part(real, "real");
      re = number.real();
      im = number.imag();
    }
    if (imag != null) {
      PyComplex number = part(imag, "imag");
      if (isComplex(imag)) {
        re -= number.imag();
      }
      im = real != null && isComplex(real) ? im + number.real() : number.real();
    }
    return new PyComplex(re, im);
  }

  private static boolean isComplex(Object value) {
    return value instanceof PyComplex;
  }

  private static PyComplex part(Object value, String name) {
    PyComplex number =
        value instanceof PyComplex || name.equals("imag") ? asComplex(value) : complexOrNull(value);
    if (number != null) {
      Warnings.deprecated(
          "complex() argument '%s' must be a real number, not %s",
          name, Types.of(value).fullName());
      return number;
    }
    if (!isReal(value)) {
      throw PyErrors.typeError(
          "complex() argument '%s' must be a real number, not %s",
          name, Types.of(value).fullName());
    }
    return new PyComplex(Conversions.asDouble(value), 0.0);
  }

  private static PyComplex asComplex(Object value) {
    return value instanceof PyComplex number ? number : null;
  }

  private static boolean isReal(Object value) {
    if (Floats.isFloat(value) || Integers.isInt(value)) {
      return true;
    }
    PyType type = Types.of(value);
    return type.lookup("__float__") != null || type.lookup("__index__") != null;
  }
}
