package org.boomslang.objects.codec;

import com.ibm.icu.lang.UCharacter;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StrBuilder;

/**
 * The encodings {@code unicode_escape} and {@code raw_unicode_escape}: the escapes of Python's
 * string literals.
 */
public final class UnicodeEscape {

  private UnicodeEscape() {}

  @TruffleBoundary
  public static byte[] encode(TruffleString s) {
    CodePoints input = CodePoints.of(s);
    ByteBuilder out = new ByteBuilder(input.length());
    for (int i = 0; i < input.length(); i++) {
      int c = input.at(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        default -> {
          if (c >= 0x20 && c < 0x7f) {
            out.append(c);
          } else if (c < 0x100) {
            appendHex(out.append("\\x"), c, 2);
          } else {
            appendWide(out, c);
          }
        }
      }
    }
    return out.toArray();
  }

  @TruffleBoundary
  public static byte[] encodeRaw(TruffleString s) {
    CodePoints input = CodePoints.of(s);
    ByteBuilder out = new ByteBuilder(input.length());
    for (int i = 0; i < input.length(); i++) {
      int c = input.at(i);
      if (c < 0x100) {
        out.append(c);
      } else {
        appendWide(out, c);
      }
    }
    return out.toArray();
  }

  private static void appendWide(ByteBuilder out, int c) {
    if (c < 0x10000) {
      appendHex(out.append("\\u"), c, 4);
    } else {
      appendHex(out.append("\\U"), c, 8);
    }
  }

  private static void appendHex(ByteBuilder out, int value, int digits) {
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
      out.append("0123456789abcdef".charAt(value >> shift & 0xf));
    }
  }

  @TruffleBoundary
  public static Decoded decodeRaw(ByteSpan bytes, String errors, boolean last) {
    ErrorHandling handling = new ErrorHandling(errors, "rawunicodeescape");
    ByteSpan input = bytes;
    StrBuilder out = new StrBuilder(input.length());
    int i = 0;
    while (i < input.length()) {
      int c = input.at(i);
      if (c != '\\') {
        out.append(c);
        i++;
        continue;
      }
      if (i + 1 >= input.length()) {
        if (last) {
          out.append('\\');
          i++;
        }
        break;
      }
      int kind = input.at(i + 1);
      if (kind != 'u' && kind != 'U') {
        out.append('\\').append(kind);
        i += 2;
        continue;
      }
      int digits = kind == 'u' ? 4 : 8;
      int count = hexLength(input, i + 2, digits);
      int end = i + 2 + count;
      String reason;
      if (count == digits) {
        int value = hexValue(input, i + 2, digits);
        if (value >= 0 && value <= 0x10ffff) {
          out.append(value);
          i = end;
          continue;
        }
        reason = "\\Uxxxxxxxx out of range";
      } else {
        if (end == input.length() && !last) {
          break;
        }
        reason = kind == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
      }
      ErrorHandling.Text text = handling.decodeError(input, i, end, reason);
      out.append(text.text(), 0, text.text().length());
      input = handling.input(input);
      i = text.resume();
    }
    return new Decoded(out.toTruffleString(), i);
  }

  private static int hexLength(ByteSpan s, int from, int limit) {
    int count = 0;
    while (count < limit && from + count < s.length() && hexDigit(s.at(from + count)) >= 0) {
      count++;
    }
    return count;
  }

  private static int hexValue(ByteSpan s, int from, int count) {
    int value = 0;
    for (int i = 0; i < count; i++) {
      value = value << 4 | hexDigit(s.at(from + i));
    }
    return value;
  }

  private static int hexDigit(int c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  @TruffleBoundary
  public static Decoded decode(ByteSpan bytes, String errors, boolean last) {
    ErrorHandling handling = new ErrorHandling(errors, "unicodeescape");
    ByteSpan input = bytes;
    StrBuilder out = new StrBuilder(input.length());
    String invalid = null;
    int i = 0;
    while (i < input.length()) {
      int c = input.at(i);
      if (c != '\\') {
        out.append(c);
        i++;
        continue;
      }
      if (i + 1 >= input.length()) {
        if (!last) {
          break;
        }
        i = replace(handling, input, i, i + 1, "\\ at end of string", out);
        input = handling.input(input);
        continue;
      }
      int kind = input.at(i + 1);
      int simple = simpleEscape(kind);
      if (simple >= 0) {
        out.append(simple);
        i += 2;
        continue;
      }
      if (kind == '\n') {
        i += 2;
        continue;
      }
      if (kind >= '0' && kind <= '7') {
        int end = i + 1;
        int value = 0;
        while (end < input.length()
            && end < i + 4
            && input.at(end) >= '0'
            && input.at(end) <= '7') {
          value = value * 8 + input.at(end++) - '0';
        }
        if (value > 0xff && invalid == null) {
          invalid = InvalidEscape.octal(value);
        }
        out.append(value);
        i = end;
        continue;
      }
      if (invalid == null && "xuUN".indexOf(kind) < 0) {
        invalid = InvalidEscape.character(kind);
      }
      int next = decodeLong(handling, input, i, last, out);
      if (next < 0) {
        break;
      }
      input = handling.input(input);
      i = next;
    }
    InvalidEscape.warn("", invalid);
    return new Decoded(out.toTruffleString(), i);
  }

  private static int replace(
      ErrorHandling handling, ByteSpan input, int start, int end, String reason, StrBuilder out) {
    ErrorHandling.Text text = handling.decodeError(input, start, end, reason);
    out.append(text.text(), 0, text.text().length());
    return text.resume();
  }

  /** The character that a backslash with one other character means, or -1. */
  static int simpleEscape(int kind) {
    return switch (kind) {
      case '\\', '\'', '"' -> kind;
      case 'b' -> 8;
      case 'f' -> 12;
      case 't' -> 9;
      case 'n' -> 10;
      case 'r' -> 13;
      case 'v' -> 11;
      case 'a' -> 7;
      default -> -1;
    };
  }

  /**
   * Reads {@code \x}, {@code \\u}, {@code \U} and {@code \N} escapes; where to go on, or -1 to wait
   * for more input.
   */
  private static int decodeLong(
      ErrorHandling handling, ByteSpan input, int i, boolean last, StrBuilder out) {
    int kind = input.at(i + 1);
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    if (digits > 0) {
      int count = hexLength(input, i + 2, digits);
      int end = i + 2 + count;
      if (count == digits) {
        int value = hexValue(input, i + 2, digits);
        if (value >= 0 && value <= 0x10ffff) {
          out.append(value);
          return end;
        }
        return replace(handling, input, i, end, "illegal Unicode character", out);
      }
      if (end == input.length() && !last) {
        return -1;
      }
      String reason =
          switch (kind) {
            case 'x' -> "truncated \\xXX escape";
            case 'u' -> "truncated \\uXXXX escape";
            default -> "truncated \\UXXXXXXXX escape";
          };
      return replace(handling, input, i, end, reason, out);
    }
    if (kind == 'N') {
      return decodeName(handling, input, i, last, out);
    }
    out.append('\\').append(kind);
    return i + 2;
  }

  private static int decodeName(
      ErrorHandling handling, ByteSpan input, int i, boolean last, StrBuilder out) {
    int open = i + 2;
    if (open >= input.length()) {
      return last ? replace(handling, input, i, open, "malformed \\N character escape", out) : -1;
    }
    if (input.at(open) != '{') {
      return replace(handling, input, i, open, "malformed \\N character escape", out);
    }
    int close = input.indexOf('}', open + 1, input.length());
    if (close < 0) {
      return last
          ? replace(handling, input, i, input.length(), "malformed \\N character escape", out)
          : -1;
    }
    if (close == open + 1) {
      return replace(handling, input, i, close, "malformed \\N character escape", out);
    }
    String name =
        new String(input.toArray(open + 1, close), java.nio.charset.StandardCharsets.ISO_8859_1);
    int c = characterByName(name.toUpperCase(java.util.Locale.ROOT));
    if (c < 0) {
      return replace(handling, input, i, close + 1, "unknown Unicode character name", out);
    }
    out.append(c);
    return close + 1;
  }

  /** The character with a name or name alias, in capitals, or -1. */
  @TruffleBoundary
  public static int characterByName(String name) {
    // The JDK finds names by hash, but knows some that are no names in Unicode.
    try {
      int quick = Character.codePointOf(name);
      if (name.equals(UCharacter.getName(quick))) {
        return quick;
      }
    } catch (IllegalArgumentException e) {
      // perhaps one of ICU's
    }
    int c = UCharacter.getCharFromName(name);
    return c >= 0 ? c : UnicodeAliases.character(name);
  }
}
