package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * UTF-16 and UTF-32. A byte order is -1 for little, 1 for big endian, 0 for the machine's (little)
 * with a byte order mark: written when encoding, looked for when decoding.
 */
public final class WideCodec {

  private WideCodec() {}

  private static String name(int width, int byteOrder) {
    return "utf-" + width * 8 + (byteOrder == 0 ? "" : byteOrder < 0 ? "-le" : "-be");
  }

  /**
   * Encodes a string.
   *
   * @param width 2 or 4
   */
  @TruffleBoundary
  public static byte[] encode(TruffleString s, String errors, int width, int byteOrder) {
    CodePoints input = CodePoints.of(s);
    boolean big = byteOrder > 0;
    byte[] plain = PlainUnits.encode(input, width, big, byteOrder == 0);
    if (plain != null) {
      return plain;
    }
    ByteBuilder out = new ByteBuilder((input.length() + 1) * width);
    if (byteOrder == 0) {
      unit(out, 0xfeff, width, false);
    }
    ErrorHandling handling = null;
    for (int i = 0; i < input.length(); ) {
      int c = input.at(i);
      if (!isSurrogate(c)) {
        append(out, c, width, big);
        i++;
        continue;
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, name(width, byteOrder));
      }
      int end = i + 1;
      ErrorHandling.Encoded e = handling.encodeError(s, i, end, "surrogates not allowed");
      if (e.bytes() != null) {
        if (e.bytes().length % width != 0) {
          throw handling.encodeException(s, i, end, "surrogates not allowed");
        }
        out.append(e.bytes());
      } else {
        for (int j = 0; j < e.text().length(); j++) {
          if (e.text().at(j) > 127) {
            throw handling.encodeException(s, i, end, "surrogates not allowed");
          }
          append(out, e.text().at(j), width, big);
        }
      }
      i = e.resume();
    }
    return out.toArray();
  }

  private static boolean isSurrogate(int c) {
    return c >= 0xd800 && c <= 0xdfff;
  }

  private static void append(ByteBuilder out, int c, int width, boolean big) {
    if (width == 2 && c > 0xffff) {
      unit(out, Character.highSurrogate(c), 2, big);
      unit(out, Character.lowSurrogate(c), 2, big);
    } else {
      unit(out, c, width, big);
    }
  }

  private static void unit(ByteBuilder out, int value, int width, boolean big) {
    for (int i = 0; i < width; i++) {
      out.append(value >> 8 * (big ? width - 1 - i : i));
    }
  }

  private static int unit(ByteSpan s, int at, int width, boolean big) {
    int value = 0;
    for (int i = 0; i < width; i++) {
      value |= s.at(at + i) << 8 * (big ? width - 1 - i : i);
    }
    return value;
  }

  /**
   * Decodes bytes.
   *
   * @param last whether nothing follows
   * @return with the byte order that was found
   */
  @TruffleBoundary
  public static Decoded decode(
      ByteSpan bytes, String errors, int width, int byteOrder, boolean last) {
    ByteSpan input = bytes;
    int order = byteOrder;
    int i = 0;
    if (order == 0 && input.length() >= width) {
      if (unit(input, 0, width, false) == 0xfeff) {
        order = -1;
        i = width;
      } else if (unit(input, 0, width, true) == 0xfeff) {
        order = 1;
        i = width;
      }
    }
    boolean big = order > 0;
    TruffleString plain = PlainUnits.decode(input, i, width, big);
    if (plain != null) {
      return new Decoded(plain, input.length(), order);
    }
    ErrorHandling handling = new ErrorHandling(errors, name(width, big ? 1 : -1));
    StrBuilder out = new StrBuilder(input.length() / width);
    while (i < input.length()) {
      int rest = input.length() - i;
      int end = i + width;
      String reason = null;
      if (rest < width) {
        if (!last) {
          break;
        }
        end = input.length();
        reason = "truncated data";
      } else {
        int c = unit(input, i, width, big);
        if (width == 4) {
          if (c >= 0 && c <= 0x10ffff && !isSurrogate(c)) {
            out.append(c);
            i += 4;
            continue;
          }
          reason =
              isSurrogate(c)
                  ? "code point in surrogate code point range(0xd800, 0xe000)"
                  : "code point not in range(0x110000)";
        } else if (!isSurrogate(c)) {
          out.append(c);
          i += 2;
          continue;
        } else if (c >= 0xdc00) {
          reason = "illegal encoding";
        } else if (rest < 4) {
          if (!last) {
            break;
          }
          end = input.length();
          reason = "unexpected end of data";
        } else {
          int low = unit(input, i + 2, 2, big);
          if (low >= 0xdc00 && low <= 0xdfff) {
            out.append(Character.toCodePoint((char) c, (char) low));
            i += 4;
            continue;
          }
          reason = "illegal UTF-16 surrogate";
        }
      }
      ErrorHandling.Text text = handling.decodeError(input, i, end, reason);
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
    }
    return new Decoded(out.toTruffleString(), i, order);
  }
}
