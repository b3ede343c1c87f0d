package org.boomslang.compiler;

/**
 * Takes the indentation off docstrings, as CPython's compiler does since 3.13 ({@code
 * _PyCompile_CleanDoc}): tabs expand to eight columns, the first line loses its leading blanks, the
 * others what they have in common.
 */
final class Docstrings {
  private Docstrings() {}

  static String clean(String text) {
    String expanded = expandTabs(text);
    String[] lines = expanded.split("\n", -1);
    int margin = Integer.MAX_VALUE;
    for (int i = 1; i < lines.length; i++) {
      int indent = indent(lines[i]);
      if (indent < lines[i].length()) {
        margin = Math.min(margin, indent);
      }
    }
    if (margin == Integer.MAX_VALUE) {
      margin = 0;
    }
    StringBuilder out = new StringBuilder(expanded.length());
    out.append(lines[0].substring(indent(lines[0])));
    for (int i = 1; i < lines.length; i++) {
      out.append('\n');
      out.append(lines[i].substring(Math.min(margin, indent(lines[i]))));
    }
    return out.toString();
  }

  private static int indent(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static String expandTabs(String text) {
    if (text.indexOf('\t') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        do {
          out.append(' ');
          column++;
        } while (column % 8 != 0);
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    return out.toString();
  }
}
