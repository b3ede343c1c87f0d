package org.boomslang.parser;

/** The source text of a replacement field's expression, as {@code f"{x = }"} shows it. */
final class FieldText {

  private FieldText() {}

  /** The characters in {@code [from, to)} without the comments among them. */
  static String withoutComments(char[] chars, int from, int to) {
    StringBuilder result = null;
    char quote = 0;
    int kept = from;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '"' || c == '\'') {
        if (quote == 0) {
          quote = c;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\\' && result == null) {
        i++;
      } else if (c == '#' && quote == 0) {
        if (result == null) {
          result = new StringBuilder();
        }
        result.append(chars, kept, i - kept);
        while (i < to && chars[i] != '\n') {
          i++;
        }
        kept = i;
        i--;
      }
    }
    if (result == null) {
      return new String(chars, from, to - from);
    }
    return result.append(chars, kept, Math.max(0, to - kept)).toString();
  }

  /** The text of a template's expression: white space and {@code =} at its end do not belong. */
  static String stripEnd(String text) {
    int end = text.length();
    while (end > 0 && (isPythonSpace(text.charAt(end - 1)) || text.charAt(end - 1) == '=')) {
      end--;
    }
    return text.substring(0, end);
  }

  private static boolean isPythonSpace(char c) {
    return c == 0x85
        || (c >= 0x1c && c <= 0x1f)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c);
  }
}
