package org.boomslang.objects.codec;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/** UTF-7 (RFC 2152). Compare CPython {@code PyUnicode_DecodeUTF7Stateful}. */
public final class Utf7 {

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  /**
   * Characters that stand for themselves: RFC 2152's set D with its optional set O, and whitespace.
   */
  private static final String DIRECT =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'(),-./:? \t\n\r"
          + "!\"#$%&*;<=>@[]^_`{|}";

  private Utf7() {}

  private static boolean isBase64(int c) {
    return c < 128 && ALPHABET.indexOf(c) >= 0;
  }

  @TruffleBoundary
  public static byte[] encode(TruffleString s) {
    CodePoints input = CodePoints.of(s);
    ByteBuilder out = new ByteBuilder(input.length() * 2);
    boolean shifted = false;
    int bits = 0;
    int bitCount = 0;
    for (int i = 0; i < input.length(); i++) {
      int c = input.at(i);
      boolean direct = c < 128 && DIRECT.indexOf(c) >= 0;
      if (shifted && direct) {
        if (bitCount > 0) {
          out.append(ALPHABET.charAt(bits << 6 - bitCount & 0x3f));
          bitCount = 0;
          bits = 0;
        }
        shifted = false;
        if (isBase64(c) || c == '-') {
          out.append('-');
        }
        out.append(c);
        continue;
      }
      if (!shifted) {
        if (c == '+') {
          out.append('+').append('-');
          continue;
        }
        if (direct) {
          out.append(c);
          continue;
        }
        out.append('+');
        shifted = true;
      }
      int units = c > 0xffff ? 2 : 1;
      for (int unit = 0; unit < units; unit++) {
        int value =
            units == 1 ? c : unit == 0 ? Character.highSurrogate(c) : Character.lowSurrogate(c);
        bits = bits << 16 | value;
        bitCount += 16;
        while (bitCount >= 6) {
          out.append(ALPHABET.charAt(bits >> bitCount - 6 & 0x3f));
          bitCount -= 6;
        }
        bits &= (1 << bitCount) - 1;
      }
    }
    if (bitCount > 0) {
      out.append(ALPHABET.charAt(bits << 6 - bitCount & 0x3f));
    }
    if (shifted) {
      out.append('-');
    }
    return out.toArray();
  }

  @TruffleBoundary
  public static Decoded decode(ByteSpan bytes, String errors, boolean last) {
    ErrorHandling handling = new ErrorHandling(errors, "utf7");
    ByteSpan input = bytes;
    StrBuilder out = new StrBuilder(input.length());
    boolean shifted = false;
    int shiftStart = 0;
    int shiftOutStart = 0;
    long bits = 0;
    int bitCount = 0;
    int surrogate = 0;
    int i = 0;
    while (i < input.length()) {
      int c = input.at(i);
      String reason = null;
      int start = i;
      if (shifted) {
        if (isBase64(c)) {
          bits = bits << 6 | ALPHABET.indexOf(c);
          bitCount += 6;
          i++;
          if (bitCount >= 16) {
            int unit = (int) (bits >> bitCount - 16) & 0xffff;
            bitCount -= 16;
            bits &= (1L << bitCount) - 1;
            if (surrogate != 0) {
              if (unit >= 0xdc00 && unit <= 0xdfff) {
                out.append(Character.toCodePoint((char) surrogate, (char) unit));
                surrogate = 0;
                continue;
              }
              out.append(surrogate);
              surrogate = 0;
            }
            if (unit >= 0xd800 && unit <= 0xdbff) {
              surrogate = unit;
            } else {
              out.append(unit);
            }
          }
          continue;
        }
        shifted = false;
        start = shiftStart;
        if (bitCount > 0) {
          if (bitCount >= 6) {
            i++;
            reason = "partial character in shift sequence";
          } else if (bits != 0) {
            i++;
            reason = "non-zero padding bits in shift sequence";
          }
        }
        if (reason == null) {
          if (surrogate != 0 && c < 128 && c != '+' && isDirect(c)) {
            out.append(surrogate);
          }
          surrogate = 0;
          if (c == '-') {
            i++;
          }
          continue;
        }
      } else if (c == '+') {
        shiftStart = i;
        i++;
        if (i < input.length() && input.at(i) == '-') {
          i++;
          out.append('+');
          continue;
        }
        if (i < input.length() && !isBase64(input.at(i))) {
          i++;
          reason = "ill-formed sequence";
        } else {
          shifted = true;
          surrogate = 0;
          shiftOutStart = out.length();
          bits = 0;
          bitCount = 0;
          continue;
        }
      } else if (isDirect(c)) {
        i++;
        out.append(c);
        continue;
      } else {
        i++;
        reason = "unexpected special character";
      }
      ErrorHandling.Text text = handling.decodeError(input, start, i, reason);
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
      surrogate = 0;
    }
    if (shifted && last) {
      if (surrogate != 0 || bitCount >= 6 || (bitCount > 0 && bits != 0)) {
        ErrorHandling.Text text =
            handling.decodeError(input, shiftStart, input.length(), "unterminated shift sequence");
        out.append(text.text(), 0, text.text().length());
      }
    }
    if (shifted && !last) {
      out.truncate(shiftOutStart);
      return new Decoded(out.toTruffleString(), shiftStart);
    }
    return new Decoded(out.toTruffleString(), i);
  }

  private static boolean isDirect(int c) {
    return c < 128 && c != '+';
  }
}
