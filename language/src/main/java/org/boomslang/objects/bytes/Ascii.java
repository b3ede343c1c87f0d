package org.boomslang.objects.bytes;

/** Classes of bytes as the methods of {@code bytes} see them: ASCII only. */
final class Ascii {

  private Ascii() {}

  static boolean isSpace(int c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  static boolean isAlpha(int c) {
    return isLower(c) || isUpper(c);
  }

  static boolean isAlnum(int c) {
    return isAlpha(c) || isDigit(c);
  }

  static int lower(int c) {
    return isUpper(c) ? c + 32 : c;
  }

  static int upper(int c) {
    return isLower(c) ? c - 32 : c;
  }
}
