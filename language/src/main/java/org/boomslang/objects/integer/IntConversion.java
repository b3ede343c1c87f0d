package org.boomslang.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.str.PyStr;

/**
 * How {@code int(x)} and {@code int(text, base)} make an int. Compare CPython abstract.c:
 * PyNumber_Long.
 */
public final class IntConversion {
  private IntConversion() {}

  /** {@code int(value)}: a canonical int. Raises TypeError, ValueError or OverflowError. */
  @TruffleBoundary
  public static Object toInt(Object value) {
    if (value instanceof Long || value instanceof java.math.BigInteger) {
      return value;
    }
    if (value instanceof Boolean bool) {
      return bool ? 1L : 0L;
    }
    if (value instanceof Double number) {
      return Floats.toInt(number);
    }
    Object result = Calls.callSpecial(value, "__int__");
    if (result != null) {
      return checkResult(result);
    }
    if (Types.of(value).lookup("__index__") != null) {
      return Conversions.index(value);
    }
    if (PyStr.isStr(value)) {
      return parse(value, PyStr.toJava(value), 10);
    }
    ByteSpan bytes = Buffers.spanOrNull(value);
    if (bytes != null) {
      return parse(bytes, 10);
    }
    throw PyErrors.typeError(
        "int() argument must be a string, a bytes-like object or a real number, not '%s'",
        Types.of(value).name());
  }

  private static Object checkResult(Object result) {
    if (result instanceof Long || result instanceof java.math.BigInteger) {
      return result;
    }
    if (!Integers.isInt(result)) {
      throw PyErrors.typeError("__int__ returned non-int (type %s)", Types.of(result).name());
    }
    Warnings.deprecated(
        "__int__ returned non-int (type %s).  The ability to return an instance of a strict subclass of"
            + " int is deprecated, and may be removed in a future version of Python.",
        Types.of(result).name());
    return Integers.of(result);
  }

  /** {@code int(value, base)}. */
  static Object toInt(Object value, Object baseObject) {
    Object base = Conversions.index(baseObject);
    int radix = base instanceof Long small && small >= 0 && small <= 36 ? small.intValue() : 1;
    if (radix == 1) {
      throw PyErrors.valueError("int() base must be >= 2 and <= 36, or 0");
    }
    if (PyStr.isStr(value)) {
      return parse(value, PyStr.toJava(value), radix);
    }
    if (value instanceof PyBytesLike) {
      return parse(Buffers.span(value), radix);
    }
    throw PyErrors.typeError("int() can't convert non-string with explicit base");
  }

  private static Object parse(ByteSpan bytes, int radix) {
    byte[] copy = bytes.toArray();
    return parse(PyBytes.wrap(copy), IntegerText.ofBytes(copy), radix);
  }

  private static Object parse(Object original, String text, int radix) {
    Object result = IntegerText.parse(text, radix);
    if (result == null) {
      TruffleString shown = Conversions.repr(original);
      throw PyErrors.valueError(
          "invalid literal for int() with base %d: %s",
          radix, PyStr.toJava(PyStr.substring(shown, 0, Math.min(200, PyStr.length(shown)))));
    }
    return result;
  }
}
