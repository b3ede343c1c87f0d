package org.boomslang.ext;

import java.math.BigInteger;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.UnaryOp;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Numbers: the protocol, int, float and complex (abstract.h, number.h). */
final class NumberFunctions {
  private NumberFunctions() {}

  static boolean PyNumber_Check(Object oOrNull) {
    if (oOrNull == null) {
      return false;
    }
    PyType type = Types.of(oOrNull);
    return type.lookup("__index__") != null
        || type.lookup("__int__") != null
        || type.lookup("__float__") != null
        || type.isSubtype(BuiltinTypes.COMPLEX);
  }

  static Object PyNumber_Add(Object a, Object b) {
    return Operators.binary(BinaryOp.ADD, a, b);
  }

  static Object PyNumber_InPlaceAdd(Object a, Object b) {
    return Operators.inplace(BinaryOp.ADD, a, b);
  }

  static Object PyNumber_Subtract(Object a, Object b) {
    return Operators.binary(BinaryOp.SUB, a, b);
  }

  static Object PyNumber_InPlaceSubtract(Object a, Object b) {
    return Operators.inplace(BinaryOp.SUB, a, b);
  }

  static Object PyNumber_Multiply(Object a, Object b) {
    return Operators.binary(BinaryOp.MUL, a, b);
  }

  static Object PyNumber_InPlaceMultiply(Object a, Object b) {
    return Operators.inplace(BinaryOp.MUL, a, b);
  }

  static Object PyNumber_MatrixMultiply(Object a, Object b) {
    return Operators.binary(BinaryOp.MATMUL, a, b);
  }

  static Object PyNumber_InPlaceMatrixMultiply(Object a, Object b) {
    return Operators.inplace(BinaryOp.MATMUL, a, b);
  }

  static Object PyNumber_FloorDivide(Object a, Object b) {
    return Operators.binary(BinaryOp.FLOOR_DIV, a, b);
  }

  static Object PyNumber_InPlaceFloorDivide(Object a, Object b) {
    return Operators.inplace(BinaryOp.FLOOR_DIV, a, b);
  }

  static Object PyNumber_TrueDivide(Object a, Object b) {
    return Operators.binary(BinaryOp.TRUE_DIV, a, b);
  }

  static Object PyNumber_InPlaceTrueDivide(Object a, Object b) {
    return Operators.inplace(BinaryOp.TRUE_DIV, a, b);
  }

  static Object PyNumber_Remainder(Object a, Object b) {
    return Operators.binary(BinaryOp.MOD, a, b);
  }

  static Object PyNumber_InPlaceRemainder(Object a, Object b) {
    return Operators.inplace(BinaryOp.MOD, a, b);
  }

  static Object PyNumber_Lshift(Object a, Object b) {
    return Operators.binary(BinaryOp.LSHIFT, a, b);
  }

  static Object PyNumber_InPlaceLshift(Object a, Object b) {
    return Operators.inplace(BinaryOp.LSHIFT, a, b);
  }

  static Object PyNumber_Rshift(Object a, Object b) {
    return Operators.binary(BinaryOp.RSHIFT, a, b);
  }

  static Object PyNumber_InPlaceRshift(Object a, Object b) {
    return Operators.inplace(BinaryOp.RSHIFT, a, b);
  }

  static Object PyNumber_And(Object a, Object b) {
    return Operators.binary(BinaryOp.AND, a, b);
  }

  static Object PyNumber_InPlaceAnd(Object a, Object b) {
    return Operators.inplace(BinaryOp.AND, a, b);
  }

  static Object PyNumber_Xor(Object a, Object b) {
    return Operators.binary(BinaryOp.XOR, a, b);
  }

  static Object PyNumber_InPlaceXor(Object a, Object b) {
    return Operators.inplace(BinaryOp.XOR, a, b);
  }

  static Object PyNumber_Or(Object a, Object b) {
    return Operators.binary(BinaryOp.OR, a, b);
  }

  static Object PyNumber_InPlaceOr(Object a, Object b) {
    return Operators.inplace(BinaryOp.OR, a, b);
  }

  static Object PyNumber_Divmod(Object a, Object b) {
    return Operators.binary(BinaryOp.DIVMOD, a, b);
  }

  static Object PyNumber_Power(Object a, Object b, Object c) {
    return Operators.power(a, b, c);
  }

  static Object PyNumber_InPlacePower(Object a, Object b, Object c) {
    return c == PyNone.NONE ? Operators.inplace(BinaryOp.POW, a, b) : Operators.power(a, b, c);
  }

  static Object PyNumber_Negative(Object o) {
    return Operators.unary(UnaryOp.NEG, o);
  }

  static Object PyNumber_Positive(Object o) {
    return Operators.unary(UnaryOp.POS, o);
  }

  static Object PyNumber_Invert(Object o) {
    return Operators.unary(UnaryOp.INVERT, o);
  }

  static Object PyNumber_Absolute(Object o) {
    return Calls.call(Builtins.get("abs"), o);
  }

  static Object PyNumber_Long(Object o) {
    return Calls.call(BuiltinTypes.INT, o);
  }

  static Object PyNumber_Float(Object o) {
    return Calls.call(BuiltinTypes.FLOAT, o);
  }

  static Object PyNumber_Index(Object o) {
    return Conversions.index(o);
  }

  static Object PyNumber_ToBase(Object o, int base) {
    Object index = Conversions.index(o);
    return switch (base) {
      case 2 -> Calls.call(Builtins.get("bin"), index);
      case 8 -> Calls.call(Builtins.get("oct"), index);
      case 10 -> Conversions.str(index);
      case 16 -> Calls.call(Builtins.get("hex"), index);
      default -> throw PyErrors.systemError("PyNumber_ToBase: base must be 2, 8, 10 or 16");
    };
  }

  static long PyNumber_AsSsize_t(Object o, Object exceptionOrNull) {
    Object index = Conversions.index(o);
    if (index instanceof Long value) {
      return value;
    }
    if (exceptionOrNull == null) {
      return Integers.isNegative(index) ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    throw PyErrors.raise(
        (PyType) exceptionOrNull, "cannot fit '%s' into an index-sized integer", Types.nameOf(o));
  }

  static boolean PyIndex_Check(Object o) {
    return Conversions.hasIndex(o);
  }

  // ------------------------------------------------------------------ int

  static Object up_unsigned(long value) {
    return Integers.ofUnsigned(value);
  }

  static long up_long_value(Object o, long overflow) {
    Object index = Conversions.index(o);
    if (index instanceof Long value) {
      return value;
    }
    if (index instanceof Boolean truth) {
      return truth ? 1 : 0;
    }
    Memory.putInt(overflow, Integers.signum(index));
    return -1;
  }

  static long up_unsigned_value(Object o, int mode) {
    Object index = Conversions.index(o);
    BigInteger value = Integers.big(index);
    if (mode == 1) {
      return value.longValue();
    }
    if (value.signum() < 0) {
      if (mode == 2) {
        throw PyErrors.valueError("Cannot convert negative int");
      }
      throw PyErrors.overflowError("can't convert negative value to unsigned int");
    }
    if (value.bitLength() > 64) {
      throw PyErrors.overflowError(
          mode == 2
              ? "Python int too large to convert to C uint64_t"
              : "Python int too large to convert to C unsigned long");
    }
    return value.longValue();
  }

  static Object PyLong_FromDouble(double value) {
    return Calls.call(BuiltinTypes.INT, value);
  }

  static Object PyLong_FromString(String text, long end, int base) {
    try {
      Object result = Calls.call(BuiltinTypes.INT, PyStr.of(text), (long) base);
      return result;
    } catch (PyException e) {
      if (end != 0 && e.matches(ExceptionTypes.VALUE_ERROR)) {
        throw PyErrors.notImplementedError(
            "PyLong_FromString of a text that goes on after the number");
      }
      throw e;
    }
  }

  // ------------------------------------------------------------------ ints as bytes

  private static final int LITTLE_ENDIAN = 1;
  private static final int UNSIGNED_BUFFER = 4;
  private static final int REJECT_NEGATIVE = 8;
  private static final int ALLOW_INDEX = 16;

  /** CPython says of ints of one digit that they take a word, unless fewer bytes were enough. */
  private static final int COMPACT_BITS = 30;

  /** Compare CPython longobject.c, {@code PyLong_AsNativeBytes}: a size that would be enough. */
  static long PyLong_AsNativeBytes(Object o, long target, long size, int flags) {
    Object number = o;
    if (!Integers.isInt(o)) {
      if (flags != -1 && (flags & ALLOW_INDEX) == 0) {
        throw PyErrors.typeError("expect int, got %s", Types.nameOf(o));
      }
      number = Conversions.index(o);
    }
    BigInteger value = Integers.big(number);
    boolean isUnsigned = flags != -1 && (flags & UNSIGNED_BUFFER) != 0;
    if (value.signum() < 0 && flags != -1 && (flags & REJECT_NEGATIVE) != 0) {
      throw PyErrors.valueError("Cannot convert negative int");
    }
    boolean little = flags == -1 || (flags & LITTLE_ENDIAN) != 0;
    put(value, target, size, little);
    int bits = value.bitLength();
    long needed = isUnsigned && value.signum() >= 0 ? (bits + 7) / 8 : bits / 8 + 1;
    if (value.abs().bitLength() <= COMPACT_BITS) {
      return size > 0 && size < Long.BYTES && needed <= size ? size : Long.BYTES;
    }
    return needed;
  }

  private static void put(BigInteger value, long target, long size, boolean littleEndian) {
    byte[] bytes = value.toByteArray();
    byte sign = (byte) (value.signum() >> 31);
    for (long i = 0; i < size; i++) {
      byte each = i < bytes.length ? bytes[bytes.length - 1 - (int) i] : sign;
      Memory.putByte(target + (littleEndian ? i : size - 1 - i), each);
    }
  }

  private static Object fromNative(long bytes, long size, int flags, boolean signed) {
    byte[] copy = Memory.bytes(bytes, size);
    if (flags == -1 || (flags & LITTLE_ENDIAN) != 0) {
      for (int i = 0, j = copy.length - 1; i < j; i++, j--) {
        byte swapped = copy[i];
        copy[i] = copy[j];
        copy[j] = swapped;
      }
    }
    return Integers.normalize(
        copy.length == 0
            ? BigInteger.ZERO
            : signed ? new BigInteger(copy) : new BigInteger(1, copy));
  }

  static Object PyLong_FromNativeBytes(long bytes, long size, int flags) {
    return fromNative(bytes, size, flags, flags == -1 || (flags & UNSIGNED_BUFFER) == 0);
  }

  static Object PyLong_FromUnsignedNativeBytes(long bytes, long size, int flags) {
    return fromNative(bytes, size, flags, false);
  }

  static Object _PyLong_FromByteArray(long bytes, long size, int littleEndian, int isSigned) {
    return fromNative(bytes, size, littleEndian != 0 ? LITTLE_ENDIAN : 0, isSigned != 0);
  }

  /** Compare CPython longobject.c, {@code _PyLong_AsByteArray}. */
  static int _PyLong_AsByteArray(
      Object o, long target, long size, int littleEndian, int isSigned, int withExceptions) {
    BigInteger value = integer(o);
    String problem = null;
    if (value.signum() < 0 && isSigned == 0) {
      problem = "can't convert negative int to unsigned";
    } else if (value.bitLength() + (isSigned != 0 ? 1 : 0) > 8 * size) {
      problem = "int too big to convert";
    }
    if (problem == null) {
      put(value, target, size, littleEndian != 0);
      return 0;
    }
    if (withExceptions != 0) {
      throw PyErrors.overflowError(problem);
    }
    return -1;
  }

  private static BigInteger integer(Object o) {
    if (!Integers.isInt(o)) {
      throw PyErrors.typeError("expect int, got %s", Types.nameOf(o));
    }
    return Integers.big(o);
  }

  static long _PyLong_NumBits(Object o) {
    return integer(o).abs().bitLength();
  }

  static int _PyLong_Sign(Object o) {
    return integer(o).signum();
  }

  static void PyLong_GetSign(Object o, long sign) {
    Memory.putInt(sign, _PyLong_Sign(o));
  }

  static int PyLong_IsPositive(Object o) {
    return _PyLong_Sign(o) > 0 ? 1 : 0;
  }

  static int PyLong_IsNegative(Object o) {
    return _PyLong_Sign(o) < 0 ? 1 : 0;
  }

  static int PyLong_IsZero(Object o) {
    return _PyLong_Sign(o) == 0 ? 1 : 0;
  }

  static Object PyLong_FromUnicodeObject(Object text, int base) {
    return Calls.call(BuiltinTypes.INT, text, (long) base);
  }

  static double PyLong_AsDouble(Object o) {
    if (!Integers.isInt(o)) {
      throw PyErrors.typeError("an integer is required");
    }
    return Conversions.asDouble(o);
  }

  private static Object sys(String name) {
    return Attributes.get(org.boomslang.objects.Imports.module("sys"), name);
  }

  static Object PyLong_GetInfo() {
    return sys("int_info");
  }

  // ------------------------------------------------------------------ float and complex

  static double up_double_value(Object o) {
    return Conversions.asDouble(o);
  }

  static Object PyFloat_FromString(Object text) {
    return Calls.call(BuiltinTypes.FLOAT, text);
  }

  static Object PyFloat_GetInfo() {
    return sys("float_info");
  }

  static Object PyComplex_FromDoubles(double real, double imag) {
    return new PyComplex(real, imag);
  }

  private static PyComplex complex(Object o) {
    return (PyComplex) (o instanceof PyComplex ? o : Calls.call(BuiltinTypes.COMPLEX, o));
  }

  static double PyComplex_RealAsDouble(Object o) {
    return o instanceof PyComplex || Types.of(o).lookup("__complex__") != null
        ? complex(o).real()
        : Conversions.asDouble(o);
  }

  static double PyComplex_ImagAsDouble(Object o) {
    return o instanceof PyComplex || Types.of(o).lookup("__complex__") != null
        ? complex(o).imag()
        : 0.0;
  }

  static double PyOS_string_to_double(long start, long end, Object overflowOrNull) {
    String text = Memory.string(start);
    String rest = text;
    int length = rest.length();
    // the longest beginning that is a number
    java.util.regex.Matcher number = DOUBLE.matcher(rest);
    if (!number.lookingAt()) {
      throw PyErrors.valueError("could not convert string to float: '%s'", text);
    }
    if (end != 0) {
      Memory.putLong(end, start + number.end());
    } else if (number.end() != length) {
      throw PyErrors.valueError("could not convert string to float: '%s'", text);
    }
    double value = (Double) Calls.call(BuiltinTypes.FLOAT, PyStr.of(number.group()));
    if (Double.isInfinite(value)
        && overflowOrNull != null
        && Character.isDigit(number.group().charAt(number.group().length() - 1))) {
      throw PyErrors.raise(
          (PyType) overflowOrNull, "value too large to convert to float: '%s'", text);
    }
    return value;
  }

  private static final java.util.regex.Pattern DOUBLE =
      java.util.regex.Pattern.compile(
          "[-+]?(?:\\d+\\.?\\d*(?:[eE][-+]?\\d+)?|\\.\\d+(?:[eE][-+]?\\d+)?|(?i:inf(?:inity)?|nan))");
}
