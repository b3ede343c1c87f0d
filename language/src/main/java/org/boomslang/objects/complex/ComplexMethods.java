package org.boomslang.objects.complex;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.format.ComplexFormat;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The attributes of {@code complex}. Operations with a real operand treat it as having no imaginary
 * part at all.
 */
@PyBuiltins(
    type = "complex",
    doc = "The complex number with the given parts, or that a text denotes.")
public final class ComplexMethods {
  private ComplexMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, real=<unset>, imag=<unset>)")
  static Object create(PyType type, Object real, Object imag) {
    PyComplex value;
    if (imag == null) {
      if (real == null) {
        value = new PyComplex(0.0, 0.0);
      } else {
        value = ComplexConversion.ofSingle(real);
      }
    } else {
      value = ComplexConversion.ofParts(real, imag);
    }
    if (type == BuiltinTypes.COMPLEX && Types.of(value) == type) {
      return value;
    }
    return new PyComplex(type.instanceShape(), value.real(), value.imag());
  }

  @PyBuiltin(
      name = "from_number",
      kind = Kind.CLASS_METHOD,
      sig = "($type, number, /)",
      doc = "The complex number of a number; texts are refused.")
  static Object fromNumber(PyType type, Object number) {
    if (type == BuiltinTypes.COMPLEX && Types.of(number) == type) {
      return number;
    }
    PyComplex value = ComplexConversion.toComplex(number);
    return type == BuiltinTypes.COMPLEX
        ? new PyComplex(value.real(), value.imag())
        : Calls.call(type, new PyComplex(value.real(), value.imag()));
  }

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static String repr(PyComplex self) {
    return ComplexText.repr(self.real(), self.imag());
  }

  @PyBuiltin(name = "__hash__", doc = "Return hash(self).")
  static long hash(PyComplex self) {
    return Complexes.hash(self.real(), self.imag());
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object eq(PyComplex self, Object value) {
    Boolean equal = equal(self, value);
    return equal == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) equal;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object ne(PyComplex self, Object value) {
    Boolean equal = equal(self, value);
    return equal == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) !equal;
  }

  private static Boolean equal(PyComplex self, Object value) {
    if (value instanceof PyComplex other) {
      return self.real() == other.real() && self.imag() == other.imag();
    }
    Boolean equal = Floats.equal(self.real(), value);
    return equal == null ? null : (Boolean) (equal && self.imag() == 0.0);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object lt(PyComplex self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object le(PyComplex self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object gt(PyComplex self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object ge(PyComplex self, Object value) {
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", doc = "Return self+value.")
  static Object add(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return new PyComplex(self.real() + z.real(), self.imag() + z.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(self.real() + x, self.imag());
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", doc = "Return value+self.")
  static Object addReflected(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return new PyComplex(z.real() + self.real(), z.imag() + self.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(x + self.real(), self.imag());
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", doc = "Return self-value.")
  static Object sub(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return new PyComplex(self.real() - z.real(), self.imag() - z.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(self.real() - x, self.imag());
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", doc = "Return value-self.")
  static Object subReflected(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return new PyComplex(z.real() - self.real(), z.imag() - self.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(x - self.real(), -self.imag());
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)", doc = "Return self*value.")
  static Object mul(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return Complexes.multiply(self.real(), self.imag(), z.real(), z.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(self.real() * x, self.imag() * x);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)", doc = "Return value*self.")
  static Object mulReflected(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return Complexes.multiply(z.real(), z.imag(), self.real(), self.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(x * self.real(), x * self.imag());
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)", doc = "Return self/value.")
  static Object truediv(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return Complexes.divide(self.real(), self.imag(), z.real(), z.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : new PyComplex(Floats.divide(self.real(), x), Floats.divide(self.imag(), x));
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)", doc = "Return value/self.")
  static Object truedivReflected(PyComplex self, Object value) {
    if (value instanceof PyComplex z) {
      return Complexes.divide(z.real(), z.imag(), self.real(), self.imag());
    }
    Double x = Floats.operand(value);
    return x == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Complexes.divideReal(x, self.real(), self.imag());
  }

  @PyBuiltin(
      name = "__pow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(self, value, mod).")
  static Object pow(PyComplex self, Object value, Object mod) {
    return power(self, operand(value), mod);
  }

  @PyBuiltin(
      name = "__rpow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(value, self, mod).")
  static Object powReflected(PyComplex self, Object value, Object mod) {
    return power(operand(value), self, mod);
  }

  private static PyComplex operand(Object value) {
    if (value instanceof PyComplex number) {
      return number;
    }
    Double real = Floats.operand(value);
    return real == null ? null : new PyComplex(real, 0.0);
  }

  private static Object power(PyComplex base, PyComplex exponent, Object mod) {
    if (base == null || exponent == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (mod != PyNone.NONE) {
      throw PyErrors.valueError("complex modulo");
    }
    return Complexes.power(base.real(), base.imag(), exponent.real(), exponent.imag());
  }

  @PyBuiltin(name = "__neg__", doc = "-self")
  static PyComplex neg(PyComplex self) {
    return new PyComplex(-self.real(), -self.imag());
  }

  @PyBuiltin(name = "__pos__", doc = "+self")
  static PyComplex pos(PyComplex self) {
    return plain(self);
  }

  private static PyComplex plain(PyComplex self) {
    return Types.of(self) == BuiltinTypes.COMPLEX ? self : new PyComplex(self.real(), self.imag());
  }

  @PyBuiltin(name = "__abs__", doc = "abs(self)")
  static double abs(PyComplex self) {
    return Complexes.absolute(self.real(), self.imag());
  }

  @PyBuiltin(name = "__bool__", doc = "True if self else False")
  static boolean bool(PyComplex self) {
    return self.real() != 0.0 || self.imag() != 0.0;
  }

  @PyBuiltin(name = "__complex__", doc = "The value as a plain complex.")
  static PyComplex toComplex(PyComplex self) {
    return plain(self);
  }

  @PyBuiltin(name = "conjugate", doc = "The number with the sign of its imaginary part changed.")
  static PyComplex conjugate(PyComplex self) {
    return new PyComplex(self.real(), -self.imag());
  }

  @PyBuiltin(name = "__getnewargs__")
  static PyTuple getnewargs(PyComplex self) {
    return PyTuple.of(self.real(), self.imag());
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format_spec, /)",
      doc = "Format by the mini-language.")
  static TruffleString format(PyComplex self, TruffleString spec) {
    return ComplexFormat.format(self, spec);
  }

  @PyBuiltin(name = "real", kind = Kind.MEMBER, doc = "the real part of a complex number")
  static double real(PyComplex self) {
    return self.real();
  }

  @PyBuiltin(name = "imag", kind = Kind.MEMBER, doc = "the imaginary part of a complex number")
  static double imag(PyComplex self) {
    return self.imag();
  }
}
