package org.boomslang.modules.unicodedata;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.str.PyStr;

/**
 * Arguments that are one character, and the functions that have a default for characters without
 * the property.
 */
final class CharacterArgument {

  private CharacterArgument() {}

  /**
   * The code point of a string of length one.
   *
   * @param index number of the argument in messages; zero for the only one
   */
  static int of(String function, Object chr, int index) {
    String which = index == 0 ? "argument" : "argument " + index;
    if (!PyStr.isStr(chr)) {
      throw PyErrors.typeError(
          "%s() %s must be a unicode character, not %s", function, which, Arguments.given(chr));
    }
    TruffleString s = PyStr.value(chr);
    if (PyStr.length(s) != 1) {
      throw PyErrors.typeError(
          "%s(): %s must be a unicode character, not a string of length %d",
          function, which, PyStr.length(s));
    }
    return PyStr.codePointAt(s, 0);
  }

  /** A name given as str or bytes. */
  static TruffleString name(Object name) {
    return PyStr.isStr(name) ? PyStr.value(name) : PyStr.wrapLatin1(Buffers.toArray(name));
  }

  static Object decimal(UnicodeDatabase database, Object chr, Object fallback) {
    int value = database.decimal(of("decimal", chr, 1));
    return value < 0 ? fallback(fallback, "not a decimal") : (Object) (long) value;
  }

  static Object digit(UnicodeDatabase database, Object chr, Object fallback) {
    int value = database.digit(of("digit", chr, 1));
    return value < 0 ? fallback(fallback, "not a digit") : (Object) (long) value;
  }

  static Object numeric(UnicodeDatabase database, Object chr, Object fallback) {
    double value = database.numeric(of("numeric", chr, 1));
    return Double.isNaN(value) ? fallback(fallback, "not a numeric character") : (Object) value;
  }

  static Object name(UnicodeDatabase database, Object chr, Object fallback) {
    String name = database.name(of("name", chr, 1));
    return name == null ? fallback(fallback, "no such name") : PyStr.of(name);
  }

  private static Object fallback(Object fallback, String message) {
    if (fallback == null) {
      throw PyErrors.valueError(message);
    }
    return fallback;
  }
}
