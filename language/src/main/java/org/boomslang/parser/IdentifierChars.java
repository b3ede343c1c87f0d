package org.boomslang.parser;

/** Which characters names may consist of (PEP 3131), and which Python prints as they are. */
public final class IdentifierChars {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;

  /** A letter that Unicode excludes as pattern syntax. */
  private static final int VERTICAL_TILDE = 0x2e2f;

  private IdentifierChars() {}

  /** XID_Start or underscore. */
  public static boolean isStart(int c) {
    if (c < 128) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    return Character.isUnicodeIdentifierStart(c) && !isOnlyIdStart(c);
  }

  /** XID_Continue. */
  public static boolean isContinue(int c) {
    if (c < 128) {
      return isStart(c) || (c >= '0' && c <= '9');
    }
    if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
      return true;
    }
    return Character.isUnicodeIdentifierPart(c)
        && !Character.isIdentifierIgnorable(c)
        && !isOnlyIdContinue(c);
  }

  /** {@code str.isprintable()} for one character. */
  public static boolean isPrintable(int c) {
    if (c == ' ') {
      return true;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** ID_Start without XID_Start: characters whose normal form NFKC is no identifier start. */
  private static boolean isOnlyIdStart(int c) {
    return c == 0x0e33 || c == 0x0eb3 || c == 0xff9e || c == 0xff9f || isOnlyIdContinue(c);
  }

  /** ID_Continue without XID_Continue. */
  private static boolean isOnlyIdContinue(int c) {
    return c == 0x037a
        || c == VERTICAL_TILDE
        || c == 0x309b
        || c == 0x309c
        || (c >= 0xfc5e && c <= 0xfc63)
        || c == 0xfdfa
        || c == 0xfdfb
        || (c >= 0xfe70 && c <= 0xfe7e && (c & 1) == 0);
  }
}
