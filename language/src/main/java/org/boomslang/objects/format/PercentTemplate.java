package org.boomslang.objects.format;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * A template of the {@code %} operator, taken apart: conversions, each with the text before it.
 * What is wrong with a template is found here, but raised only where formatting comes to it, since
 * arguments before that place are looked at first.
 *
 * <p>Thread-safety: shared (immutable); templates of programs are remembered in a table that
 * threads write to racily, each entry whole.
 */
final class PercentTemplate {
  /** A width or precision that is not given. */
  static final int NONE = -1;

  /** A width or precision that is an argument. */
  static final int STAR = -2;

  /**
   * One conversion.
   *
   * @param before the text in front, null for none
   * @param key the key of the mapping, null for none
   * @param type the character that ends it
   * @param end the index behind that
   * @param badKey what is wrong with the key, or null
   * @param bad what is wrong behind the key, or null
   */
  record Conversion(
      TruffleString before,
      boolean hasKey,
      Object key,
      boolean left,
      boolean plus,
      boolean blank,
      boolean alternate,
      boolean zero,
      int width,
      int precision,
      int type,
      int end,
      String badKey,
      String bad) {
    /** Whether a number is written as it is. */
    boolean isPlain() {
      return width == NONE && precision == NONE && !plus && !blank;
    }
  }

  /** Longer templates are not remembered. */
  private static final int LONGEST = 1000;

  private static final int TABLE_SIZE = 512;
  private static final PercentTemplate[] TABLE = new PercentTemplate[TABLE_SIZE];

  private final TruffleString source;
  private final int length;

  @CompilationFinal(dimensions = 1)
  private final Conversion[] conversions;

  /** The text behind the last conversion, null for none. */
  private final TruffleString rest;

  private PercentTemplate(TruffleString source, int[] format, boolean bytes) {
    this.source = source;
    this.length = format.length;
    Parser parser = new Parser(format, bytes);
    List<Conversion> found = new ArrayList<>();
    while (parser.findConversion()) {
      found.add(parser.conversion());
    }
    this.conversions = found.toArray(new Conversion[0]);
    this.rest = parser.text();
  }

  static PercentTemplate of(TruffleString format) {
    int slot = format.hashCodeUncached(PyStr.ENCODING) & TABLE_SIZE - 1;
    PercentTemplate known = TABLE[slot];
    if (known != null && known.source == format) {
      return known;
    }
    PercentTemplate made = new PercentTemplate(format, PyStr.toCodePoints(format), false);
    if (made.length <= LONGEST) {
      TABLE[slot] = made;
    }
    return made;
  }

  /** A template of bytes; it is worked on as Latin-1 text. */
  static PercentTemplate of(byte[] format) {
    int[] codes = new int[format.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = format[i] & 0xff;
    }
    return new PercentTemplate(null, codes, true);
  }

  /** The number of its characters. */
  int length() {
    return length;
  }

  Conversion[] conversions() {
    return conversions;
  }

  TruffleString rest() {
    return rest;
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Thread-safety: incompatible; one instance per template. */
  private static final class Parser {
    private final int[] format;
    private final boolean bytes;
    private final int[] text;
    private int textLength;
    private int pos;
    private String bad;

    private boolean left;
    private boolean plus;
    private boolean blank;
    private boolean alternate;
    private boolean zero;

    Parser(int[] format, boolean bytes) {
      this.format = format;
      this.bytes = bytes;
      this.text = new int[format.length];
    }

    /** Collects text up to the next conversion and moves behind its {@code %}; false at the end. */
    boolean findConversion() {
      textLength = 0;
      while (bad == null && pos < format.length) {
        int c = format[pos++];
        if (c == '%') {
          if (pos >= format.length || format[pos] != '%') {
            return true;
          }
          pos++;
        }
        text[textLength++] = c;
      }
      return false;
    }

    TruffleString text() {
      return textLength == 0 ? null : PyStr.fromCodePoints(text, 0, textLength);
    }

    /** The next character; 0 where the template ends, which is wrong then. */
    private int read() {
      if (pos >= format.length) {
        bad = "incomplete format";
        return 0;
      }
      return format[pos++];
    }

    Conversion conversion() {
      TruffleString before = text();
      Object key = null;
      left = plus = blank = alternate = zero = false;
      int c = read();
      boolean hasKey = c == '(';
      if (hasKey) {
        key = readKey();
        if (key == null) {
          return made(before, true, null, NONE, NONE, 0, "incomplete format key");
        }
        c = read();
      }
      c = readFlags(c);
      int width = NONE;
      int precision = NONE;
      if (c == '*') {
        width = STAR;
        c = read();
      } else if (isDigit(c)) {
        width = number(c, "width too big");
        c = bad == null ? read() : 0;
      }
      if (c == '.') {
        c = read();
        precision = 0;
        if (c == '*') {
          precision = STAR;
          c = read();
        } else if (isDigit(c)) {
          precision = number(c, "precision too big");
          c = bad == null ? read() : 0;
        }
      }
      if (c == 'h' || c == 'l' || c == 'L') {
        c = read();
      }
      return made(before, hasKey, key, width, precision, c, null);
    }

    private Conversion made(
        TruffleString before,
        boolean hasKey,
        Object key,
        int width,
        int precision,
        int type,
        String badKey) {
      if (badKey != null) {
        bad = badKey;
      }
      return new Conversion(
          before, hasKey, key, left, plus, blank, alternate, zero, width, precision, type, pos,
          badKey, bad);
    }

    private int readFlags(int first) {
      int c = first;
      while (true) {
        switch (c) {
          case '-' -> left = true;
          case '+' -> plus = true;
          case ' ' -> blank = true;
          case '#' -> alternate = true;
          case '0' -> zero = true;
          default -> {
            return c;
          }
        }
        c = read();
      }
    }

    /** The key behind an opening parenthesis; null when nothing closes it. */
    private Object readKey() {
      int start = pos;
      int depth = 1;
      while (depth > 0) {
        if (pos >= format.length) {
          return null;
        }
        int c = format[pos++];
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      int count = pos - 1 - start;
      if (!bytes) {
        return PyStr.fromCodePoints(format, start, count);
      }
      byte[] raw = new byte[count];
      for (int i = 0; i < raw.length; i++) {
        raw[i] = (byte) format[start + i];
      }
      return PyBytes.wrap(raw);
    }

    private int number(int first, String tooBig) {
      long value = first - '0';
      while (pos < format.length && isDigit(format[pos])) {
        value = value * 10 + (format[pos++] - '0');
        if (value > Integer.MAX_VALUE) {
          bad = tooBig;
          return NONE;
        }
      }
      return (int) value;
    }
  }
}
