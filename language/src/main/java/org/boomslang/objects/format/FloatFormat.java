package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** {@code float.__format__}. Stateless. */
public final class FloatFormat {
  private FloatFormat() {}

  /** Formats a float; ValueError for a bad specification. */
  @TruffleBoundary
  public static TruffleString format(Object value, TruffleString text) {
    if (PyStr.isEmpty(text)) {
      return Conversions.str(value);
    }
    FormatSpec spec = FormatSpec.parse(text, value, 0, '>');
    return switch (spec.type()) {
      case 0, 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%' -> format(Floats.of(value), value, spec);
      default -> throw spec.unknownType(value);
    };
  }

  static TruffleString format(double number, Object value, FormatSpec spec) {
    String digits = digits(spec.type() == '%' ? number * 100 : number, spec, 0, spec.type() == 0);
    boolean negative = digits.startsWith("-");
    if (negative) {
      digits = digits.substring(1);
    }
    StrBuilder out = new StrBuilder();
    NumberLayout.append(out, spec, negative, "", spec.type() == '%' ? digits + "%" : digits, 3);
    return out.toTruffleString();
  }

  /**
   * The text of a number, with a minus sign, as the presentation type asks, without padding and
   * grouping.
   */
  static String digits(double number, FormatSpec spec, int plainPrecision, boolean addPointZero) {
    int type = spec.type();
    int precision;
    char code;
    if (type == 0) {
      precision = spec.precision(plainPrecision);
      code = spec.precision() < 0 ? 'r' : 'g';
    } else {
      precision = spec.precision(6);
      code = type == 'n' ? 'g' : type == '%' ? 'f' : (char) (type | 0x20);
    }
    String result =
        FloatText.format(
            number, code, precision, spec.alternate(), addPointZero, spec.noNegativeZero());
    return type == 'E' || type == 'F' || type == 'G' ? result.toUpperCase(Locale.ROOT) : result;
  }
}
