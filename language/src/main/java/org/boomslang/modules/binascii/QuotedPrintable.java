package org.boomslang.modules.binascii;

import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;

/** Quoted-printable data (RFC 1521), and its variant for mail headers. */
final class QuotedPrintable {

  private static final int MAX_LINE = 76;
  private static final String HEX = "0123456789ABCDEF";

  private QuotedPrintable() {}

  static byte[] decode(ByteSpan s, boolean header) {
    ByteBuilder out = new ByteBuilder(s.length());
    int i = 0;
    while (i < s.length()) {
      int c = s.at(i++);
      if (c != '=') {
        out.append(header && c == '_' ? ' ' : c);
        continue;
      }
      if (i >= s.length()) {
        break;
      }
      int next = s.at(i);
      if (next == '\n' || next == '\r') {
        // A soft line break.
        while (i < s.length() && s.at(i) != '\n') {
          i++;
        }
        i++;
      } else if (next == '=') {
        out.append('=');
        i++;
      } else if (i + 1 < s.length()
          && BinAsciiModule.digit(next) >= 0
          && BinAsciiModule.digit(s.at(i + 1)) >= 0) {
        out.append(BinAsciiModule.digit(next) << 4 | BinAsciiModule.digit(s.at(i + 1)));
        i += 2;
      } else {
        out.append('=');
      }
    }
    return out.toArray();
  }

  static byte[] encode(ByteSpan s, boolean quoteTabs, boolean isText, boolean header) {
    int firstBreak = s.indexOf('\n', 0, s.length());
    boolean crlf = firstBreak > 0 && s.at(firstBreak - 1) == '\r';
    ByteBuilder out = new ByteBuilder(s.length() * 2);
    int column = 0;
    int last = 0;
    int i = 0;
    while (i < s.length()) {
      int c = s.at(i);
      if (needsQuoting(s, i, column, quoteTabs, isText, header)) {
        if (column + 3 >= MAX_LINE) {
          breakLine(out, crlf);
          column = 0;
        }
        quote(out, c);
        last = 0;
        column += 3;
        i++;
        continue;
      }
      boolean lineEnd =
          isText && (c == '\n' || (c == '\r' && i + 1 < s.length() && s.at(i + 1) == '\n'));
      if (lineEnd) {
        column = 0;
        if (last == ' ' || last == '\t') {
          // Whitespace before the end of a line would be lost.
          out.truncate(out.length() - 1);
          quote(out, last);
        }
        last = '\n';
        if (crlf) {
          out.append('\r');
        }
        out.append('\n');
        i += c == '\r' ? 2 : 1;
        continue;
      }
      if (i + 1 != s.length() && s.at(i + 1) != '\n' && column + 1 >= MAX_LINE) {
        breakLine(out, crlf);
        column = 0;
      }
      column++;
      last = header && c == ' ' ? '_' : c;
      out.append(last);
      i++;
    }
    return out.toArray();
  }

  private static boolean needsQuoting(
      ByteSpan s, int i, int column, boolean quoteTabs, boolean isText, boolean header) {
    int c = s.at(i);
    boolean atEnd = i + 1 == s.length();
    if (c > 126 || c == '=' || (header && c == '_')) {
      return true;
    }
    if (c == '.' && column == 0) {
      int next = atEnd ? 0 : s.at(i + 1);
      return next == 0 || next == '\n' || next == '\r';
    }
    if (c == '\r' || c == '\n') {
      return !isText;
    }
    if (c == '\t' || c == ' ') {
      return atEnd || quoteTabs;
    }
    return c < 33;
  }

  private static void quote(ByteBuilder out, int c) {
    out.append('=').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
  }

  private static void breakLine(ByteBuilder out, boolean crlf) {
    out.append('=');
    if (crlf) {
      out.append('\r');
    }
    out.append('\n');
  }
}
