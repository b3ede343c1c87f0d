package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** {@code str.__format__}. Stateless. */
public final class StringFormat {
  private StringFormat() {}

  /** Formats a str or an instance of a subclass; ValueError for a bad specification. */
  @TruffleBoundary
  public static TruffleString format(Object value, TruffleString text) {
    if (PyStr.isEmpty(text)) {
      return value instanceof TruffleString string ? string : Conversions.str(value);
    }
    FormatSpec spec = FormatSpec.parse(text, value, 's', '<');
    if (spec.type() != 's') {
      throw spec.unknownType(value);
    }
    if (spec.sign() == ' ') {
      throw PyErrors.valueError("Space not allowed in string format specifier");
    }
    if (spec.sign() != 0) {
      throw PyErrors.valueError("Sign not allowed in string format specifier");
    }
    if (spec.noNegativeZero()) {
      throw PyErrors.valueError(
          "Negative zero coercion (z) not allowed in string format specifier");
    }
    if (spec.alternate()) {
      throw PyErrors.valueError("Alternate form (#) not allowed in string format specifier");
    }
    if (spec.align() == '=') {
      throw PyErrors.valueError("'=' alignment not allowed in string format specifier");
    }
    TruffleString string = PyStr.value(value);
    int length = PyStr.length(string);
    if (spec.precision() >= 0 && spec.precision() < length) {
      length = (int) spec.precision();
      string = PyStr.substring(string, 0, length);
    }
    if (length >= spec.width()) {
      return string;
    }
    StrBuilder out = new StrBuilder();
    NumberLayout.appendPadded(out, spec, string, length);
    return out.toTruffleString();
  }
}
