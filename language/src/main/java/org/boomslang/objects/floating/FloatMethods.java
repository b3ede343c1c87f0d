package org.boomslang.objects.floating;

import com.oracle.truffle.api.strings.TruffleString;
import java.nio.ByteOrder;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.format.FloatFormat;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The attributes of {@code float}. The receiver is a {@code Double} or a {@link PyFloatObject}. */
@PyBuiltins(
    type = "float",
    doc = "The float that a number or a text denotes; 0.0 without argument.")
public final class FloatMethods {
  private FloatMethods() {}

  private static double value(Object self) {
    return Floats.of(self);
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, x=0, /, **kwargs)")
  static Object create(PyType type, Object x, PyDict kwargs) {
    Sequences.refuseKeywords(type, BuiltinTypes.FLOAT, kwargs);
    double value = FloatConversion.toFloat(x);
    return type == BuiltinTypes.FLOAT
        ? (Object) value
        : new PyFloatObject(type.instanceShape(), value);
  }

  @PyBuiltin(
      name = "from_number",
      kind = Kind.CLASS_METHOD,
      sig = "($type, number, /)",
      doc = "The float of a real number; texts are refused.")
  static Object fromNumber(PyType type, Object number) {
    if (type == BuiltinTypes.FLOAT && number instanceof Double) {
      return number;
    }
    return instantiate(type, Conversions.asDouble(number));
  }

  private static Object instantiate(PyType type, double value) {
    return type == BuiltinTypes.FLOAT ? (Object) value : Calls.call(type, value);
  }

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static String repr(Object self) {
    return FloatText.repr(value(self));
  }

  @PyBuiltin(name = "__hash__", doc = "Return hash(self).")
  static long hash(Object self) {
    double value = value(self);
    // No NaN equals another, so those that are objects hash by their identity.
    return self instanceof PyFloatObject && Double.isNaN(value)
        ? Comparisons.identityHash(self)
        : Floats.hash(value);
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object eq(Object self, Object value) {
    Boolean equal = Floats.equal(value(self), value);
    return equal == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) equal;
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object ne(Object self, Object value) {
    Boolean equal = Floats.equal(value(self), value);
    return equal == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) !equal;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", doc = "Return self+value.")
  static Object add(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (value(self) + other);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", doc = "Return value+self.")
  static Object addReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other + value(self));
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", doc = "Return self-value.")
  static Object sub(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (value(self) - other);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", doc = "Return value-self.")
  static Object subReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other - value(self));
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)", doc = "Return self*value.")
  static Object mul(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (value(self) * other);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)", doc = "Return value*self.")
  static Object mulReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (other * value(self));
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)", doc = "Return self/value.")
  static Object truediv(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.divide(value(self), other));
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)", doc = "Return value/self.")
  static Object truedivReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.divide(other, value(self)));
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)", doc = "Return self//value.")
  static Object floordiv(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.floorDivide(value(self), other));
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)", doc = "Return value//self.")
  static Object floordivReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.floorDivide(other, value(self)));
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)", doc = "Return self%value.")
  static Object mod(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.modulo(value(self), other));
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)", doc = "Return value%self.")
  static Object modReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (Floats.modulo(other, value(self)));
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object lt(Object self, Object value) {
    int order = Floats.compare(value(self), value);
    return order == Floats.NOT_REAL ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == -1);
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object le(Object self, Object value) {
    int order = Floats.compare(value(self), value);
    return order == Floats.NOT_REAL ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order <= 0);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object gt(Object self, Object value) {
    int order = Floats.compare(value(self), value);
    return order == Floats.NOT_REAL ? PyNotImplemented.NOT_IMPLEMENTED : (Object) (order == 1);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object ge(Object self, Object value) {
    int order = Floats.compare(value(self), value);
    return order == Floats.NOT_REAL
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) (order == 0 || order == 1);
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : quotientAndRemainder(value(self), other);
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)", doc = "Return divmod(value, self).")
  static Object divmodReflected(Object self, Object value) {
    Double other = Floats.operand(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : quotientAndRemainder(other, value(self));
  }

  private static PyTuple quotientAndRemainder(double a, double b) {
    return PyTuple.of(Floats.floorDivide(a, b), Floats.modulo(a, b));
  }

  @PyBuiltin(
      name = "__pow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(self, value, mod).")
  static Object pow(Object self, Object value, Object mod) {
    return power(Floats.operand(self), Floats.operand(value), mod);
  }

  @PyBuiltin(
      name = "__rpow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(value, self, mod).")
  static Object powReflected(Object self, Object value, Object mod) {
    return power(Floats.operand(value), Floats.operand(self), mod);
  }

  private static Object power(Double base, Double exponent, Object mod) {
    if (mod != PyNone.NONE) {
      throw PyErrors.typeError("pow() 3rd argument not allowed unless all arguments are integers");
    }
    if (base == null || exponent == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Floats.power(base, exponent);
  }

  @PyBuiltin(name = "__neg__", doc = "-self")
  static double neg(Object self) {
    return -value(self);
  }

  @PyBuiltin(name = "__pos__", doc = "+self")
  static double pos(Object self) {
    return value(self);
  }

  @PyBuiltin(name = "__abs__", doc = "abs(self)")
  static double abs(Object self) {
    return Math.abs(value(self));
  }

  @PyBuiltin(name = "__bool__", doc = "True if self else False")
  static boolean bool(Object self) {
    return value(self) != 0.0;
  }

  @PyBuiltin(name = "__int__", doc = "int(self)")
  static Object toInt(Object self) {
    return Floats.toInt(value(self));
  }

  @PyBuiltin(name = "__float__", doc = "float(self)")
  static double toFloat(Object self) {
    return value(self);
  }

  @PyBuiltin(name = "conjugate", doc = "The float itself: floats are real.")
  static double conjugate(Object self) {
    return value(self);
  }

  @PyBuiltin(name = "__trunc__", doc = "The int nearest to the float between it and zero.")
  static Object trunc(Object self) {
    return Floats.toInt(value(self));
  }

  @PyBuiltin(name = "__floor__", doc = "The greatest int not above the float.")
  static Object floor(Object self) {
    return Floats.toInt(Math.floor(value(self)));
  }

  @PyBuiltin(name = "__ceil__", doc = "The least int not below the float.")
  static Object ceil(Object self) {
    return Floats.toInt(Math.ceil(value(self)));
  }

  @PyBuiltin(
      name = "__round__",
      sig = "($self, ndigits=None, /)",
      doc = "The nearest int, or the nearest float with ndigits decimals; ties go to the even one.")
  static Object round(Object self, Object ndigits) {
    double value = value(self);
    return ndigits == PyNone.NONE
        ? Floats.round(value)
        : (Object) Floats.round(value, Conversions.index(ndigits));
  }

  @PyBuiltin(
      name = "as_integer_ratio",
      doc = "Numerator and denominator of exactly this float, in lowest terms.")
  static PyTuple asIntegerRatio(Object self) {
    return PyTuple.of(Floats.toIntegerRatio(value(self)));
  }

  @PyBuiltin(name = "is_integer", doc = "Whether the float has an integral value.")
  static boolean isInteger(Object self) {
    double value = value(self);
    return Double.isFinite(value) && value == Math.rint(value);
  }

  @PyBuiltin(name = "hex", doc = "Exact hexadecimal text.")
  static String hex(Object self) {
    return FloatHex.toHex(value(self));
  }

  @PyBuiltin(
      name = "fromhex",
      kind = Kind.CLASS_METHOD,
      sig = "($type, string, /)",
      doc = "The float that a hexadecimal text denotes.")
  static Object fromhex(PyType type, Object string) {
    if (!PyStr.isStr(string)) {
      throw PyErrors.typeError("bad argument type for built-in operation");
    }
    return instantiate(type, FloatHex.parse(PyStr.toJava(string)));
  }

  @PyBuiltin(name = "__getnewargs__")
  static PyTuple getnewargs(Object self) {
    return PyTuple.of(value(self));
  }

  @PyBuiltin(
      name = "__getformat__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, typestr, /)",
      doc = "How a C type is stored: for the standard library's own tests.")
  static String getformat(PyType type, String typestr) {
    if (!typestr.equals("double") && !typestr.equals("float")) {
      throw PyErrors.valueError("__getformat__() argument 1 must be 'double' or 'float'");
    }
    return ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
        ? "IEEE, little-endian"
        : "IEEE, big-endian";
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format_spec, /)",
      doc = "Format by the mini-language.")
  static TruffleString format(Object self, TruffleString spec) {
    return FloatFormat.format(self, spec);
  }

  @PyBuiltin(name = "real", kind = Kind.GETTER, doc = "the real part")
  static double real(Object self) {
    return value(self);
  }

  @PyBuiltin(name = "imag", kind = Kind.GETTER, doc = "the imaginary part")
  static double imag(Object self) {
    return 0.0;
  }
}
