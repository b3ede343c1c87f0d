package org.boomslang.modules.unicodedata;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.FilteredNormalizer2;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.VersionInfo;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Locale;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.codec.UnicodeEscape;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;

/**
 * A version of the Unicode character database: the current one, or 3.2, to which characters that
 * came later are unassigned.
 *
 * <p>Thread-safety: shared (immutable).
 */
final class UnicodeDatabase {

  static final UnicodeDatabase CURRENT = new UnicodeDatabase(false);
  static final UnicodeDatabase OLD = new UnicodeDatabase(true);

  private static final int MAX_NAME = 256;
  private static final String[] WIDTHS = {"N", "A", "H", "F", "Na", "W"};

  private static final String[] CATEGORIES = {
    "Cn", "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Me", "Mc", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc",
    "Cf", "Co", "Cs", "Pd", "Ps", "Pe", "Pc", "Po", "Sm", "Sc", "Sk", "So", "Pi", "Pf"
  };

  private static final String[] DIRECTIONS = {
    "L", "R", "EN", "ES", "ET", "AN", "CS", "B", "S", "WS", "ON", "LRE", "LRO", "AL", "RLE", "RLO",
    "PDF", "NSM", "BN", "FSI", "LRI", "RLI", "PDI"
  };

  private static final String[] DECOMPOSITIONS = {
    "",
    "",
    "<compat> ",
    "<circle> ",
    "<final> ",
    "<font> ",
    "<fraction> ",
    "<initial> ",
    "<isolated> ",
    "<medial> ",
    "<narrow> ",
    "<noBreak> ",
    "<small> ",
    "<square> ",
    "<sub> ",
    "<super> ",
    "<vertical> ",
    "<wide> "
  };

  private final boolean old;

  private UnicodeDatabase(boolean old) {
    this.old = old;
  }

  String version() {
    return old ? "3.2.0" : "16.0.0";
  }

  private boolean isAssigned(int c) {
    if (!UCharacter.isDefined(c)) {
      return false;
    }
    return !old || UCharacter.getAge(c).compareTo(VersionInfo.UNICODE_3_2) <= 0;
  }

  String category(int c) {
    return isAssigned(c) ? CATEGORIES[UCharacter.getType(c)] : "Cn";
  }

  String bidirectional(int c) {
    return isAssigned(c) ? DIRECTIONS[UCharacter.getDirection(c)] : "";
  }

  int combining(int c) {
    return isAssigned(c) ? UCharacter.getCombiningClass(c) : 0;
  }

  int mirrored(int c) {
    return isAssigned(c) && UCharacter.isMirrored(c) ? 1 : 0;
  }

  String eastAsianWidth(int c) {
    // Ranges set aside for ideographs have a width before they are assigned.
    return !old || isAssigned(c)
        ? WIDTHS[UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)]
        : "N";
  }

  /** The decomposition as in the database: its kind, and the code points in hexadecimal. */
  String decomposition(int c) {
    boolean hangul = c >= 0xac00 && c <= 0xd7a3;
    int type = UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE);
    if (hangul || type == 0 || !isAssigned(c)) {
      return "";
    }
    String raw = Normalizer2.getNFKCInstance().getRawDecomposition(c);
    if (raw == null) {
      return "";
    }
    StringBuilder out = new StringBuilder(DECOMPOSITIONS[type]);
    raw.codePoints().forEach(part -> out.append("%04X ".formatted(part)));
    return out.substring(0, out.length() - 1);
  }

  /** The decimal value, or -1. */
  int decimal(int c) {
    return isAssigned(c) && UCharacter.getType(c) == UCharacter.DECIMAL_DIGIT_NUMBER
        ? UCharacter.digit(c, 10)
        : -1;
  }

  /** The value of a digit, decimal or not, or -1. */
  int digit(int c) {
    if (!isAssigned(c)) {
      return -1;
    }
    int type = UCharacter.getIntPropertyValue(c, UProperty.NUMERIC_TYPE);
    return type == UCharacter.NumericType.DECIMAL || type == UCharacter.NumericType.DIGIT
        ? (int) UCharacter.getUnicodeNumericValue(c)
        : -1;
  }

  /** The numeric value, or NaN. */
  double numeric(int c) {
    double value =
        isAssigned(c) ? UCharacter.getUnicodeNumericValue(c) : UCharacter.NO_NUMERIC_VALUE;
    return value == UCharacter.NO_NUMERIC_VALUE ? Double.NaN : value;
  }

  /** The name, or null. */
  @TruffleBoundary
  String name(int c) {
    if (!isAssigned(c)) {
      return null;
    }
    String name = UCharacter.getName(c);
    // Like CPython's, these tables name ideographs of the CJK ranges only.
    return name == null || name.startsWith("TANGUT IDEOGRAPH-") ? null : name;
  }

  @TruffleBoundary
  TruffleString lookup(TruffleString name) {
    if (PyStr.length(name) > MAX_NAME) {
      throw PyErrors.keyError(PyStr.of("name too long"));
    }
    String text = PyStr.toJava(name);
    int c = UnicodeEscape.characterByName(text.toUpperCase(Locale.ROOT));
    if (c < 0 || !isAssigned(c) || text.startsWith("<")) {
      throw PyErrors.keyError(PyStr.of("undefined character name '" + text + "'"));
    }
    return PyStr.fromCodePoint(c);
  }

  // normal forms

  private Normalizer2 normalizer(String form) {
    Normalizer2 normalizer =
        switch (form) {
          case "NFC" -> Normalizer2.getNFCInstance();
          case "NFD" -> Normalizer2.getNFDInstance();
          case "NFKC" -> Normalizer2.getNFKCInstance();
          case "NFKD" -> Normalizer2.getNFKDInstance();
          default -> throw PyErrors.valueError("invalid normalization form");
        };
    return old
        ? new FilteredNormalizer2(normalizer, new UnicodeSet("[:age=3.2:]").freeze())
        : normalizer;
  }

  @TruffleBoundary
  TruffleString normalize(String form, TruffleString s) {
    if (PyStr.isEmpty(s)) {
      return s;
    }
    if (PyStr.isAscii(s) && form.startsWith("NF")) {
      normalizer(form);
      return s;
    }
    Normalizer2 normalizer = normalizer(form);
    CodePoints text = CodePoints.of(s);
    StrBuilder out = new StrBuilder(text.length());
    // Lone surrogates are not normalised, and must not meet in the Java string.
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean surrogate = i < text.length() && text.at(i) >= 0xd800 && text.at(i) <= 0xdfff;
      if (surrogate || i == text.length()) {
        out.append(normalizer.normalize(text.substring(from, i).toJavaStringUncached()));
        if (surrogate) {
          out.append(text.at(i));
        }
        from = i + 1;
      }
    }
    TruffleString result = out.toTruffleString();
    return PyStr.equal(result, s) ? s : result;
  }

  @TruffleBoundary
  boolean isNormalized(String form, TruffleString s) {
    return PyStr.equal(normalize(form, s), s);
  }
}
