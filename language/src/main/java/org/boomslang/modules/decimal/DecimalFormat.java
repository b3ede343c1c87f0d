package org.boomslang.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;

/** {@code format()} of decimals. Stateless. */
final class DecimalFormat {
  private DecimalFormat() {}

  /** A format specification; characters are code points, 0 for none. */
  private static final class Spec {
    int fill = ' ';
    int align;
    int sign = '-';
    boolean noNegativeZero;
    boolean alternate;
    boolean zeroPad;
    long width;
    String separator = "";

    /** Sizes of groups from the right, as {@code localeconv()} gives them. */
    String groups = "\3";

    String point = ".";
    int fractionGrouping;
    int precision = -1;
    int type;
  }

  private static RuntimeException invalid() {
    return PyErrors.valueError("invalid format string");
  }

  private static Spec parse(int[] text) {
    Spec spec = new Spec();
    int at = 0;
    int end = text.length;
    if (end > 1 && isAlign(text[1])) {
      spec.fill = text[0];
      spec.align = text[1];
      at = 2;
    } else if (end > 0 && isAlign(text[0])) {
      spec.align = text[0];
      at = 1;
    }
    if (at < end && (text[at] == '+' || text[at] == '-' || text[at] == ' ')) {
      spec.sign = text[at++];
    }
    if (at < end && text[at] == 'z') {
      spec.noNegativeZero = true;
      at++;
    }
    if (at < end && text[at] == '#') {
      spec.alternate = true;
      at++;
    }
    if (at < end && text[at] == '0') {
      // Zero padding stands for an alignment, so there cannot be another one.
      if (spec.align == 0) {
        spec.zeroPad = true;
        spec.align = '=';
        spec.fill = '0';
      }
      at++;
    }
    while (at < end && isDigit(text[at])) {
      spec.width = number(spec.width, text[at++]);
    }
    if (at < end && (text[at] == ',' || text[at] == '_')) {
      spec.separator = Character.toString(text[at++]);
    }
    if (at < end && text[at] == '.') {
      at++;
      boolean digits = at < end && isDigit(text[at]);
      long precision = 0;
      while (at < end && isDigit(text[at])) {
        precision = number(precision, text[at++]);
      }
      if (digits) {
        spec.precision = (int) Math.min(precision, Integer.MAX_VALUE - 64);
      }
      if (at < end && (text[at] == ',' || text[at] == '_')) {
        spec.fractionGrouping = text[at++];
      } else if (!digits) {
        throw invalid();
      }
    }
    if (at < end && text[at] < 128 && "eEfFgGnN%".indexOf(text[at]) >= 0) {
      spec.type = text[at++];
    }
    if (at < end || (spec.type == 'n' && !spec.separator.isEmpty())) {
      throw invalid();
    }
    return spec;
  }

  private static boolean isAlign(int c) {
    return c == '<' || c == '>' || c == '=' || c == '^';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static long number(long before, int digit) {
    if (before > (Long.MAX_VALUE - (digit - '0')) / 10) {
      throw PyErrors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return before * 10 + (digit - '0');
  }

  /** Takes the conventions of a locale from a dict in the form of {@code localeconv()}. */
  private static void localise(Spec spec, PyDict conventions) {
    spec.point = convention(conventions, "decimal_point", spec.point);
    spec.separator = convention(conventions, "thousands_sep", spec.separator);
    spec.groups = convention(conventions, "grouping", spec.groups);
    if (spec.point.codePointCount(0, spec.point.length()) > 4
        || spec.separator.codePointCount(0, spec.separator.length()) > 4
        || spec.groups.chars().anyMatch(size -> size > 127)) {
      throw PyErrors.valueError("invalid override dict");
    }
  }

  private static String convention(PyDict conventions, String name, String otherwise) {
    Object value = conventions.getStr(name);
    if (value == null) {
      return otherwise;
    }
    if (value instanceof PyList sizes) {
      StringBuilder text = new StringBuilder();
      for (Object size : sizes.toArray()) {
        text.append((char) Conversions.asInt(size));
      }
      return text.toString();
    }
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("expected string, got %s", Types.nameOf(value));
    }
    return PyStr.toJava(value);
  }

  /**
   * Formats.
   *
   * @param conventions of a locale in place of the current one, or null
   */
  static TruffleString format(
      Num number, TruffleString text, PyDict conventions, Rounding rounding, boolean capitals) {
    Spec spec = parse(PyStr.toCodePoints(text));
    if (spec.type == 'N') {
      Warnings.warn(ExceptionTypes.DEPRECATION_WARNING, 1, "Format specifier 'N' is deprecated");
    }
    if (spec.type == 'n' || spec.type == 'N') {
      localise(spec, (PyDict) Calls.call(Imports.attribute("_locale", "localeconv")));
    }
    if (conventions != null) {
      localise(spec, conventions);
    }
    Num a = number;
    if (a.isSpecial()) {
      String body =
          a.isInfinite() ? "Infinity" : (a.isSignaling() ? "sNaN" : "NaN") + DecimalText.payload(a);
      if (spec.zeroPad) {
        spec.fill = ' ';
        spec.align = '>';
      }
      return layOut(a.negative, body + (spec.type == '%' ? "%" : ""), "", spec, false);
    }
    int type = spec.type;
    if (type == 0) {
      type = capitals ? 'G' : 'g';
    } else if (type == 'n') {
      type = 'g';
    } else if (type == 'N') {
      type = 'G';
    }
    if (type == '%') {
      a = a.withExponent(a.exponent + 2);
    }
    if (spec.precision >= 0) {
      a = round(a, type, spec.precision, rounding);
    }
    if (a.isZero() && a.exponent > 0 && (type == 'f' || type == 'F' || type == '%')) {
      a = Num.zero(a.negative, 0);
    }
    boolean negative = a.negative && !(spec.noNegativeZero && a.isZero());
    long left = a.exponent + a.digits();
    long point;
    switch (type) {
      case 'e', 'E' -> point = a.isZero() && spec.precision >= 0 ? 1 - spec.precision : 1;
      case 'f', 'F', '%' -> point = left;
      default -> point = a.exponent <= 0 && left > -6 ? left : 1;
    }
    String digits = a.coefficient.toString();
    String whole;
    String fraction;
    if (point < 0) {
      whole = "0";
      fraction = "0".repeat((int) Math.min(-point, Integer.MAX_VALUE)) + digits;
    } else if (point > digits.length()) {
      if (point > Integer.MAX_VALUE - 64) {
        throw PyErrors.memoryError("");
      }
      whole = digits + "0".repeat((int) point - digits.length());
      fraction = "";
    } else {
      whole = point == 0 ? "0" : digits.substring(0, (int) point);
      fraction = digits.substring((int) point);
    }
    long exponent = left - point;
    StringBuilder tail = new StringBuilder();
    if (!fraction.isEmpty() || spec.alternate) {
      tail.append(spec.point).append(groupFraction(fraction, spec.fractionGrouping));
    }
    boolean exponential = type == 'e' || type == 'E';
    if (exponent != 0 || exponential) {
      tail.append(type == 'E' || type == 'G' ? 'E' : 'e')
          .append(exponent < 0 ? "" : "+")
          .append(exponent);
    }
    if (type == '%') {
      tail.append('%');
    }
    return layOut(negative, whole, tail.toString(), spec, true);
  }

  private static Num round(Num a, int type, int precision, Rounding rounding) {
    switch (type) {
      case 'e', 'E':
        return significant(a, precision + 1L, rounding);
      case 'f', 'F', '%':
        return Quantum.rescale(a, -(long) precision, rounding);
      default:
        return a.digits() > precision ? significant(a, Math.max(1, precision), rounding) : a;
    }
  }

  /** So many digits. */
  private static Num significant(Num a, long places, Rounding rounding) {
    if (a.isZero()) {
      return a;
    }
    long exponent = a.adjusted() + 1 - places;
    Num result = Quantum.rescale(a, exponent, rounding);
    // Rounding up may have added a digit.
    return result.adjusted() != a.adjusted() ? Quantum.rescale(a, exponent + 1, rounding) : result;
  }

  private static String groupFraction(String fraction, int separator) {
    if (separator == 0) {
      return fraction;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fraction.length(); i++) {
      if (i > 0 && i % 3 == 0) {
        text.appendCodePoint(separator);
      }
      text.append(fraction.charAt(i));
    }
    return text.toString();
  }

  /** The digits in groups, filled with zeros to a width; no separator stands in front. */
  private static String group(String whole, Spec spec, long minimum) {
    StringBuilder reversed = new StringBuilder();
    int left = whole.length();
    long width = 0;
    int separatorWidth = spec.separator.codePointCount(0, spec.separator.length());
    int place = 0;
    int inGroup = 0;
    int size = groupSize(spec, 0);
    while (left > 0 || width < minimum) {
      if (size > 0 && inGroup == size) {
        reversed.append(new StringBuilder(spec.separator).reverse());
        width += separatorWidth;
        inGroup = 0;
        size = groupSize(spec, ++place);
      }
      reversed.append(left > 0 ? whole.charAt(--left) : '0');
      inGroup++;
      width++;
    }
    return reversed.reverse().toString();
  }

  /** The size of a group counted from the right; 0 for all the rest. */
  private static int groupSize(Spec spec, int place) {
    if (spec.separator.isEmpty() || spec.groups.isEmpty()) {
      return 0;
    }
    String groups = spec.groups;
    for (int i = 0; i < groups.length(); i++) {
      int size = groups.charAt(i);
      if (size == 0) {
        return i == 0 ? 0 : groups.charAt(i - 1);
      }
      if (size == 127 || i == place) {
        return size == 127 ? 0 : size;
      }
    }
    return groups.charAt(groups.length() - 1);
  }

  private static TruffleString layOut(
      boolean negative, String whole, String tail, Spec spec, boolean number) {
    String sign = negative ? "-" : spec.sign == '-' ? "" : Character.toString(spec.sign);
    String body = whole;
    if (number) {
      long minimum = spec.zeroPad ? spec.width - sign.length() - tail.length() : 0;
      body = group(whole, spec, minimum);
    }
    body += tail;
    if (spec.width > Integer.MAX_VALUE - 64) {
      throw PyErrors.valueError("format specification exceeds internal limits of _decimal");
    }
    int padding =
        (int) Math.max(0, spec.width - sign.length() - body.codePointCount(0, body.length()));
    String fill = Character.toString(spec.fill);
    String text =
        switch (spec.align) {
          case '<' -> sign + body + fill.repeat(padding);
          case '=' -> sign + fill.repeat(padding) + body;
          case '^' -> fill.repeat(padding / 2) + sign + body + fill.repeat(padding - padding / 2);
          default -> fill.repeat(padding) + sign + body;
        };
    return PyStr.of(text);
  }
}
