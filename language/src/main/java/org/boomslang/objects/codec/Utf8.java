package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** UTF-8. Error positions and reasons as CPython {@code unicode_decode_utf8}. */
public final class Utf8 {

  private static final int TRUNCATED = -1;
  private static final int INVALID_START = -2;

  private Utf8() {}

  @TruffleBoundary
  public static byte[] encode(TruffleString s, String errors) {
    byte[] ascii = CodePoints.asciiBytes(s);
    if (ascii != null) {
      return ascii;
    }
    CodePoints input = CodePoints.of(s);
    byte[] plain = input.toUtf8();
    if (plain != null) {
      return plain;
    }
    ByteBuilder out = new ByteBuilder(input.length() + input.length() / 2);
    ErrorHandling handling = null;
    for (int i = 0; i < input.length(); ) {
      int c = input.at(i);
      if (c < 0xd800 || c > 0xdfff) {
        append(out, c);
        i++;
        continue;
      }
      int end = i + 1;
      while (end < input.length() && input.at(end) >= 0xd800 && input.at(end) <= 0xdfff) {
        end++;
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, "utf-8");
      }
      ErrorHandling.Encoded e = handling.encodeError(s, i, end, "surrogates not allowed");
      if (e.bytes() != null) {
        out.append(e.bytes());
      } else {
        for (int j = 0; j < e.text().length(); j++) {
          if (e.text().at(j) > 127) {
            throw handling.encodeException(s, i, end, "surrogates not allowed");
          }
          out.append(e.text().at(j));
        }
      }
      i = e.resume();
    }
    return out.toArray();
  }

  /** Appends the encoding of a code point, surrogates included. */
  static void append(ByteBuilder out, int c) {
    if (c < 0x80) {
      out.append(c);
    } else if (c < 0x800) {
      out.append(0xc0 | c >> 6).append(0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      out.append(0xe0 | c >> 12).append(0x80 | c >> 6 & 0x3f).append(0x80 | c & 0x3f);
    } else {
      out.append(0xf0 | c >> 18)
          .append(0x80 | c >> 12 & 0x3f)
          .append(0x80 | c >> 6 & 0x3f)
          .append(0x80 | c & 0x3f);
    }
  }

  /**
   * Decodes bytes.
   *
   * @param last whether nothing follows, so that an incomplete sequence at the end is an error
   */
  @TruffleBoundary
  public static Decoded decode(ByteSpan bytes, String errors, boolean last) {
    int ascii = asciiLength(bytes);
    if (ascii == bytes.length()) {
      return new Decoded(PyStr.fromLatin1(bytes.array(), bytes.offset(), ascii), ascii);
    }
    Decoded valid = decodeValid(bytes, ascii, last);
    if (valid != null) {
      return valid;
    }
    StrBuilder out = new StrBuilder(bytes.length());
    out.appendLatin1(bytes.array(), bytes.offset(), ascii);
    ByteSpan input = bytes;
    ErrorHandling handling = null;
    int i = ascii;
    while (i < input.length()) {
      int c = input.at(i);
      if (c < 0x80) {
        out.append(c);
        i++;
        continue;
      }
      int decoded = decodeAt(input, i);
      if (decoded >= 0) {
        out.append(decoded);
        i += decoded < 0x800 ? 2 : decoded < 0x10000 ? 3 : 4;
        continue;
      }
      int end;
      String reason;
      if (decoded == TRUNCATED) {
        if (!last) {
          break;
        }
        end = input.length();
        reason = "unexpected end of data";
      } else if (decoded == INVALID_START) {
        end = i + 1;
        reason = "invalid start byte";
      } else {
        if (!last && isTruncatedSurrogate(input, i)) {
          break;
        }
        end = i + (INVALID_START - decoded);
        reason = "invalid continuation byte";
      }
      if (handling == null) {
        handling = new ErrorHandling(errors, "utf-8");
      }
      ErrorHandling.Text text = handling.decodeError(input, i, end, reason);
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
    }
    return new Decoded(out.toTruffleString(), i);
  }

  /** Decodes bytes of which the first are ASCII; null where something is not valid. */
  private static Decoded decodeValid(ByteSpan s, int ascii, boolean last) {
    byte[] array = s.array();
    int start = s.offset();
    int end = start + s.length();
    int count = ascii;
    for (int i = start + ascii; i < end; i++) {
      count += array[i] < -0x40 ? 0 : 1;
    }
    int[] out = new int[count];
    for (int i = 0; i < ascii; i++) {
      out[i] = array[start + i];
    }
    int at = ascii;
    int i = start + ascii;
    while (i < end) {
      int c = array[i];
      if (c >= 0) {
        i++;
      } else {
        c = decodeAt(s, i - start);
        if (c == TRUNCATED && !last) {
          break;
        }
        if (c < 0) {
          return null;
        }
        i += c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      }
      out[at++] = c;
    }
    return new Decoded(PyStr.fromCodePoints(out, 0, at), i - start);
  }

  private static boolean isTruncatedSurrogate(ByteSpan s, int i) {
    return s.at(i) == 0xed && s.length() - i == 2 && s.at(i + 1) >= 0xa0 && s.at(i + 1) <= 0xbf;
  }

  /** How many bytes there are before the first that is not ASCII. */
  static int asciiLength(ByteSpan s) {
    byte[] array = s.array();
    int end = s.offset() + s.length();
    int i = s.offset();
    while (i < end && array[i] >= 0) {
      i++;
    }
    return i - s.offset();
  }

  /**
   * The code point of the sequence at {@code i}, which does not start with an ASCII byte; {@link
   * #TRUNCATED}, {@link #INVALID_START}, or {@code INVALID_START - n} if a wrong continuation byte
   * follows {@code n} good bytes.
   */
  private static int decodeAt(ByteSpan s, int i) {
    int c = s.at(i);
    int rest = s.length() - i;
    if (c < 0xc2 || c > 0xf4) {
      return INVALID_START;
    }
    if (rest < 2) {
      return TRUNCATED;
    }
    int c2 = s.at(i + 1);
    boolean second =
        switch (c) {
          case 0xe0 -> c2 >= 0xa0 && c2 <= 0xbf;
          case 0xed -> c2 >= 0x80 && c2 <= 0x9f;
          case 0xf0 -> c2 >= 0x90 && c2 <= 0xbf;
          case 0xf4 -> c2 >= 0x80 && c2 <= 0x8f;
          default -> c2 >= 0x80 && c2 <= 0xbf;
        };
    if (!second) {
      return INVALID_START - 1;
    }
    if (c < 0xe0) {
      return (c & 0x1f) << 6 | c2 & 0x3f;
    }
    if (rest < 3) {
      return TRUNCATED;
    }
    int c3 = s.at(i + 2);
    if ((c3 & 0xc0) != 0x80) {
      return INVALID_START - 2;
    }
    if (c < 0xf0) {
      return (c & 0xf) << 12 | (c2 & 0x3f) << 6 | c3 & 0x3f;
    }
    if (rest < 4) {
      return TRUNCATED;
    }
    int c4 = s.at(i + 3);
    if ((c4 & 0xc0) != 0x80) {
      return INVALID_START - 3;
    }
    return (c & 7) << 18 | (c2 & 0x3f) << 12 | (c3 & 0x3f) << 6 | c4 & 0x3f;
  }
}
