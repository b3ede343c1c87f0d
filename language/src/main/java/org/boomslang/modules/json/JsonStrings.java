package org.boomslang.modules.json;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/** JSON string literals. Stateless. */
final class JsonStrings {
  private static final String HEX = "0123456789abcdef";

  private JsonStrings() {}

  /**
   * A literal that was read.
   *
   * @param end index behind the closing quote
   */
  record Scanned(TruffleString text, int end) {}

  /** {@code json.JSONDecodeError}. */
  static PyException error(String message, TruffleString document, long position) {
    Object type = Imports.attribute("json.decoder", "JSONDecodeError");
    return PyErrors.raise(
        (PyBaseException) Calls.call(type, PyStr.of(message), document, position));
  }

  /** Reads a literal from the character behind its opening quote on. */
  @TruffleBoundary
  static Scanned scan(TruffleString document, CodePoints points, int start, boolean strict) {
    int length = PyStr.length(document);
    int begin = start - 1;
    if (start < 0 || start > length) {
      throw PyErrors.valueError("end is out of bounds");
    }
    StrBuilder out = null;
    int i = start;
    int run = start;
    while (true) {
      if (i >= length) {
        throw error("Unterminated string starting at", document, begin);
      }
      int c = points.at(i);
      if (c == '"') {
        break;
      }
      if (c == '\\') {
        if (out == null) {
          out = new StrBuilder();
        }
        out.append(points, run, i);
        i = escape(document, points, i + 1, length, begin, out);
        run = i;
        continue;
      }
      if (c <= 0x1f && strict) {
        throw error("Invalid control character at", document, i);
      }
      i++;
    }
    if (out == null) {
      return new Scanned(PyStr.substring(document, start, i), i + 1);
    }
    return new Scanned(out.append(points, run, i).toTruffleString(), i + 1);
  }

  /** Appends what an escape sequence stands for; returns the index behind it. */
  private static int escape(
      TruffleString document, CodePoints points, int at, int length, int begin, StrBuilder out) {
    if (at >= length) {
      throw error("Unterminated string starting at", document, begin);
    }
    int c = points.at(at);
    if (c != 'u') {
      int plain =
          switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw error("Invalid \\escape", document, at - 1);
          };
      out.append(plain);
      return at + 1;
    }
    int unit = hex(document, points, at + 1, length);
    int end = at + 5;
    if (unit >= 0xd800
        && unit <= 0xdbff
        && end + 6 <= length
        && points.at(end) == '\\'
        && points.at(end + 1) == 'u') {
      int low = hex(document, points, end + 2, length);
      if (low >= 0xdc00 && low <= 0xdfff) {
        out.append(Character.toCodePoint((char) unit, (char) low));
        return end + 6;
      }
    }
    out.append(unit);
    return end;
  }

  private static int hex(TruffleString document, CodePoints points, int at, int length) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int c = i < length ? points.at(i) : -1;
      int digit = c >= 0 && c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0 || at + 4 >= length) {
        throw error("Invalid \\uXXXX escape", document, at - 1);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** Appends a text as a literal with its quotes. */
  @TruffleBoundary
  static void append(StrBuilder out, TruffleString text, boolean ascii) {
    CodePoints points = CodePoints.of(text);
    int length = PyStr.length(text);
    out.append('"');
    int run = 0;
    for (int i = 0; i < length; i++) {
      int c = points.at(i);
      if (c >= ' ' && c != '"' && c != '\\' && (c <= '~' || !ascii)) {
        continue;
      }
      out.append(points, run, i);
      run = i + 1;
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\f' -> out.append("\\f");
        case '\b' -> out.append("\\b");
        default -> {
          if (c > 0xffff) {
            appendUnit(out, Character.highSurrogate(c));
            appendUnit(out, Character.lowSurrogate(c));
          } else {
            appendUnit(out, (char) c);
          }
        }
      }
    }
    out.append(points, run, length).append('"');
  }

  private static void appendUnit(StrBuilder out, char unit) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(unit >> shift & 15));
    }
  }
}
