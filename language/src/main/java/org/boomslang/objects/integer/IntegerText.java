package org.boomslang.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/**
 * Text to int and int to text.
 *
 * <p>{@link #parse} accepts what {@code int(text, base)} accepts: surrounding whitespace, a sign, a
 * prefix that agrees with the base, single underscores between digits, decimal digits of any
 * script. Stateless.
 */
public final class IntegerText {
  private IntegerText() {}

  /**
   * The int that the text denotes.
   *
   * @param base 0 or 2 to 36
   * @return a canonical int, or null when the text is not a literal of that base
   */
  @TruffleBoundary
  public static Object parse(String text, int base) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    boolean negative = false;
    if (start < end && (text.charAt(start) == '-' || text.charAt(start) == '+')) {
      negative = text.charAt(start) == '-';
      start++;
    }
    int radix = base;
    boolean mustBeZero = false;
    boolean prefixed = false;
    if (start + 1 < end && text.charAt(start) == '0') {
      int prefix = radixOfPrefix(text.charAt(start + 1));
      if (prefix != 0 && (base == 0 || base == prefix)) {
        radix = prefix;
        start += 2;
        prefixed = true;
      }
    }
    if (radix == 0) {
      radix = 10;
      // A literal such as 010 is an error, but 00 is zero.
      mustBeZero = start < end && text.charAt(start) == '0';
    }
    Object magnitude = parseDigits(text, start, end, radix, prefixed);
    if (magnitude == null || (mustBeZero && !Integers.isZero(magnitude))) {
      return null;
    }
    return negative ? Integers.negate(magnitude) : magnitude;
  }

  /**
   * Bytes as text for parsing: ASCII means itself, other bytes are no part of any number, not even
   * those that stand for spaces in Latin-1.
   */
  @TruffleBoundary
  public static String ofBytes(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      text.append(b < 0 ? '\ufffd' : (char) b);
    }
    return text.toString();
  }

  private static int radixOfPrefix(char letter) {
    return switch (letter) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 0;
    };
  }

  private static Object parseDigits(
      String text, int start, int end, int radix, boolean afterPrefix) {
    StringBuilder digits = new StringBuilder(end - start);
    boolean underscoreAllowed = afterPrefix;
    boolean underscoreLast = false;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '_') {
        if (!underscoreAllowed) {
          return null;
        }
        underscoreAllowed = false;
        underscoreLast = true;
        continue;
      }
      int digit = digitValue(c);
      if (digit < 0 || digit >= radix) {
        return null;
      }
      digits.append(Character.forDigit(digit, 36));
      underscoreAllowed = true;
      underscoreLast = false;
    }
    if (digits.isEmpty() || underscoreLast) {
      return null;
    }
    if (!Digits.isBinary(radix)) {
      IntegerStringLimit.checkParse(digits.length());
    }
    if (digits.length() <= 12) {
      return Long.parseLong(digits, 0, digits.length(), radix);
    }
    return Integers.normalize(Digits.parse(digits, radix));
  }

  private static int digitValue(int c) {
    if (c < 128) {
      return Character.digit(c, 36);
    }
    return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
  }

  /** Whether {@code str.isspace} holds for the character. */
  public static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= 0x1c && c <= 0x1f)
        || c == 0x85
        || c == 0xa0
        || (c > 0xff && Character.isSpaceChar(c));
  }

  /** Decimal text; ValueError beyond the context's digit limit. */
  @TruffleBoundary
  public static String toDecimal(Object value) {
    if (value instanceof Long small) {
      return Long.toString(small);
    }
    BigInteger big = (BigInteger) value;
    // Decimal digits are at least (bits - 1) * log10(2); this rejects huge values before the costly
    // conversion.
    long digits = (long) ((big.abs().bitLength() - 1) * 0.30102999566398114);
    IntegerStringLimit.checkPrint(digits);
    String text = big.toString();
    IntegerStringLimit.checkPrint(big.signum() < 0 ? text.length() - 1 : text.length());
    return text;
  }

  /** Text in a base, with lower-case digits and a sign, without a prefix; no limit applies. */
  @TruffleBoundary
  public static String toRadix(Object value, int radix) {
    return value instanceof Long small
        ? Long.toString(small, radix)
        : Digits.toString((BigInteger) value, radix);
  }
}
