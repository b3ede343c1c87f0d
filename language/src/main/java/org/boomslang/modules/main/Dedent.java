package org.boomslang.modules.main;

/**
 * Takes the common indentation off the text of {@code -c}, as CPython 3.14 does. Thread-safety:
 * shared (stateless).
 */
final class Dedent {
  private Dedent() {}

  static String dedent(String text) {
    String[] lines = text.split("\n", -1);
    String common = null;
    for (String line : lines) {
      String content = line.stripLeading();
      if (content.isEmpty()) {
        continue;
      }
      String indent = line.substring(0, line.length() - content.length());
      common = common == null ? indent : prefix(common, indent);
    }
    if (common == null || common.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        out.append('\n');
      }
      out.append(lines[i].startsWith(common) ? lines[i].substring(common.length()) : "");
    }
    return out.toString();
  }

  private static String prefix(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length() && a.charAt(i) == b.charAt(i)) {
      i++;
    }
    return a.substring(0, i);
  }
}
