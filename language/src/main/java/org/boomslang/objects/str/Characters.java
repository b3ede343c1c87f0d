package org.boomslang.objects.str;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.CaseMap;
import java.util.Locale;

/**
 * Properties and case mappings of code points as Python defines them, for Unicode 16. The JDK's own
 * tables answer where they hold the property (same Unicode version); ICU, which takes time to load,
 * answers the rest, and never for Latin-1. Compare CPython {@code Objects/unicodectype.c}.
 *
 * <p>Thread-safety: shared (stateless).
 */
public final class Characters {

  private static final int SIGMA = 0x3a3;
  private static final int SMALL_SIGMA = 0x3c3;
  private static final int FINAL_SIGMA = 0x3c2;
  private static final int SHARP_S = 0xdf;

  private Characters() {}

  /** Bidirectional type WS, B or S, or category Zs. */
  public static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f);
    }
    return switch (c) {
      case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200a;
    };
  }

  public static boolean isLineBreak(int c) {
    return switch (c) {
      case 0x0a, 0x0b, 0x0c, 0x0d, 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029 -> true;
      default -> false;
    };
  }

  public static boolean isAlpha(int c) {
    return Character.isLetter(c);
  }

  /** Numeric type Decimal: what {@code int()} reads. */
  public static boolean isDecimal(int c) {
    return Character.isDigit(c);
  }

  /** The value of a decimal digit, or -1. */
  public static int decimalValue(int c) {
    if (c < 0x80) {
      return c >= '0' && c <= '9' ? c - '0' : -1;
    }
    return Character.isDigit(c) ? Character.digit(c, 10) : -1;
  }

  /** Numeric type Decimal or Digit. */
  public static boolean isDigit(int c) {
    if (c < 0x100) {
      return (c >= '0' && c <= '9') || c == 0xb2 || c == 0xb3 || c == 0xb9;
    }
    int type = numericType(c);
    return type == UCharacter.NumericType.DECIMAL || type == UCharacter.NumericType.DIGIT;
  }

  public static boolean isNumeric(int c) {
    if (c < 0x100) {
      return isDigit(c) || (c >= 0xbc && c <= 0xbe);
    }
    return Character.isDigit(c) || numericType(c) != UCharacter.NumericType.NONE;
  }

  private static int numericType(int c) {
    return UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
  }

  public static boolean isAlnum(int c) {
    return isAlpha(c) || isNumeric(c);
  }

  public static boolean isLower(int c) {
    return Character.isLowerCase(c);
  }

  public static boolean isUpper(int c) {
    return Character.isUpperCase(c);
  }

  public static boolean isTitle(int c) {
    return Character.isTitleCase(c);
  }

  public static boolean isCased(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  private static boolean isCaseIgnorable(int c) {
    return UCharacter.hasBinaryProperty(c, UProperty.CASE_IGNORABLE);
  }

  public static boolean isPrintable(int c) {
    if (c < 0x7f) {
      return c >= 0x20;
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

  public static boolean isIdentifierStart(int c) {
    if (c < 0x100) {
      return c == '_' || Character.isLetter(c);
    }
    return UCharacter.hasBinaryProperty(c, UProperty.XID_START);
  }

  public static boolean isIdentifierPart(int c) {
    if (c < 0x100) {
      return isIdentifierStart(c) || (c >= '0' && c <= '9') || c == 0xb7;
    }
    return UCharacter.hasBinaryProperty(c, UProperty.XID_CONTINUE);
  }

  // one to one mappings

  public static int lower(int c) {
    return Character.toLowerCase(c);
  }

  /** The upper case; the first character of it where there are several. */
  public static int upper(int c) {
    return hasSpecialCasing(c)
        ? Character.toString(c).toUpperCase(Locale.ROOT).codePointAt(0)
        : Character.toUpperCase(c);
  }

  public static int title(int c) {
    return Character.toTitleCase(c);
  }

  // full mappings, which may give several code points

  static void appendUpper(StrBuilder out, int c) {
    if (hasSpecialCasing(c)) {
      out.append(Character.toString(c).toUpperCase(Locale.ROOT));
    } else {
      out.append(upper(c));
    }
  }

  static void appendTitle(StrBuilder out, int c) {
    if (hasSpecialCasing(c)) {
      out.append(
          CaseMap.toTitle()
              .wholeString()
              .noBreakAdjustment()
              .apply(Locale.ROOT, null, Character.toString(c)));
    } else {
      out.append(title(c));
    }
  }

  /**
   * Lower case of the character at {@code index}, whose surroundings decide about a final sigma.
   */
  static void appendLower(StrBuilder out, CodePoints s, int index) {
    int c = s.at(index);
    if (c == SIGMA) {
      out.append(isFinal(s, index) ? FINAL_SIGMA : SMALL_SIGMA);
    } else if (c == 0x130) {
      out.append('i').append(0x307);
    } else {
      out.append(lower(c));
    }
  }

  private static boolean isFinal(CodePoints s, int index) {
    int before = index - 1;
    while (before >= 0 && isCaseIgnorable(s.at(before))) {
      before--;
    }
    if (before < 0 || !isCased(s.at(before))) {
      return false;
    }
    int after = index + 1;
    while (after < s.length() && isCaseIgnorable(s.at(after))) {
      after++;
    }
    return after == s.length() || !isCased(s.at(after));
  }

  static void appendFolded(StrBuilder out, int c) {
    if (c < 0x80) {
      out.append(lower(c));
    } else if (c == SHARP_S) {
      out.append('s').append('s');
    } else if (c == 0xb5) {
      out.append(0x3bc);
    } else if (c < 0x100) {
      out.append(lower(c));
    } else if (hasSpecialCasing(c)) {
      out.append(UCharacter.foldCase(Character.toString(c), true));
    } else {
      out.append(UCharacter.foldCase(c, true));
    }
  }

  /** Whether a code point lies where {@code SpecialCasing.txt} has entries without a condition. */
  private static boolean hasSpecialCasing(int c) {
    if (c < SHARP_S) {
      return false;
    }
    return switch (c) {
      case SHARP_S, 0x130, 0x149, 0x1f0, 0x390, 0x3b0, 0x587 -> true;
      default ->
          (c >= 0x1e96 && c <= 0x1e9e)
              || (c >= 0x1f50 && c <= 0x1ffc)
              || (c >= 0xfb00 && c <= 0xfb17);
    };
  }
}
