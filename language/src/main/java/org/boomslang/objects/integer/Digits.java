package org.boomslang.objects.integer;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Long runs of digits to big integers and back in less than quadratic time, which {@link
 * BigInteger} itself offers for decimal output only. Stateless.
 */
public final class Digits {
  private static final byte[] CHARACTERS =
      "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.ISO_8859_1);

  /** From this many bits on the bits are cut out here. */
  private static final int LONG_BITS = 128;

  /** From this length on it pays to split. */
  private static final int LONG = 512;

  private Digits() {}

  /** Whether digits of the base are whole bits. */
  static boolean isBinary(int radix) {
    return (radix & (radix - 1)) == 0;
  }

  /**
   * The number that ASCII digits denote.
   *
   * @param digits at least one, all below {@code radix}
   */
  static BigInteger parse(CharSequence digits, int radix) {
    if (isBinary(radix) && digits.length() >= LONG_BITS / 4) {
      return parseBinary(digits.toString(), Integer.numberOfTrailingZeros(radix));
    }
    if (digits.length() < LONG) {
      return new BigInteger(digits.toString(), radix);
    }
    // The powers that the halves of halves need: radix ** (smallest part * 2 ** i).
    int part = digits.length();
    int levels = 0;
    while (part >= LONG) {
      part = (part + 1) / 2;
      levels++;
    }
    BigInteger[] powers = new BigInteger[levels];
    powers[0] = BigInteger.valueOf(radix).pow(part);
    for (int i = 1; i < levels; i++) {
      powers[i] = powers[i - 1].multiply(powers[i - 1]);
    }
    return parse(digits, 0, digits.length(), radix, part, powers, levels);
  }

  private static BigInteger parse(
      CharSequence digits,
      int start,
      int end,
      int radix,
      int part,
      BigInteger[] powers,
      int levels) {
    if (levels == 0) {
      return start >= end
          ? BigInteger.ZERO
          : new BigInteger(digits.subSequence(start, end).toString(), radix);
    }
    int middle = Math.max(start, end - (part << (levels - 1)));
    BigInteger low = parse(digits, middle, end, radix, part, powers, levels - 1);
    BigInteger high = parse(digits, start, middle, radix, part, powers, levels - 1);
    return high.multiply(powers[levels - 1]).add(low);
  }

  private static BigInteger parseBinary(String digits, int bitsPerDigit) {
    byte[] bytes = new byte[(int) (((long) digits.length() * bitsPerDigit + 7) / 8) + 1];
    int buffer = 0;
    int bits = 0;
    int at = bytes.length;
    for (int i = digits.length() - 1; i >= 0; i--) {
      buffer |= digit(digits.charAt(i)) << bits;
      bits += bitsPerDigit;
      if (bits >= 8) {
        bytes[--at] = (byte) buffer;
        buffer >>= 8;
        bits -= 8;
      }
    }
    bytes[--at] = (byte) buffer;
    return new BigInteger(1, bytes);
  }

  /** The value of an ASCII digit or letter. */
  private static int digit(char c) {
    return c <= '9' ? c - '0' : (c & 0x1f) + 9;
  }

  /** The digits of a number in a base, lower case, with a sign. */
  public static String toString(BigInteger number, int radix) {
    if (!isBinary(radix) || number.bitLength() < LONG_BITS) {
      return number.toString(radix);
    }
    int bitsPerDigit = Integer.numberOfTrailingZeros(radix);
    byte[] bytes = number.abs().toByteArray();
    int count = (number.abs().bitLength() + bitsPerDigit - 1) / bitsPerDigit;
    int sign = number.signum() < 0 ? 1 : 0;
    byte[] text = new byte[count + sign];
    int buffer = 0;
    int bits = 0;
    int next = bytes.length - 1;
    for (int i = text.length - 1; i >= sign; i--) {
      if (bits < bitsPerDigit && next >= 0) {
        buffer |= (bytes[next--] & 0xff) << bits;
        bits += 8;
      }
      text[i] = CHARACTERS[buffer & (radix - 1)];
      buffer >>= bitsPerDigit;
      bits -= bitsPerDigit;
    }
    if (sign > 0) {
      text[0] = '-';
    }
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
