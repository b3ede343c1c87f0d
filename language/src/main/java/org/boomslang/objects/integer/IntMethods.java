package org.boomslang.objects.integer;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.format.IntegerFormat;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The attributes of {@code int}. The receiver is any int-like value: {@code Long}, {@code
 * BigInteger}, {@code Boolean} or {@link PyIntObject}; every operation answers with a plain int.
 */
@PyBuiltins(
    type = "int",
    doc =
        "int([x]) -> integer\nint(x, base=10) -> integer\n\nThe integer that a number truncates to, or that a text"
            + " in the given base denotes; 0 without arguments.")
public final class IntMethods {
  private IntMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, x=<unset>, /, base=<unset>)")
  static Object create(PyType type, Object x, Object base) {
    Object value;
    if (x == null) {
      if (base != null) {
        throw PyErrors.typeError("int() missing string argument");
      }
      value = 0L;
    } else {
      value = base == null ? IntConversion.toInt(x) : IntConversion.toInt(x, base);
    }
    return type == BuiltinTypes.INT ? value : new PyIntObject(type.instanceShape(), value);
  }

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static String repr(Object self) {
    return IntegerText.toDecimal(Integers.of(self));
  }

  @PyBuiltin(name = "__hash__", doc = "Return hash(self).")
  static long hash(Object self) {
    return Integers.hash(Integers.of(self));
  }

  @PyBuiltin(name = "__eq__", sig = "($self, value, /)", doc = "Return self==value.")
  static Object eq(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) Integers.equal(Integers.of(self), other);
  }

  @PyBuiltin(name = "__ne__", sig = "($self, value, /)", doc = "Return self!=value.")
  static Object ne(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : (Object) !Integers.equal(Integers.of(self), other);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, value, /)", doc = "Return self<value.")
  static Object lt(Object self, Object value) {
    Object other = Integers.of(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int order = Integers.compare(Integers.of(self), other);
    return order < 0;
  }

  @PyBuiltin(name = "__le__", sig = "($self, value, /)", doc = "Return self<=value.")
  static Object le(Object self, Object value) {
    Object other = Integers.of(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int order = Integers.compare(Integers.of(self), other);
    return order <= 0;
  }

  @PyBuiltin(name = "__gt__", sig = "($self, value, /)", doc = "Return self>value.")
  static Object gt(Object self, Object value) {
    Object other = Integers.of(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int order = Integers.compare(Integers.of(self), other);
    return order > 0;
  }

  @PyBuiltin(name = "__ge__", sig = "($self, value, /)", doc = "Return self>=value.")
  static Object ge(Object self, Object value) {
    Object other = Integers.of(value);
    if (other == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int order = Integers.compare(Integers.of(self), other);
    return order >= 0;
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)", doc = "Return self+value.")
  static Object add(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.add(Integers.of(self), other);
  }

  @PyBuiltin(name = "__radd__", sig = "($self, value, /)", doc = "Return value+self.")
  static Object addReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.add(other, Integers.of(self));
  }

  @PyBuiltin(name = "__sub__", sig = "($self, value, /)", doc = "Return self-value.")
  static Object subtract(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.subtract(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rsub__", sig = "($self, value, /)", doc = "Return value-self.")
  static Object subtractReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.subtract(other, Integers.of(self));
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)", doc = "Return self*value.")
  static Object multiply(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.multiply(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)", doc = "Return value*self.")
  static Object multiplyReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.multiply(other, Integers.of(self));
  }

  @PyBuiltin(name = "__floordiv__", sig = "($self, value, /)", doc = "Return self//value.")
  static Object floorDivide(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.floorDivide(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rfloordiv__", sig = "($self, value, /)", doc = "Return value//self.")
  static Object floorDivideReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.floorDivide(other, Integers.of(self));
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)", doc = "Return self%value.")
  static Object modulo(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.modulo(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)", doc = "Return value%self.")
  static Object moduloReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.modulo(other, Integers.of(self));
  }

  @PyBuiltin(name = "__truediv__", sig = "($self, value, /)", doc = "Return self/value.")
  static Object trueDivide(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.trueDivide(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rtruediv__", sig = "($self, value, /)", doc = "Return value/self.")
  static Object trueDivideReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.trueDivide(other, Integers.of(self));
  }

  @PyBuiltin(name = "__lshift__", sig = "($self, value, /)", doc = "Return self<<value.")
  static Object shiftLeft(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.shiftLeft(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rlshift__", sig = "($self, value, /)", doc = "Return value<<self.")
  static Object shiftLeftReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.shiftLeft(other, Integers.of(self));
  }

  @PyBuiltin(name = "__rshift__", sig = "($self, value, /)", doc = "Return self>>value.")
  static Object shiftRight(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.shiftRight(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rrshift__", sig = "($self, value, /)", doc = "Return value>>self.")
  static Object shiftRightReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.shiftRight(other, Integers.of(self));
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)", doc = "Return self&value.")
  static Object and(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.and(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)", doc = "Return value&self.")
  static Object andReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.and(other, Integers.of(self));
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Integers.or(Integers.of(self), other);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object orReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Integers.or(other, Integers.of(self));
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)", doc = "Return self^value.")
  static Object xor(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.xor(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)", doc = "Return value^self.")
  static Object xorReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.xor(other, Integers.of(self));
  }

  @PyBuiltin(name = "__divmod__", sig = "($self, value, /)", doc = "Return divmod(self, value).")
  static Object divmod(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : PyTuple.of(Integers.divideAndModulo(Integers.of(self), other));
  }

  @PyBuiltin(name = "__rdivmod__", sig = "($self, value, /)", doc = "Return divmod(value, self).")
  static Object divmodReflected(Object self, Object value) {
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : PyTuple.of(Integers.divideAndModulo(other, Integers.of(self)));
  }

  @PyBuiltin(
      name = "__pow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(self, value, mod).")
  static Object pow(Object self, Object value, Object mod) {
    return power(Integers.of(self), Integers.of(value), mod);
  }

  @PyBuiltin(
      name = "__rpow__",
      sig = "($self, value, mod=None, /)",
      doc = "Return pow(value, self, mod).")
  static Object powReflected(Object self, Object value, Object mod) {
    return power(Integers.of(value), Integers.of(self), mod);
  }

  private static Object power(Object base, Object exponent, Object mod) {
    if (base == null || exponent == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (mod == PyNone.NONE) {
      return Integers.power(base, exponent);
    }
    Object modulus = Integers.of(mod);
    return modulus == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.power(base, exponent, modulus);
  }

  @PyBuiltin(name = "__neg__", doc = "-self")
  static Object neg(Object self) {
    return Integers.negate(Integers.of(self));
  }

  @PyBuiltin(name = "__pos__", doc = "+self")
  static Object pos(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "__abs__", doc = "abs(self)")
  static Object abs(Object self) {
    return Integers.absolute(Integers.of(self));
  }

  @PyBuiltin(name = "__invert__", doc = "~self")
  static Object invert(Object self) {
    return Integers.invert(Integers.of(self));
  }

  @PyBuiltin(name = "__bool__", doc = "True if self else False")
  static boolean bool(Object self) {
    return !Integers.isZero(Integers.of(self));
  }

  @PyBuiltin(name = "__int__", doc = "int(self)")
  static Object toInt(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "__float__", doc = "float(self)")
  static double toFloat(Object self) {
    return Integers.toDouble(Integers.of(self));
  }

  @PyBuiltin(name = "__index__", doc = "The value as a plain int, for use as an index.")
  static Object index(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "conjugate", doc = "The int itself: ints are real.")
  static Object conjugate(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(
      name = "bit_length",
      doc = "Number of bits of the absolute value, without leading zeros.")
  static long bitLength(Object self) {
    return Integers.bitLength(Integers.of(self));
  }

  @PyBuiltin(name = "bit_count", doc = "Number of ones in the binary form of the absolute value.")
  static long bitCount(Object self) {
    return Integers.bitCount(Integers.of(self));
  }

  @PyBuiltin(
      name = "to_bytes",
      sig = "($self, /, length=1, byteorder='big', *, signed=False)",
      doc = "The int as an array of length bytes, in the given byte order.")
  static PyBytes toBytes(Object self, int length, TruffleString byteorder, boolean signed) {
    boolean little = IntegerBytes.isLittle(byteorder);
    if (length < 0) {
      throw PyErrors.valueError("length argument must be non-negative");
    }
    return PyBytes.wrap(IntegerBytes.toBytes(Integers.of(self), length, little, signed));
  }

  @PyBuiltin(
      name = "from_bytes",
      kind = Kind.CLASS_METHOD,
      sig = "($type, /, bytes, byteorder='big', *, signed=False)",
      doc = "The int that the bytes represent in the given byte order.")
  static Object fromBytes(PyType type, Object bytes, TruffleString byteorder, boolean signed) {
    boolean little = IntegerBytes.isLittle(byteorder);
    Object value = IntegerBytes.fromBytes(IntegerBytes.bytesOf(bytes), little, signed);
    return IntegerBytes.instantiate(type, value);
  }

  @PyBuiltin(name = "as_integer_ratio", doc = "The pair of the int and 1.")
  static PyTuple asIntegerRatio(Object self) {
    return PyTuple.of(Integers.of(self), 1L);
  }

  @PyBuiltin(name = "is_integer", doc = "True: for the sake of code that also takes floats.")
  static boolean isInteger(Object self) {
    return true;
  }

  @PyBuiltin(name = "__trunc__", doc = "The int itself.")
  static Object trunc(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "__floor__", doc = "The int itself.")
  static Object floor(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "__ceil__", doc = "The int itself.")
  static Object ceil(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(
      name = "__round__",
      sig = "($self, ndigits=None, /)",
      doc = "The int itself, or the nearest multiple of a power of ten, ties to the even one.")
  static Object round(Object self, Object ndigits) {
    Object value = Integers.of(self);
    return ndigits == PyNone.NONE ? value : IntegerBytes.round(value, Conversions.index(ndigits));
  }

  @PyBuiltin(name = "__getnewargs__")
  static PyTuple getnewargs(Object self) {
    return PyTuple.of(Integers.of(self));
  }

  @PyBuiltin(
      name = "__format__",
      sig = "($self, format_spec, /)",
      doc = "Format by the mini-language.")
  static TruffleString format(Object self, TruffleString spec) {
    return IntegerFormat.format(self, spec);
  }

  @PyBuiltin(name = "__sizeof__", doc = "Size in memory, in bytes.")
  static long sizeof(Object self) {
    return 24 + 4 * Math.max(1, (Integers.bitLength(Integers.of(self)) + 29) / 30);
  }

  @PyBuiltin(name = "real", kind = Kind.GETTER, doc = "the real part")
  static Object real(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "imag", kind = Kind.GETTER, doc = "the imaginary part")
  static long imag(Object self) {
    return 0;
  }

  @PyBuiltin(name = "numerator", kind = Kind.GETTER, doc = "the numerator in lowest terms")
  static Object numerator(Object self) {
    return Integers.of(self);
  }

  @PyBuiltin(name = "denominator", kind = Kind.GETTER, doc = "the denominator in lowest terms")
  static long denominator(Object self) {
    return 1;
  }
}
