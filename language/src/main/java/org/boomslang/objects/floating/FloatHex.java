package org.boomslang.objects.floating;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.integer.Integers;

/** {@code float.hex} and {@code float.fromhex}: exact hexadecimal text. Stateless. */
final class FloatHex {
  private FloatHex() {}

  @TruffleBoundary
  static String toHex(double value) {
    if (!Double.isFinite(value)) {
      return FloatText.repr(value);
    }
    long bits = Double.doubleToRawLongBits(value);
    String sign = bits < 0 ? "-" : "";
    if (value == 0.0) {
      return sign + "0x0.0p+0";
    }
    int exponent = (int) (bits >>> 52 & 0x7ff);
    int leading = exponent == 0 ? 0 : 1;
    int power = exponent == 0 ? Double.MIN_EXPONENT : exponent - 1023;
    return "%s0x%d.%013xp%+d".formatted(sign, leading, bits & ((1L << 52) - 1), power);
  }

  /**
   * Reads what {@link #toHex} writes and its variants; ValueError for anything else, OverflowError
   * beyond the range.
   */
  @TruffleBoundary
  static double parse(String text) {
    int i = 0;
    int end = text.length();
    while (i < end && IntegerText.isSpace(text.charAt(i))) {
      i++;
    }
    while (end > i && IntegerText.isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      negative = text.charAt(i++) == '-';
    }
    double magnitude = parseMagnitude(text.substring(i, end));
    return negative ? -magnitude : magnitude;
  }

  private static double parseMagnitude(String text) {
    if (text.equalsIgnoreCase("inf") || text.equalsIgnoreCase("infinity")) {
      return Double.POSITIVE_INFINITY;
    }
    if (text.equalsIgnoreCase("nan")) {
      return Double.NaN;
    }
    int i = text.regionMatches(true, 0, "0x", 0, 2) ? 2 : 0;
    int start = i;
    int point = -1;
    StringBuilder digits = new StringBuilder();
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = digits.length();
      } else if (c < 128 && Character.digit(c, 16) >= 0) {
        digits.append(c);
      } else {
        break;
      }
    }
    if (digits.isEmpty() || i == start) {
      throw invalid();
    }
    long exponent = 0;
    if (i < text.length() && (text.charAt(i) | 0x20) == 'p') {
      exponent = parseExponent(text, i + 1);
    } else if (i != text.length()) {
      throw invalid();
    }
    BigInteger mantissa = new BigInteger(digits.toString(), 16);
    if (mantissa.signum() == 0) {
      return 0.0;
    }
    int fraction = point < 0 ? 0 : digits.length() - point;
    long power = exponent - 4L * fraction;
    long top = mantissa.bitLength() + power;
    if (top > Double.MAX_EXPONENT + 1) {
      throw tooLarge();
    }
    if (top < Double.MIN_EXPONENT - 54) {
      return 0.0;
    }
    double result = Integers.scaleExactly(mantissa, (int) power);
    if (Double.isInfinite(result)) {
      throw tooLarge();
    }
    return result;
  }

  private static long parseExponent(String text, int start) {
    int i = start;
    boolean negative = false;
    if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      negative = text.charAt(i++) == '-';
    }
    if (i == text.length()) {
      throw invalid();
    }
    long exponent = 0;
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw invalid();
      }
      exponent = Math.min(exponent * 10 + (c - '0'), 1L << 40);
    }
    return negative ? -exponent : exponent;
  }

  private static RuntimeException invalid() {
    return PyErrors.valueError("invalid hexadecimal floating-point string");
  }

  private static RuntimeException tooLarge() {
    return PyErrors.overflowError("hexadecimal value too large to represent as a float");
  }
}
