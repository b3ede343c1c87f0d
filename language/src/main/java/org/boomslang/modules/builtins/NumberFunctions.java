package org.boomslang.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.integer.Digits;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrRepr;

/** The functions about numbers and characters. Thread-safety: shared (stateless). */
@PyBuiltins(module = "builtins")
public final class NumberFunctions {
  private NumberFunctions() {}

  @PyBuiltin(name = "abs", sig = "(x, /)", doc = "Return the absolute value of the argument.")
  static Object abs(Object number) {
    Object result = Calls.callSpecial(number, "__abs__");
    if (result == null) {
      throw PyErrors.typeError("bad operand type for abs(): '%s'", Types.nameOf(number));
    }
    return result;
  }

  @PyBuiltin(name = "divmod", sig = "(x, y, /)", doc = "Return the tuple (x//y, x%y).")
  static Object divmod(Object x, Object y) {
    return Operators.binary(BinaryOp.DIVMOD, x, y);
  }

  @PyBuiltin(
      name = "pow",
      sig = "(base, exp, mod=None)",
      doc = "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments.")
  static Object pow(Object base, Object exp, Object mod) {
    return mod == PyNone.NONE
        ? Operators.binary(BinaryOp.POW, base, exp)
        : Operators.power(base, exp, mod);
  }

  @PyBuiltin(
      name = "round",
      sig = "(number, ndigits=None)",
      doc = "Round a number to a given precision in decimal digits.")
  static Object round(Object number, Object ndigits) {
    Object method = Attributes.lookupSpecial(number, "__round__");
    if (method == null) {
      throw PyErrors.typeError("type %s doesn't define __round__ method", Types.nameOf(number));
    }
    return ndigits == PyNone.NONE ? Calls.call(method) : Calls.call(method, ndigits);
  }

  @PyBuiltin(
      name = "bin",
      sig = "(number, /)",
      doc = "Return the binary representation of an integer.")
  static String bin(Object number) {
    return prefixed(number, 2, "0b");
  }

  @PyBuiltin(
      name = "oct",
      sig = "(number, /)",
      doc = "Return the octal representation of an integer.")
  static String oct(Object number) {
    return prefixed(number, 8, "0o");
  }

  @PyBuiltin(
      name = "hex",
      sig = "(number, /)",
      doc = "Return the hexadecimal representation of an integer.")
  static String hex(Object number) {
    return prefixed(number, 16, "0x");
  }

  private static String prefixed(Object number, int radix, String prefix) {
    String digits =
        switch (Conversions.index(number)) {
          case Long l -> Long.toString(l, radix);
          case BigInteger b -> Digits.toString(b, radix);
          default -> throw new IllegalStateException();
        };
    return digits.startsWith("-") ? "-" + prefix + digits.substring(1) : prefix + digits;
  }

  @PyBuiltin(
      name = "chr",
      sig = "(i, /)",
      doc = "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff.")
  static TruffleString chr(Object i) {
    if (Conversions.index(i) instanceof Long l && l >= 0 && l <= Character.MAX_CODE_POINT) {
      return PyStr.fromCodePoint((int) (long) l);
    }
    throw PyErrors.valueError("chr() arg not in range(0x110000)");
  }

  @PyBuiltin(name = "ord", sig = "(character, /)", doc = "Return the ordinal value of a character.")
  static long ord(Object character) {
    int length;
    if (PyStr.isStr(character)) {
      TruffleString text = PyStr.value(character);
      length = PyStr.length(text);
      if (length == 1) {
        return PyStr.codePointAt(text, 0);
      }
    } else if (character instanceof PyBytesLike bytes) {
      byte[] content = bytes.span().toArray();
      length = content.length;
      if (length == 1) {
        return content[0] & 0xff;
      }
    } else {
      throw PyErrors.typeError(
          "ord() expected string of length 1, but %s found", Types.nameOf(character));
    }
    throw PyErrors.typeError("ord() expected a character, but string of length %d found", length);
  }

  @PyBuiltin(
      name = "ascii",
      sig = "(obj, /)",
      doc = "Return an ASCII-only representation of an object.")
  static Object ascii(Object object) {
    Object text = Conversions.reprObject(object);
    return PyStr.isAscii(PyStr.value(text)) ? text : StrRepr.ascii(PyStr.value(text));
  }

  @PyBuiltin(
      name = "repr",
      sig = "(obj, /)",
      doc = "Return the canonical string representation of the object.")
  static Object repr(Object object) {
    return Conversions.reprObject(object);
  }

  @PyBuiltin(
      name = "format",
      sig = "(value, format_spec='', /)",
      doc = "Return type(value).__format__(value, format_spec).")
  static TruffleString format(Object value, TruffleString spec) {
    return Conversions.format(value, spec);
  }
}
