package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

/** {@code repr()} and {@code ascii()} of strings: quotes and escapes. */
public final class StrRepr {

  private static final String HEX = "0123456789abcdef";

  private StrRepr() {}

  /** The literal: single quotes, or double quotes where only single ones occur inside. */
  @TruffleBoundary
  public static TruffleString repr(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length() + 2);
    int quote = quote(s);
    out.append(quote);
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (c == quote || c == '\\') {
        out.append('\\').append(c);
      } else if (c >= 0x20 && c < 0x7f) {
        out.append(c);
      } else if (c >= 0x80 && Characters.isPrintable(c)) {
        out.append(c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.append(quote).toTruffleString();
  }

  /** The text of a {@code repr()} with everything that is not ASCII escaped. */
  @TruffleBoundary
  public static TruffleString ascii(TruffleString repr) {
    CodePoints s = CodePoints.of(repr);
    if (s.isAscii()) {
      return repr;
    }
    StrBuilder out = new StrBuilder(s.length() + 16);
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (c < 0x80) {
        out.append(c);
      } else {
        appendEscape(out, c);
      }
    }
    return out.toTruffleString();
  }

  private static int quote(CodePoints s) {
    boolean single = s.indexOf('\'', 0, s.length()) >= 0;
    return single && s.indexOf('"', 0, s.length()) < 0 ? '"' : '\'';
  }

  /** The shortest escape of a code point in a string literal. */
  public static void appendEscape(StrBuilder out, int c) {
    switch (c) {
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 0x100) {
          appendHex(out.append("\\x"), c, 2);
        } else if (c < 0x10000) {
          appendHex(out.append("\\u"), c, 4);
        } else {
          appendHex(out.append("\\U"), c, 8);
        }
      }
    }
  }

  /** The lowest {@code digits} hexadecimal digits of a number. */
  public static void appendHex(StrBuilder out, int number, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append(HEX.charAt((number >>> shift) & 0xf));
    }
  }
}
