package org.boomslang.modules.decimal;

import java.math.BigInteger;
import org.boomslang.objects.floating.FloatText;

/** Decimals as text, both ways. Stateless. */
final class DecimalText {
  private DecimalText() {}

  /**
   * The number a text denotes, exactly; null when it denotes none.
   *
   * @param text ASCII, without whitespace and underscores
   */
  static Num parse(String text) {
    int at = 0;
    int end = text.length();
    boolean negative = false;
    if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      negative = text.charAt(at) == '-';
      at++;
    }
    if (at == end) {
      return null;
    }
    char first = text.charAt(at);
    if ((first < '0' || first > '9') && first != '.') {
      return parseSpecial(text.substring(at).toLowerCase(java.util.Locale.ROOT), negative);
    }
    int start = at;
    while (at < end && isDigit(text.charAt(at))) {
      at++;
    }
    String whole = text.substring(start, at);
    String fraction = "";
    if (at < end && text.charAt(at) == '.') {
      start = ++at;
      while (at < end && isDigit(text.charAt(at))) {
        at++;
      }
      fraction = text.substring(start, at);
    }
    if (whole.isEmpty() && fraction.isEmpty()) {
      return null;
    }
    BigInteger exponent = BigInteger.ZERO;
    if (at < end) {
      if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
        return null;
      }
      start = ++at;
      if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      int digits = at;
      while (at < end && isDigit(text.charAt(at))) {
        at++;
      }
      if (at < end || digits == at) {
        return null;
      }
      String number = text.substring(text.charAt(start) == '+' ? start + 1 : start);
      exponent = number.length() > 40 ? huge(number) : new BigInteger(number);
    }
    exponent = exponent.subtract(BigInteger.valueOf(fraction.length()));
    long clipped =
        exponent.bitLength() < 62
            ? exponent.longValue()
            : exponent.signum() < 0 ? -(1L << 61) : 1L << 61;
    return Num.finite(negative, new BigInteger(whole + fraction), clipped);
  }

  private static BigInteger huge(String number) {
    String digits = number.replaceFirst("^(-?)0+(?=.)", "$1");
    if (digits.length() <= 40) {
      return new BigInteger(digits);
    }
    return BigInteger.ONE
        .shiftLeft(80)
        .multiply(BigInteger.valueOf(digits.charAt(0) == '-' ? -1 : 1));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Num parseSpecial(String text, boolean negative) {
    if (text.equals("inf") || text.equals("infinity")) {
      return Num.infinity(negative);
    }
    boolean signaling = text.startsWith("snan");
    if (!signaling && !text.startsWith("nan")) {
      return null;
    }
    String payload = text.substring(signaling ? 4 : 3);
    for (int i = 0; i < payload.length(); i++) {
      if (!isDigit(payload.charAt(i))) {
        return null;
      }
    }
    return Num.nan(
        signaling ? Num.Kind.SIGNALING_NAN : Num.Kind.QUIET_NAN,
        negative,
        payload.isEmpty() ? BigInteger.ZERO : new BigInteger(payload));
  }

  /**
   * The ASCII form of a text: digits of all scripts become those of ASCII; null when other
   * characters are in it.
   *
   * @param lenient whether whitespace around and underscores are dropped
   */
  static String ascii(String text, boolean lenient) {
    StringBuilder plain = new StringBuilder(text.length());
    int start = 0;
    int end = text.length();
    if (lenient) {
      while (start < end && isSpace(text.charAt(start))) {
        start++;
      }
      while (end > start && isSpace(text.charAt(end - 1))) {
        end--;
      }
    }
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (lenient && c == '_') {
        continue;
      }
      if (c > 0 && c < 128) {
        plain.append((char) c);
        continue;
      }
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if (digit < 0) {
        return null;
      }
      plain.append((char) ('0' + digit));
    }
    return plain.toString();
  }

  private static boolean isSpace(char c) {
    return org.boomslang.objects.integer.IntegerText.isSpace(c);
  }

  // ------------------------------------------------------------------ out

  /** {@code str()}, with an exponent where the number asks for one. */
  static String scientific(Num a, boolean capitals) {
    return toText(a, capitals, false);
  }

  static String engineering(Num a, boolean capitals) {
    return toText(a, capitals, true);
  }

  private static String toText(Num a, boolean capitals, boolean engineering) {
    String sign = a.negative ? "-" : "";
    switch (a.kind) {
      case INFINITE:
        return sign + "Infinity";
      case QUIET_NAN:
        return sign + "NaN" + payload(a);
      case SIGNALING_NAN:
        return sign + "sNaN" + payload(a);
      default:
        break;
    }
    String digits = a.small >= 0 ? Long.toString(a.small) : a.coefficient.toString();
    long left = a.exponent + digits.length();
    long point;
    if (a.exponent <= 0 && left > -6) {
      point = left;
    } else if (!engineering) {
      point = 1;
    } else if (a.isZero()) {
      point = Math.floorMod(left + 1, 3L) - 1;
    } else {
      point = Math.floorMod(left - 1, 3L) + 1;
    }
    StringBuilder text = new StringBuilder(sign);
    if (point <= 0) {
      text.append("0.").append("0".repeat((int) -point)).append(digits);
    } else if (point >= digits.length()) {
      text.append(digits).append("0".repeat((int) point - digits.length()));
    } else {
      text.append(digits, 0, (int) point).append('.').append(digits.substring((int) point));
    }
    if (left != point) {
      long exponent = left - point;
      text.append(capitals ? 'E' : 'e').append(exponent < 0 ? "" : "+").append(exponent);
    }
    return text.toString();
  }

  static String payload(Num nan) {
    return nan.coefficient.signum() == 0 ? "" : nan.coefficient.toString();
  }

  /** The nearest float of a finite number. */
  static double toDouble(Num a) {
    return FloatText.value(scientific(a, true).replace("E+", "e").replace("E", "e"));
  }
}
