package org.boomslang.parser;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.BitSet;
import org.boomslang.parser.ParserOptions.UnicodeNames;
import org.boomslang.parser.ast.CodePoints;

/**
 * Replaces the escape sequences in one literal. After decoding, {@link #failure} says what is wrong
 * with the literal, and {@link #invalidEscape} where the first escape sequence stands that Python
 * only warns about. Used once (incompatible).
 *
 * <p>CPython first rewrites the literal to ASCII, each other character becoming {@code \}{@code
 * UXXXXXXXX}, and counts error positions in the result; {@link #asciiPosition} does the same count.
 */
final class EscapeDecoder {

  private final char[] chars;
  private final int from;
  private final int to;

  static final String UNICODE_ERROR = "(unicode error) ";

  /** What Python's decoding error says, or null. */
  String failure;

  /** Where, in the rewritten literal, the text stands that cannot be decoded. */
  int failureStart;

  int failureEnd;

  /** The index of the character after the backslash, or -1. */
  int invalidEscape = -1;

  boolean invalidIsOctal;

  private int i;

  /** Where in the decoded text two surrogates meet that are not a pair; null if nowhere. */
  private BitSet splits;

  EscapeDecoder(char[] chars, int from, int to) {
    this.chars = chars;
    this.from = from;
    this.to = to;
  }

  /** Decodes text to a {@link String} or {@link CodePoints}; null on failure. */
  Object text(UnicodeNames names) {
    StringBuilder out = new StringBuilder(to - from);
    i = from;
    int copied = from;
    while (i < to) {
      if (chars[i] != '\\') {
        i++;
        continue;
      }
      out.append(chars, copied, i - copied);
      int backslash = i++;
      if (i == to || chars[i] >= 128) {
        out.append('\\');
      } else if (!textEscape(out, backslash, names)) {
        return null;
      }
      copied = i;
    }
    out.append(chars, copied, to - copied);
    return splits == null ? out.toString() : codePoints(out);
  }

  private CodePoints codePoints(StringBuilder text) {
    int[] result = new int[text.length()];
    int n = 0;
    for (int k = 0; k < text.length(); n++) {
      result[n] = splits.get(k + 1) ? text.charAt(k) : text.codePointAt(k);
      k += Character.charCount(result[n]);
    }
    return new CodePoints(Arrays.copyOf(result, n));
  }

  private boolean textEscape(StringBuilder out, int backslash, UnicodeNames names) {
    char c = chars[i++];
    switch (c) {
      case 'x' -> {
        return hexEscape(out, backslash, 2, "truncated \\xXX escape");
      }
      case 'u' -> {
        return hexEscape(out, backslash, 4, "truncated \\uXXXX escape");
      }
      case 'U' -> {
        return hexEscape(out, backslash, 8, "truncated \\UXXXXXXXX escape");
      }
      case 'N' -> {
        return namedEscape(out, backslash, names);
      }
      default -> {
        int value = simpleEscape(c);
        if (value >= 0) {
          out.append((char) value);
        } else if (value == UNKNOWN_ESCAPE) {
          out.append('\\').append(c);
        }
        return true;
      }
    }
  }

  private static final int LINE_CONTINUATION = -1;
  private static final int UNKNOWN_ESCAPE = -2;

  /** The escapes that text and bytes have in common; {@code c} has been read. */
  private int simpleEscape(char c) {
    switch (c) {
      case '\n':
        return LINE_CONTINUATION;
      case '\\', '\'', '"':
        return c;
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'v':
        return 0x0b;
      case 'a':
        return 7;
      case '0', '1', '2', '3', '4', '5', '6', '7':
        int start = i - 1;
        int value = c - '0';
        for (int n = 1; n < 3 && i < to && chars[i] >= '0' && chars[i] <= '7'; n++) {
          value = value * 8 + (chars[i++] - '0');
        }
        if (value > 0xff && invalidEscape < 0) {
          invalidEscape = start;
          invalidIsOctal = true;
        }
        return value;
      default:
        if (invalidEscape < 0) {
          invalidEscape = i - 1;
        }
        return UNKNOWN_ESCAPE;
    }
  }

  private boolean hexEscape(StringBuilder out, int backslash, int digits, String message) {
    int value = 0;
    for (int n = 0; n < digits; n++, i++) {
      int digit = i < to && chars[i] < 128 ? Character.digit(chars[i], 16) : -1;
      if (digit < 0) {
        return fail(backslash, message);
      }
      value = value * 16 + digit;
    }
    if (value < 0 || value > Character.MAX_CODE_POINT) {
      return fail(backslash, "illegal Unicode character");
    }
    int length = out.length();
    if (value >= Character.MIN_LOW_SURROGATE
        && value <= Character.MAX_LOW_SURROGATE
        && length > 0
        && Character.isHighSurrogate(out.charAt(length - 1))) {
      if (splits == null) {
        splits = new BitSet();
      }
      splits.set(length);
    }
    out.appendCodePoint(value);
    return true;
  }

  private boolean namedEscape(StringBuilder out, int backslash, UnicodeNames names) {
    String message = "malformed \\N character escape";
    if (i < to && chars[i] == '{') {
      int start = ++i;
      while (i < to && chars[i] != '}') {
        i++;
      }
      if (i < to && i > start) {
        String name = new String(chars, start, i - start);
        i++;
        String found = names.lookup(name);
        if (found != null) {
          out.append(found);
          return true;
        }
        message = "unknown Unicode character name";
      }
    }
    return fail(backslash, message);
  }

  private boolean fail(int backslash, String reason) {
    int start = asciiPosition(backslash);
    int last = asciiPosition(i) - 1;
    failureStart = start;
    failureEnd = last + 1;
    failure =
        UNICODE_ERROR
            + "'unicodeescape' codec can't decode "
            + (start == last
                ? "byte 0x5c in position " + start
                : "bytes in position " + start + "-" + last)
            + ": "
            + reason;
    return false;
  }

  /** Where the character at {@code index} stands in the rewritten literal. */
  int asciiPosition(int index) {
    int position = 0;
    for (int k = from; k < index; k++) {
      char c = chars[k];
      if (c >= 128) {
        position += Character.isSurrogate(c) ? 5 : 10;
      } else if (c == '\\' && !isEscaped(k) && k + 1 < to && chars[k + 1] >= 128) {
        position += 6;
      } else {
        position++;
      }
    }
    return position;
  }

  /** The literal as CPython rewrites it to ASCII. */
  String rewritten() {
    StringBuilder ascii = new StringBuilder();
    for (int k = from; k < to; k++) {
      char c = chars[k];
      if (c >= 128) {
        int codePoint = Character.codePointAt(chars, k, to);
        ascii.append(String.format("\\U%08x", codePoint));
        k += Character.charCount(codePoint) - 1;
      } else {
        ascii.append(c);
        if (c == '\\' && !isEscaped(k) && (k + 1 == to || chars[k + 1] >= 128)) {
          ascii.append("u005c");
        }
      }
    }
    return ascii.toString();
  }

  private boolean isEscaped(int index) {
    int k = index;
    while (k > from && chars[k - 1] == '\\') {
      k--;
    }
    return ((index - k) & 1) == 1;
  }

  /** Decodes bytes, all of whose characters are ASCII; null on failure. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(to - from);
    i = from;
    while (i < to) {
      char c = chars[i++];
      if (c != '\\') {
        out.write(c);
        continue;
      }
      c = chars[i++];
      if (c == 'x') {
        int high = i < to ? Character.digit(chars[i], 16) : -1;
        int low = i + 1 < to ? Character.digit(chars[i + 1], 16) : -1;
        if (high < 0 || low < 0) {
          failure = "(value error) invalid \\x escape at position " + (i - 2 - from);
          return null;
        }
        out.write(high * 16 + low);
        i += 2;
        continue;
      }
      int value = simpleEscape(c);
      if (value >= 0) {
        out.write(value);
      } else if (value == UNKNOWN_ESCAPE) {
        out.write('\\');
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  /**
   * The ASCII characters in {@code [from, to)} as bytes, without decoding; null if others are among
   * them.
   */
  static byte[] rawBytes(char[] chars, int from, int to) {
    byte[] bytes = new byte[to - from];
    for (int k = from; k < to; k++) {
      if (chars[k] >= 128) {
        return null;
      }
      bytes[k - from] = (byte) chars[k];
    }
    return bytes;
  }

  static boolean hasBackslash(char[] chars, int from, int to) {
    for (int k = from; k < to; k++) {
      if (chars[k] == '\\') {
        return true;
      }
    }
    return false;
  }

  /** Python's warning about the invalid escape, and what it says when that is an error. */
  String[] complaint() {
    String escape =
        invalidIsOctal
            ? new String(Arrays.copyOfRange(chars, invalidEscape, invalidEscape + 3))
            : String.valueOf(chars[invalidEscape]);
    String first =
        "\"\\"
            + escape
            + "\" is an invalid "
            + (invalidIsOctal ? "octal " : "")
            + "escape sequence. ";
    String advice = "Did you mean \"\\\\" + escape + "\"? A raw string is also an option.";
    return new String[] {
      first + "Such sequences will not work in the future. " + advice, first + advice
    };
  }
}
