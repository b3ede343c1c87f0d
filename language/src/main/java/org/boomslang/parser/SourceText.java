package org.boomslang.parser;

import java.util.Arrays;

/**
 * The characters of one source, with newlines normalised to {@code \n} and a zero character as
 * sentinel at the end, plus where its lines start. Immutable after construction (shared), unless
 * made to grow by {@link #growing}; then confined to its reader (incompatible).
 *
 * <p>Positions are indices into {@link #chars}. Python counts columns in UTF-8 bytes and shows
 * offsets in code points; the conversions live here.
 */
final class SourceText {

  char[] chars;

  /** The number of characters before the sentinel. */
  int length;

  final String filename;

  private int[] lineStarts;
  private int lineCount;
  private boolean ascii;

  /**
   * @param closeLastLine whether a newline is added when the last line lacks one
   * @throws PythonSyntaxError for null characters and lone surrogates
   */
  SourceText(String source, String filename, boolean closeLastLine) {
    this.filename = filename;
    int n = source.length();
    char[] buffer = new char[n + 2];
    source.getChars(0, n, buffer, 0);
    int[] starts = new int[Math.max(16, n / 24)];
    int lines = 1;
    int out = 0;
    int seen = 0;
    for (int i = 0; i < n; i++) {
      char c = buffer[i];
      seen |= c;
      if (c <= '\r') {
        if (c == 0) {
          throw PythonSyntaxError.unlocated(
              PythonSyntaxError.Kind.SYNTAX,
              "source code string cannot contain null bytes",
              filename);
        }
        if (c == '\r') {
          c = '\n';
          if (buffer[i + 1] == '\n') {
            i++;
          }
        }
        if (c == '\n') {
          if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
          }
          starts[lines++] = out + 1;
        }
      }
      buffer[out++] = c;
    }
    ascii = seen < 0x80;
    if (seen >= Character.MIN_SURROGATE) {
      rejectLoneSurrogates(source);
    }
    if (closeLastLine && out > 0 && buffer[out - 1] != '\n') {
      buffer[out++] = '\n';
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines + 1);
      }
      starts[lines++] = out;
    }
    buffer[out] = 0;
    chars = buffer;
    length = out;
    lineStarts = starts;
    lineCount = lines;
  }

  /** An empty text that {@link #append} makes longer; newlines in it stay as they are. */
  static SourceText growing(String filename) {
    return new SourceText("", filename, false);
  }

  /**
   * Adds a line.
   *
   * @param line text that ends in a newline, and has no other
   * @throws PythonSyntaxError for lone surrogates
   */
  void append(String line) {
    int size = line.length();
    if (length + size >= chars.length) {
      chars = Arrays.copyOf(chars, Math.max(chars.length * 2, length + size + 1024));
    }
    line.getChars(0, size, chars, length);
    int seen = 0;
    for (int i = length; i < length + size; i++) {
      seen |= chars[i];
    }
    ascii &= seen < 0x80;
    if (seen >= Character.MIN_SURROGATE) {
      rejectLoneSurrogates(line);
    }
    length += size;
    chars[length] = 0;
    if (lineCount == lineStarts.length) {
      lineStarts = Arrays.copyOf(lineStarts, lineCount * 2);
    }
    lineStarts[lineCount++] = length;
  }

  private void rejectLoneSurrogates(String source) {
    for (int i = 0, position = 0; i < source.length(); position++) {
      int c = source.codePointAt(i);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        throw new PythonSyntaxError(
            PythonSyntaxError.Kind.UNICODE_ENCODE,
            "surrogates not allowed",
            filename,
            -1,
            position,
            -1,
            position + 1,
            source);
      }
      i += Character.charCount(c);
    }
  }

  boolean isAscii() {
    return ascii;
  }

  /** How many UTF-8 bytes the characters in {@code [from, to)} take. */
  int utf8Length(int from, int to) {
    if (ascii) {
      return to - from;
    }
    int bytes = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      // Each half of a surrogate pair accounts for two of the four bytes.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** How many code points the characters in {@code [from, to)} hold. */
  int codePointCount(int from, int to) {
    return ascii ? to - from : Character.codePointCount(chars, from, to - from);
  }

  /** Where line {@code line}, counted from 1, starts; the end of the text for lines beyond it. */
  int lineStart(int line) {
    if (line < 1) {
      return 0;
    }
    return line > lineCount ? length : lineStarts[line - 1];
  }

  /** The end of the line that starts at {@code start}, before its newline. */
  int lineEnd(int start) {
    int i = start;
    while (i < length && chars[i] != '\n') {
      i++;
    }
    return i;
  }

  /** Line {@code line} without its newline; the last line for numbers beyond it. */
  String line(int line) {
    int start = lineStart(Math.min(line, lineCount));
    return text(start, lineEnd(start));
  }

  String text(int from, int to) {
    return new String(chars, from, to - from);
  }
}
