package org.boomslang.objects.format;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.StrBuilder;

/**
 * Puts the parts of a formatted number together: padding, sign, prefix, grouped integer digits, and
 * the rest. Stateless.
 */
final class NumberLayout {
  private NumberLayout() {}

  /**
   * Appends a number.
   *
   * @param prefix {@code 0x} and the like
   * @param number text without sign: integer digits, then point, fraction, exponent, percent sign
   * @param groupSize digits between separators
   */
  static void append(
      StrBuilder out,
      FormatSpec spec,
      boolean negative,
      String prefix,
      String number,
      int groupSize) {
    int digits = 0;
    while (digits < number.length()
        && Character.digit(number.charAt(digits), 36) >= 0
        && isDigit(spec, number.charAt(digits))) {
      digits++;
    }
    String rest = groupFraction(number.substring(digits), spec.fractionGrouping());
    String sign = negative ? "-" : spec.sign() == '+' ? "+" : spec.sign() == ' ' ? " " : "";
    long width = spec.width();
    int fixed = sign.length() + prefix.length() + rest.length();
    long minimum = spec.fill() == '0' && spec.align() == '=' ? Math.max(0, width - fixed) : 0;
    String grouped =
        digits == 0 && minimum == 0
            ? ""
            : group(number.substring(0, digits), spec.grouping(), groupSize, minimum);
    int padding = checkedPadding(width - fixed - grouped.length());
    int left =
        switch (spec.align()) {
          case '>' -> padding;
          case '^' -> padding / 2;
          default -> 0;
        };
    out.append(spec.fill(), left).append(sign).append(prefix);
    if (spec.align() == '=') {
      out.append(spec.fill(), padding);
      padding = 0;
    }
    out.append(grouped).append(rest).append(spec.fill(), padding - left);
  }

  private static boolean isDigit(FormatSpec spec, char c) {
    return c <= '9' || spec.type() == 'x' || spec.type() == 'X';
  }

  private static int checkedPadding(long padding) {
    if (padding > Integer.MAX_VALUE - 16) {
      throw PyErrors.memoryError("");
    }
    return (int) Math.max(0, padding);
  }

  /**
   * Integer digits with separators, filled with zeros up to a least width that includes the
   * separators.
   */
  private static String group(String digits, char separator, int size, long minimum) {
    if (separator == 0) {
      int zeros = checkedPadding(minimum - digits.length());
      return zeros == 0 ? digits : "0".repeat(zeros) + digits;
    }
    checkedPadding(minimum);
    StringBuilder reversed = new StringBuilder();
    int remaining = digits.length();
    long wanted = minimum;
    while (true) {
      int length = (int) Math.min(size, Math.max(Math.max(remaining, wanted), 1));
      for (int i = 0; i < length; i++) {
        reversed.append(remaining > 0 ? digits.charAt(--remaining) : '0');
      }
      wanted -= length;
      if (remaining <= 0 && wanted <= 0) {
        return reversed.reverse().toString();
      }
      reversed.append(separator);
      wanted--;
    }
  }

  private static String groupFraction(String rest, char separator) {
    if (separator == 0 || !rest.startsWith(".")) {
      return rest;
    }
    StringBuilder result = new StringBuilder(".");
    int i = 1;
    for (; i < rest.length() && rest.charAt(i) >= '0' && rest.charAt(i) <= '9'; i++) {
      if (i > 1 && (i - 1) % 3 == 0) {
        result.append(separator);
      }
      result.append(rest.charAt(i));
    }
    return result.append(rest, i, rest.length()).toString();
  }

  /** Appends text padded to the width, for values that have no sign to put before the padding. */
  static void appendPadded(StrBuilder out, FormatSpec spec, TruffleString text, int length) {
    int padding = checkedPadding(spec.width() - length);
    int left =
        switch (spec.align()) {
          case '>', '=' -> padding;
          case '^' -> padding / 2;
          default -> 0;
        };
    out.append(spec.fill(), left).append(text).append(spec.fill(), padding - left);
  }
}
