package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.charset.StandardCharsets;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/** Bytes as text: literals and hexadecimal digits. */
public final class BytesRepr {

  private static final String HEX = "0123456789abcdef";
  private static final byte[] HEX_DIGITS = HEX.getBytes(StandardCharsets.ISO_8859_1);

  private BytesRepr() {}

  /** The {@code b'…'} literal. */
  public static String repr(ByteSpan s) {
    return repr(s, false);
  }

  /**
   * The {@code b'…'} literal.
   *
   * @param escapeSingle whether single quotes are escaped even between double quotes, as bytearray
   *     does
   */
  @TruffleBoundary
  static String repr(ByteSpan s, boolean escapeSingle) {
    boolean single = s.indexOf('\'', 0, s.length()) >= 0;
    char quote = single && s.indexOf('"', 0, s.length()) < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder(s.length() + 3).append('b').append(quote);
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c == quote || (escapeSingle && c == '\'')) {
            out.append('\\').append((char) c);
          } else if (c >= 0x20 && c < 0x7f) {
            out.append((char) c);
          } else {
            out.append("\\x").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          }
        }
      }
    }
    return out.append(quote).toString();
  }

  /**
   * Hexadecimal digits, with a separator between groups of bytes.
   *
   * @param sep a str or bytes of one ASCII character, or null
   * @param group bytes in a group, counted from the end; negative: from the start
   */
  @TruffleBoundary
  public static String hex(ByteSpan s, Object sep, int group) {
    if (sep == null) {
      return new String(hexDigits(s), StandardCharsets.ISO_8859_1);
    }
    char separator = separator(sep);
    int size = Math.abs(group);
    StringBuilder out = new StringBuilder(s.length() * 3);
    for (int i = 0; i < s.length(); i++) {
      if (size > 0 && i > 0) {
        int distance = group > 0 ? s.length() - i : i;
        if (distance % size == 0) {
          out.append(separator);
        }
      }
      int c = s.at(i);
      out.append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
    }
    return out.toString();
  }

  /** Two hexadecimal digits for each byte. */
  public static byte[] hexDigits(ByteSpan s) {
    byte[] digits = new byte[2 * s.length()];
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      digits[2 * i] = HEX_DIGITS[c >> 4];
      digits[2 * i + 1] = HEX_DIGITS[c & 15];
    }
    return digits;
  }

  private static char separator(Object sep) {
    if (Items.length(sep) != 1) {
      throw PyErrors.valueError("sep must be length 1.");
    }
    int c;
    if (PyStr.isStr(sep)) {
      c = PyStr.codePointAt(PyStr.value(sep), 0);
    } else if (sep instanceof PyBytes bytes) {
      c = bytes.span().at(0);
    } else {
      throw PyErrors.typeError("sep must be str or bytes.");
    }
    if (c > 127) {
      throw PyErrors.valueError("sep must be ASCII.");
    }
    return (char) c;
  }

  /** Reads pairs of hexadecimal digits with whitespace between them, from a str or bytes. */
  @TruffleBoundary
  static byte[] fromHex(Object text) {
    CodePoints s;
    if (PyStr.isStr(text)) {
      s = CodePoints.of(PyStr.value(text));
    } else if (Buffers.isBytesLike(text)) {
      s = CodePoints.of(PyStr.wrapLatin1(Buffers.span(text).toArray()));
    } else {
      throw PyErrors.typeError(
          "fromhex() argument must be str or bytes-like, not %s", Types.of(text).name());
    }
    ByteBuilder out = new ByteBuilder(s.length() / 2);
    int i = 0;
    while (i < s.length()) {
      if (Ascii.isSpace(s.at(i))) {
        i++;
        continue;
      }
      int high = digit(s, i++);
      if (i == s.length()) {
        throw PyErrors.valueError(
            "fromhex() arg must contain an even number of hexadecimal digits");
      }
      out.append(high << 4 | digit(s, i++));
    }
    return out.toArray();
  }

  private static int digit(CodePoints s, int index) {
    int c = s.at(index);
    int digit = c < 128 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw PyErrors.valueError(
          "non-hexadecimal number found in fromhex() arg at position %d", index);
    }
    return digit;
  }
}
