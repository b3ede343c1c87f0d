package org.boomslang.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
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
    boolean zeroPad;
    long width;
    int grouping;
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
    for (int c : text) {
      if (c == 0) {
        throw invalid();
      }
    }
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
      spec.grouping = text[at++];
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
    if (at < end && text[at] < 128 && "eEfFgGn%".indexOf(text[at]) >= 0) {
      spec.type = text[at++];
    }
    if (at < end || (spec.type == 'n' && spec.grouping != 0)) {
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
    if (before > Long.MAX_VALUE / 10 - 10) {
      throw PyErrors.overflowError("cannot fit 'int' into an index-sized integer");
    }
    return before * 10 + (digit - '0');
  }

  static TruffleString format(Num number, TruffleString text, Rounding rounding, boolean capitals) {
    Spec spec = parse(PyStr.toCodePoints(text));
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
    if (!fraction.isEmpty()) {
      tail.append('.').append(groupFraction(fraction, spec.fractionGrouping));
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
      return Num.zero(a.negative, a.adjusted() + 1 - places);
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

  private static String group(String whole, int separator, long minimum) {
    StringBuilder digits = new StringBuilder(whole);
    // Zeros fill the width, separators between them included.
    while (digits.length() + (separator == 0 ? 0 : (digits.length() - 1) / 3) < minimum) {
      digits.insert(0, '0');
    }
    if (separator == 0) {
      return digits.toString();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      if (i > 0 && (digits.length() - i) % 3 == 0) {
        text.appendCodePoint(separator);
      }
      text.append(digits.charAt(i));
    }
    return text.toString();
  }

  private static TruffleString layOut(
      boolean negative, String whole, String tail, Spec spec, boolean number) {
    String sign = negative ? "-" : spec.sign == '-' ? "" : Character.toString(spec.sign);
    String body = whole;
    if (number) {
      long minimum = spec.zeroPad ? spec.width - sign.length() - tail.length() : 0;
      body = group(whole, spec.grouping, minimum);
    }
    body += tail;
    if (spec.width > Integer.MAX_VALUE - 64) {
      throw PyErrors.memoryError("");
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
