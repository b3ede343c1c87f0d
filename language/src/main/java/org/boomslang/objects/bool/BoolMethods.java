package org.boomslang.objects.bool;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** What {@code bool} adds to {@code int}: its text, and bitwise operators that stay within bool. */
@PyBuiltins(
    type = "bool",
    doc = "The truth value of the argument; True and False are the only instances.")
public final class BoolMethods {
  private static final TruffleString TRUE = PyStr.constant("True");
  private static final TruffleString FALSE = PyStr.constant("False");

  private BoolMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, object=False, /)")
  static Object create(PyType type, Object object) {
    return Conversions.truth(object);
  }

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static TruffleString repr(Object self) {
    return (Boolean) self ? TRUE : FALSE;
  }

  @PyBuiltin(name = "__invert__", doc = "~self")
  static Object invert(Object self) {
    Warnings.deprecated(
        "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise"
            + " inversion of the underlying int object and is usually not what you expect from the negation of a"
            + " bool object. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of"
            + " the underlying int.");
    return (Boolean) self ? -2L : -1L;
  }

  @PyBuiltin(name = "__and__", sig = "($self, value, /)", doc = "Return self&value.")
  static Object and(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a & b;
    }
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.and(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rand__", sig = "($self, value, /)", doc = "Return value&self.")
  static Object andReflected(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a & b;
    }
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.and(Integers.of(self), other);
  }

  @PyBuiltin(name = "__or__", sig = "($self, value, /)", doc = "Return self|value.")
  static Object or(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a | b;
    }
    Object other = Integers.of(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Integers.or(Integers.of(self), other);
  }

  @PyBuiltin(name = "__ror__", sig = "($self, value, /)", doc = "Return value|self.")
  static Object orReflected(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a | b;
    }
    Object other = Integers.of(value);
    return other == null ? PyNotImplemented.NOT_IMPLEMENTED : Integers.or(Integers.of(self), other);
  }

  @PyBuiltin(name = "__xor__", sig = "($self, value, /)", doc = "Return self^value.")
  static Object xor(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a ^ b;
    }
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.xor(Integers.of(self), other);
  }

  @PyBuiltin(name = "__rxor__", sig = "($self, value, /)", doc = "Return value^self.")
  static Object xorReflected(Object self, Object value) {
    if (self instanceof Boolean a && value instanceof Boolean b) {
      return a ^ b;
    }
    Object other = Integers.of(value);
    return other == null
        ? PyNotImplemented.NOT_IMPLEMENTED
        : Integers.xor(Integers.of(self), other);
  }
}
