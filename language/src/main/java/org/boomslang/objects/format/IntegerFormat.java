package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** {@code int.__format__}. Stateless. */
public final class IntegerFormat {
  private IntegerFormat() {}

  /** Formats an int-like value; ValueError for a bad specification. */
  @TruffleBoundary
  public static TruffleString format(Object value, TruffleString text) {
    if (PyStr.isEmpty(text)) {
      return Conversions.str(value);
    }
    FormatSpec spec = FormatSpec.parse(text, value, 'd', '>');
    return switch (spec.type()) {
      case 'b', 'c', 'd', 'o', 'x', 'X', 'n' -> formatInteger(value, spec);
      case 'e', 'E', 'f', 'F', 'g', 'G', '%' ->
          FloatFormat.format(Integers.toDouble(Integers.of(value)), value, spec);
      default -> throw spec.unknownType(value);
    };
  }

  private static TruffleString formatInteger(Object value, FormatSpec spec) {
    if (spec.precision() >= 0) {
      throw PyErrors.valueError("Precision not allowed in integer format specifier");
    }
    if (spec.noNegativeZero()) {
      throw PyErrors.valueError(
          "Negative zero coercion (z) not allowed in integer format specifier");
    }
    Object number = Integers.of(value);
    StrBuilder out = new StrBuilder();
    if (spec.type() == 'c') {
      formatCharacter(out, number, spec);
      return out.toTruffleString();
    }
    int radix =
        switch (spec.type()) {
          case 'b' -> 2;
          case 'o' -> 8;
          case 'x', 'X' -> 16;
          default -> 10;
        };
    boolean negative = Integers.isNegative(number);
    Object magnitude = Integers.absolute(number);
    String digits =
        radix == 10 ? IntegerText.toDecimal(magnitude) : IntegerText.toRadix(magnitude, radix);
    String prefix = spec.alternate() && radix != 10 ? "0" + (char) spec.type() : "";
    if (spec.type() == 'X') {
      digits = digits.toUpperCase(Locale.ROOT);
    }
    NumberLayout.append(out, spec, negative, prefix, digits, radix == 10 ? 3 : 4);
    return out.toTruffleString();
  }

  private static void formatCharacter(StrBuilder out, Object number, FormatSpec spec) {
    if (spec.sign() != 0) {
      throw PyErrors.valueError("Sign not allowed with integer format specifier 'c'");
    }
    if (spec.alternate()) {
      throw PyErrors.valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    if (!(number instanceof Long c) || c < 0 || c > Character.MAX_CODE_POINT) {
      throw PyErrors.overflowError("%c arg not in range(0x110000)");
    }
    NumberLayout.appendPadded(out, spec, PyStr.fromCodePoint((int) (long) c), 1);
  }
}
