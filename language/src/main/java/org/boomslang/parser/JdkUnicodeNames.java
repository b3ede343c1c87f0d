package org.boomslang.parser;

import java.lang.Character.UnicodeScript;
import java.util.Map;

/**
 * Finds characters by name with what the JDK knows: all names, but no aliases (such as {@code LF}).
 * Stateless (shared).
 */
final class JdkUnicodeNames {

  /** Names made of a prefix and the code point, which the JDK spells in its own way. */
  private static final Map<String, UnicodeScript> NUMBERED =
      Map.of(
          "CJK UNIFIED IDEOGRAPH-", UnicodeScript.HAN,
          "CJK COMPATIBILITY IDEOGRAPH-", UnicodeScript.HAN,
          "TANGUT IDEOGRAPH-", UnicodeScript.TANGUT,
          "NUSHU CHARACTER-", UnicodeScript.NUSHU,
          "KHITAN SMALL SCRIPT CHARACTER-", UnicodeScript.KHITAN_SMALL_SCRIPT);

  private static final String HANGUL = "HANGUL SYLLABLE ";
  private static final int FIRST_SYLLABLE = 0xac00;

  // The short names of the parts of a Hangul syllable (Unicode Standard, 3.12).
  private static final String[] INITIALS = {
    "G", "GG", "N", "D", "DD", "R", "M", "B", "BB", "S", "SS", "", "J", "JJ", "C", "K", "T", "P",
    "H"
  };
  private static final String[] VOWELS = {
    "A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WEO", "WE",
    "WI", "YU", "EU", "YI", "I"
  };
  private static final String[] FINALS = {
    "", "G", "GG", "GS", "N", "NJ", "NH", "D", "L", "LG", "LM", "LB", "LS", "LT", "LP", "LH", "M",
    "B", "BS", "S", "SS", "NG", "J", "C", "K", "T", "P", "H"
  };

  private JdkUnicodeNames() {}

  /** The character called {@code name}, null if there is none. */
  static String lookup(String name) {
    int dash = name.lastIndexOf('-');
    UnicodeScript script = dash < 0 ? null : NUMBERED.get(name.substring(0, dash + 1));
    int c;
    if (script != null) {
      c = numbered(name.substring(dash + 1), script);
    } else if (name.startsWith(HANGUL)) {
      c = syllable(name.substring(HANGUL.length()));
    } else {
      c = plain(name);
    }
    return c < 0 ? null : Character.toString(c);
  }

  private static int plain(String name) {
    try {
      int c = Character.codePointOf(name);
      return name.equalsIgnoreCase(Character.getName(c)) && !isNamedByBlock(name, c) ? c : -1;
    } catch (IllegalArgumentException unknown) {
      return -1;
    }
  }

  /** The JDK calls characters without a name by their block and number. */
  private static boolean isNamedByBlock(String name, int c) {
    return name.endsWith(' ' + Integer.toHexString(c).toUpperCase());
  }

  private static int numbered(String digits, UnicodeScript script) {
    try {
      int c = Integer.parseInt(digits, 16);
      boolean canonical = digits.equals(Integer.toHexString(c).toUpperCase());
      return canonical && Character.isDefined(c) && UnicodeScript.of(c) == script ? c : -1;
    } catch (IllegalArgumentException notANumber) {
      return -1;
    }
  }

  private static int syllable(String name) {
    for (int initial = 0; initial < INITIALS.length; initial++) {
      for (int vowel = 0; vowel < VOWELS.length; vowel++) {
        String start = INITIALS[initial] + VOWELS[vowel];
        for (int end = 0; name.startsWith(start) && end < FINALS.length; end++) {
          if (name.equals(start + FINALS[end])) {
            return FIRST_SYLLABLE + (initial * VOWELS.length + vowel) * FINALS.length + end;
          }
        }
      }
    }
    return -1;
  }
}
