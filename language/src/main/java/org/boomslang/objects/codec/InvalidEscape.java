package org.boomslang.objects.codec;

import org.boomslang.objects.Warnings;

/** The warning about escapes that mean nothing, of which a decoder reports the first. */
public final class InvalidEscape {

  private InvalidEscape() {}

  /** The description of a backslash before a character without meaning there. */
  public static String character(int c) {
    return "\\" + Character.toString(c) + "\" is an invalid escape sequence";
  }

  /** The description of an octal escape beyond 255. */
  public static String octal(int value) {
    return "\\" + Integer.toOctalString(value) + "\" is an invalid octal escape sequence";
  }

  /**
   * Warns, if there is something to warn of.
   *
   * @param prefix of the literal: empty for strings
   * @param invalid a description, or null
   */
  public static void warn(String prefix, String invalid) {
    if (invalid != null) {
      Warnings.deprecated(
          "%s", prefix + "\"" + invalid + ". Such sequences will not work in the future. ");
    }
  }
}
