package org.boomslang.parser;

import java.math.BigInteger;
import org.boomslang.parser.ast.Imaginary;

/** The values of number tokens. The tokenizer has checked the spelling. */
final class NumberLiterals {

  private NumberLiterals() {}

  /**
   * @return a {@link Long}, {@link BigInteger}, {@link Double} or {@link Imaginary}; null for a
   *     decimal integer of more than {@code maxDigits} digits (0: no limit)
   */
  static Object parse(char[] chars, int start, int end, int maxDigits) {
    char first = chars[start];
    if (end - start == 1 && first >= '0' && first <= '9') {
      return (long) (first - '0');
    }
    if (first == '0' && end - start > 2) {
      switch (chars[start + 1]) {
        case 'x', 'X' -> {
          return integer(digits(chars, start + 2, end), 16);
        }
        case 'o', 'O' -> {
          return integer(digits(chars, start + 2, end), 8);
        }
        case 'b', 'B' -> {
          return integer(digits(chars, start + 2, end), 2);
        }
        default -> {
          // A decimal number.
        }
      }
    }
    boolean integer = true;
    long small = 0;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        small = small * 10 + (c - '0');
      } else if (c != '_') {
        integer = false;
        break;
      }
    }
    if (integer && end - start <= 18) {
      return small;
    }
    String text = digits(chars, start, end);
    if (integer) {
      BigInteger value = maxDigits > 0 && tooLong(text, maxDigits) ? null : new BigInteger(text);
      return value == null || value.bitLength() > 63 ? value : (Object) value.longValue();
    }
    if (text.charAt(text.length() - 1) == 'j' || text.charAt(text.length() - 1) == 'J') {
      return new Imaginary(Double.parseDouble(text.substring(0, text.length() - 1)));
    }
    return Double.parseDouble(text);
  }

  /** CPython applies the limit only to numbers that overflow a C long. */
  private static boolean tooLong(String text, int maxDigits) {
    return text.length() > maxDigits && text.chars().anyMatch(c -> c != '0');
  }

  private static Object integer(String digits, int radix) {
    int bitsPerDigit = Integer.numberOfTrailingZeros(radix);
    if (digits.length() * bitsPerDigit <= 60) {
      return Long.parseLong(digits, radix);
    }
    BigInteger value = new BigInteger(digits, radix);
    return value.bitLength() > 63 ? value : (Object) value.longValue();
  }

  private static String digits(char[] chars, int start, int end) {
    String text = new String(chars, start, end - start);
    return text.indexOf('_') < 0 ? text : text.replace("_", "");
  }

  /** How many digits the decimal literal has. */
  static int digitCount(char[] chars, int start, int end) {
    return digits(chars, start, end).length();
  }
}
