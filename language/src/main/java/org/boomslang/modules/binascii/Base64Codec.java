package org.boomslang.modules.binascii;

import java.util.Arrays;
import java.util.Base64;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;

/**
 * Base64, decoded as leniently as {@code binascii} does: other characters are skipped unless in
 * strict mode.
 */
final class Base64Codec {

  private Base64Codec() {}

  static byte[] encode(ByteSpan s, boolean newline) {
    byte[] encoded = Base64.getEncoder().encode(s.toArray());
    return newline
        ? new ByteBuilder(encoded.length + 1).append(encoded).append('\n').toArray()
        : encoded;
  }

  /** The values of characters; −1 for those that are no digits. */
  private static final byte[] VALUES = values();

  private static byte[] values() {
    byte[] values = new byte[256];
    Arrays.fill(values, (byte) -1);
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < digits.length(); i++) {
      values[digits.charAt(i)] = (byte) i;
    }
    return values;
  }

  static byte[] decode(ByteSpan s, boolean strict) {
    if (s.length() % 4 == 0) {
      try {
        return Base64.getDecoder().decode(s.toArray());
      } catch (IllegalArgumentException other) {
        // Not only digits with padding at the end.
      }
    }
    return decodeEach(s, strict);
  }

  private static byte[] decodeEach(ByteSpan s, boolean strict) {
    ByteBuilder out = new ByteBuilder(s.length() / 4 * 3 + 3);
    int place = 0;
    int rest = 0;
    int pads = 0;
    boolean padding = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (c == '=') {
        padding = true;
        if (strict && place == 0) {
          throw BinAsciiModule.error(
              i == 0 ? "Leading padding not allowed" : "Excess padding not allowed");
        }
        if (place >= 2 && place + ++pads >= 4) {
          if (strict && i + 1 < s.length()) {
            throw BinAsciiModule.error("Excess data after padding");
          }
          return out.toArray();
        }
        continue;
      }
      int value = VALUES[c];
      if (value < 0) {
        if (strict) {
          throw BinAsciiModule.error("Only base64 data is allowed");
        }
        continue;
      }
      if (strict && padding) {
        throw BinAsciiModule.error("Discontinuous padding not allowed");
      }
      pads = 0;
      switch (place) {
        case 0 -> rest = value;
        case 1 -> {
          out.append(rest << 2 | value >> 4);
          rest = value & 0xf;
        }
        case 2 -> {
          out.append(rest << 4 | value >> 2);
          rest = value & 3;
        }
        default -> out.append(rest << 6 | value);
      }
      place = place + 1 & 3;
    }
    if (place == 1) {
      throw BinAsciiModule.error(
          "Invalid base64-encoded string: number of data characters (%d) cannot be 1 more than a"
              + " multiple of 4",
          out.length() / 3 * 4 + 1);
    }
    if (place != 0) {
      throw BinAsciiModule.error("Incorrect padding");
    }
    return out.toArray();
  }
}
