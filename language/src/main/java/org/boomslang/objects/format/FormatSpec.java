package org.boomslang.objects.format;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.str.PyStr;

/**
 * A parsed format specification {@code
 * [[fill]align][sign][z][#][0][width][grouping][.precision[grouping]][type]}.
 *
 * @param fill code point to pad with
 * @param align one of {@code < > = ^}
 * @param sign one of {@code + - space}, or 0
 * @param noNegativeZero the {@code z} option
 * @param alternate the {@code #} option
 * @param width least width, -1 when not given
 * @param grouping separator of thousands, {@code ,} or {@code _}, or 0
 * @param fractionGrouping the same behind the point
 * @param precision -1 when not given
 * @param type presentation type, or the default of the formatted type
 */
record FormatSpec(
    int fill,
    char align,
    char sign,
    boolean noNegativeZero,
    boolean alternate,
    long width,
    char grouping,
    char fractionGrouping,
    long precision,
    int type) {

  /** Reads a specification for a value; ValueError when it is malformed. */
  static FormatSpec parse(TruffleString text, Object value, int defaultType, char defaultAlign) {
    return new Parser(PyStr.toCodePoints(text), value, defaultType, defaultAlign).parse();
  }

  /** ValueError for a presentation type that the value's type does not have. */
  RuntimeException unknownType(Object value) {
    if (type > 32 && type < 128) {
      return PyErrors.valueError(
          "Unknown format code '%s' for object of type '%s'", (char) type, Types.of(value).name());
    }
    return PyErrors.valueError(
        "Unknown format code '\\x%x' for object of type '%s'", type, Types.of(value).name());
  }

  /**
   * The precision as an int, {@code otherwise} when not given; ValueError when it is out of range.
   */
  int precision(int otherwise) {
    if (precision > Integer.MAX_VALUE) {
      throw PyErrors.valueError("precision too big");
    }
    return precision < 0 ? otherwise : (int) precision;
  }

  private static final class Parser {
    private final int[] text;
    private final Object value;
    private final int defaultType;
    private final char defaultAlign;
    private int pos;
    private int consumed;

    Parser(int[] text, Object value, int defaultType, char defaultAlign) {
      this.text = text;
      this.value = value;
      this.defaultType = defaultType;
      this.defaultAlign = defaultAlign;
    }

    FormatSpec parse() {
      int fill = ' ';
      boolean fillGiven = false;
      char align = defaultAlign;
      boolean alignGiven = false;
      if (text.length >= 2 && isAlign(text[1])) {
        fill = text[0];
        align = (char) text[1];
        fillGiven = true;
        alignGiven = true;
        pos = 2;
      } else if (text.length >= 1 && isAlign(text[0])) {
        align = (char) text[0];
        alignGiven = true;
        pos = 1;
      }
      char sign = 0;
      if (at('+') || at('-') || at(' ')) {
        sign = (char) text[pos++];
      }
      boolean noNegativeZero = accept('z');
      boolean alternate = accept('#');
      if (!fillGiven && at('0')) {
        fill = '0';
        if (!alignGiven && defaultAlign == '>') {
          align = '=';
        }
        pos++;
      }
      long width = number();
      if (consumed == 0) {
        width = -1;
      }
      char grouping = grouping();
      long precision = -1;
      char fractionGrouping = 0;
      if (accept('.')) {
        precision = number();
        boolean digits = consumed > 0;
        if (!digits) {
          precision = -1;
        }
        fractionGrouping = grouping();
        if (!digits && fractionGrouping == 0) {
          throw PyErrors.valueError("Format specifier missing precision");
        }
      }
      if (text.length - pos > 1) {
        throw PyErrors.valueError(
            "Invalid format specifier '%s' for object of type '%s'",
            PyStr.toJava(PyStr.fromCodePoints(text)), Types.of(value).name());
      }
      int type = pos < text.length ? text[pos] : defaultType;
      checkGrouping(grouping, type);
      checkGrouping(fractionGrouping, type);
      return new FormatSpec(
          fill,
          align,
          sign,
          noNegativeZero,
          alternate,
          width,
          grouping,
          fractionGrouping,
          precision,
          type);
    }

    private static boolean isAlign(int c) {
      return c == '<' || c == '>' || c == '=' || c == '^';
    }

    private boolean at(char c) {
      return pos < text.length && text[pos] == c;
    }

    private boolean accept(char c) {
      if (at(c)) {
        pos++;
        return true;
      }
      return false;
    }

    private long number() {
      long result = 0;
      int start = pos;
      while (pos < text.length) {
        int digit =
            Character.getType(text[pos]) == Character.DECIMAL_DIGIT_NUMBER
                ? Character.digit(text[pos], 10)
                : -1;
        if (digit < 0) {
          break;
        }
        if (result > (Long.MAX_VALUE - digit) / 10) {
          throw PyErrors.valueError("Too many decimal digits in format string");
        }
        result = result * 10 + digit;
        pos++;
      }
      consumed = pos - start;
      return result;
    }

    private char grouping() {
      char separator = 0;
      if (accept(',')) {
        separator = ',';
      }
      if (at('_')) {
        if (separator != 0) {
          throw bothSeparators();
        }
        separator = '_';
        pos++;
      }
      if (separator == '_' && at(',')) {
        throw bothSeparators();
      }
      return separator;
    }

    private static RuntimeException bothSeparators() {
      return PyErrors.valueError("Cannot specify both ',' and '_'.");
    }

    private static void checkGrouping(char separator, int type) {
      if (separator == 0) {
        return;
      }
      switch (type) {
        case 'd', 'e', 'f', 'g', 'E', 'G', '%', 'F', 0 -> {
          return;
        }
        case 'b', 'o', 'x', 'X' -> {
          if (separator == '_') {
            return;
          }
        }
        default -> {}
      }
      if (type > 32 && type < 128) {
        throw PyErrors.valueError("Cannot specify '%s' with '%s'.", separator, (char) type);
      }
      throw PyErrors.valueError("Cannot specify '%s' with '\\x%x'.", separator, type);
    }
  }
}
