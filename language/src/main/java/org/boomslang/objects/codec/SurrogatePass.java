package org.boomslang.objects.codec;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.str.CodePoints;

/**
 * The error handler {@code surrogatepass}: encodes surrogates in UTF-8, UTF-16 and UTF-32 as if
 * they were characters.
 */
public final class SurrogatePass {

  private static final int UTF_8 = 0;
  private static final int UTF_16_LITTLE = 1;
  private static final int UTF_16_BIG = 2;
  private static final int UTF_32_LITTLE = 3;
  private static final int UTF_32_BIG = 4;
  private static final int OTHER = -1;

  private SurrogatePass() {}

  /**
   * Which of the encodings a name means; without a byte order it is that of the machine: little.
   */
  private static int kind(String encoding) {
    return switch (encoding.toLowerCase().replace('_', '-')) {
      case "utf-8", "utf8", "cp-utf8", "cp65001" -> UTF_8;
      case "utf-16", "utf16", "utf-16-le", "utf-16le", "utf16-le", "utf16le" -> UTF_16_LITTLE;
      case "utf-16-be", "utf-16be", "utf16-be", "utf16be" -> UTF_16_BIG;
      case "utf-32", "utf32", "utf-32-le", "utf-32le", "utf32-le", "utf32le" -> UTF_32_LITTLE;
      case "utf-32-be", "utf-32be", "utf32-be", "utf32be" -> UTF_32_BIG;
      default -> OTHER;
    };
  }

  /** Bytes that one surrogate takes in an encoding. */
  public static int unitLength(String encoding) {
    return switch (kind(encoding)) {
      case UTF_8 -> 3;
      case UTF_16_LITTLE, UTF_16_BIG -> 2;
      default -> 4;
    };
  }

  /** The bytes of surrogates; null for another encoding, or if there are other characters. */
  public static byte[] encode(String encoding, CodePoints s, int start, int end) {
    int kind = kind(encoding);
    if (kind == OTHER) {
      return null;
    }
    int unit = unitLength(encoding);
    byte[] out = new byte[(end - start) * unit];
    for (int i = start, at = 0; i < end; i++, at += unit) {
      int c = s.at(i);
      if (c < 0xd800 || c > 0xdfff) {
        return null;
      }
      switch (kind) {
        case UTF_8 -> {
          out[at] = (byte) (0xe0 | c >> 12);
          out[at + 1] = (byte) (0x80 | c >> 6 & 0x3f);
          out[at + 2] = (byte) (0x80 | c & 0x3f);
        }
        case UTF_16_LITTLE, UTF_32_LITTLE -> {
          out[at] = (byte) c;
          out[at + 1] = (byte) (c >> 8);
        }
        default -> {
          out[at + unit - 2] = (byte) (c >> 8);
          out[at + unit - 1] = (byte) c;
        }
      }
    }
    return out;
  }

  /** The surrogate encoded at {@code start}, or -1. */
  public static int decode(String encoding, ByteSpan s, int start) {
    int kind = kind(encoding);
    if (kind == OTHER || s.length() - start < unitLength(encoding)) {
      return -1;
    }
    int c =
        switch (kind) {
          case UTF_8 ->
              (s.at(start) & 0xf0) == 0xe0
                      && (s.at(start + 1) & 0xc0) == 0x80
                      && (s.at(start + 2) & 0xc0) == 0x80
                  ? (s.at(start) & 0xf) << 12
                      | (s.at(start + 1) & 0x3f) << 6
                      | (s.at(start + 2) & 0x3f)
                  : -1;
          case UTF_16_LITTLE -> s.at(start + 1) << 8 | s.at(start);
          case UTF_16_BIG -> s.at(start) << 8 | s.at(start + 1);
          case UTF_32_LITTLE ->
              s.at(start + 3) << 24 | s.at(start + 2) << 16 | s.at(start + 1) << 8 | s.at(start);
          default ->
              s.at(start) << 24 | s.at(start + 1) << 16 | s.at(start + 2) << 8 | s.at(start + 3);
        };
    return c >= 0xd800 && c <= 0xdfff ? c : -1;
  }
}
