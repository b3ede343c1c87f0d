package org.boomslang.parser;

/**
 * Turns byte columns into the character offsets that errors show. CPython does this against the one
 * line it shows, also for ends that lie on other lines, and so does this class.
 */
final class ErrorPositions {

  private ErrorPositions() {}

  /** An error with byte columns counted from 1 in {@code text}. */
  static PythonSyntaxError located(
      PythonSyntaxError.Kind kind,
      String message,
      String filename,
      int line,
      int col,
      int endLine,
      int endCol,
      String text) {
    return new PythonSyntaxError(
        kind,
        message,
        filename,
        line,
        characters(text, col),
        endLine,
        endCol > 0 ? characters(text, endCol) : endCol,
        text);
  }

  /** How many characters the first {@code bytes} bytes of {@code text} touch. */
  private static int characters(String text, int bytes) {
    if (bytes <= 0) {
      return bytes;
    }
    int characters = 0;
    int seen = 0;
    int i = 0;
    while (seen < bytes && i < text.length()) {
      int c = text.codePointAt(i);
      seen += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      characters++;
      i += Character.charCount(c);
    }
    // One column beyond the end is as far as an offset goes.
    return seen < bytes ? characters + 1 : characters;
  }
}
