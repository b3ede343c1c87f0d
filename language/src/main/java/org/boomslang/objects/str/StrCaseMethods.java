package org.boomslang.objects.str;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.IntPredicate;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The methods of {@code str} about case and character classes. */
@PyBuiltins(type = "str")
public final class StrCaseMethods {

  private StrCaseMethods() {}

  // mappings

  @PyBuiltin(name = "lower", doc = "A copy in lower case.")
  static TruffleString lower(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    if (s.isAscii()) {
      return mapAscii(s, 'A', 'Z');
    }
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      Characters.appendLower(out, s, i);
    }
    return out.toTruffleString();
  }

  @PyBuiltin(name = "upper", doc = "A copy in upper case.")
  static TruffleString upper(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    if (s.isAscii()) {
      return mapAscii(s, 'a', 'z');
    }
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      Characters.appendUpper(out, s.at(i));
    }
    return out.toTruffleString();
  }

  /** Flips the case bit of the letters between two bounds. */
  private static TruffleString mapAscii(CodePoints s, int from, int to) {
    byte[] bytes = s.isLatin1() ? s.toLatin1Bytes() : new byte[0];
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= from && bytes[i] <= to) {
        bytes[i] ^= 0x20;
      }
    }
    return PyStr.wrapLatin1(bytes);
  }

  @PyBuiltin(name = "casefold", doc = "A copy for comparisons that ignore case.")
  static TruffleString casefold(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    if (s.isAscii()) {
      return mapAscii(s, 'A', 'Z');
    }
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      Characters.appendFolded(out, s.at(i));
    }
    return out.toTruffleString();
  }

  @PyBuiltin(name = "swapcase", doc = "A copy with upper and lower case exchanged.")
  static TruffleString swapcase(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (Characters.isUpper(c)) {
        Characters.appendLower(out, s, i);
      } else if (Characters.isLower(c)) {
        Characters.appendUpper(out, c);
      } else {
        out.append(c);
      }
    }
    return out.toTruffleString();
  }

  @PyBuiltin(
      name = "capitalize",
      doc = "A copy with the first character in title case and the others in lower case.")
  static TruffleString capitalize(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      if (i == 0) {
        Characters.appendTitle(out, s.at(0));
      } else {
        Characters.appendLower(out, s, i);
      }
    }
    return out.toTruffleString();
  }

  @PyBuiltin(name = "title", doc = "A copy with every word in title case.")
  static TruffleString title(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    StrBuilder out = new StrBuilder(s.length());
    boolean inWord = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (inWord) {
        Characters.appendLower(out, s, i);
      } else {
        Characters.appendTitle(out, c);
      }
      inWord = Characters.isCased(c);
    }
    return out.toTruffleString();
  }

  // predicates

  @PyBuiltin(name = "isascii", doc = "Whether all characters are ASCII.")
  static boolean isAscii(TruffleString self) {
    return PyStr.isEmpty(self) || PyStr.isAscii(self);
  }

  @PyBuiltin(name = "isalpha", doc = "Whether there are characters and all are letters.")
  static boolean isAlpha(TruffleString self) {
    return all(self, Characters::isAlpha);
  }

  @PyBuiltin(name = "isalnum", doc = "Whether there are characters and all are letters or numeric.")
  static boolean isAlnum(TruffleString self) {
    return all(self, Characters::isAlnum);
  }

  @PyBuiltin(name = "isdecimal", doc = "Whether there are characters and all are decimal digits.")
  static boolean isDecimal(TruffleString self) {
    return all(self, Characters::isDecimal);
  }

  @PyBuiltin(name = "isdigit", doc = "Whether there are characters and all are digits.")
  static boolean isDigit(TruffleString self) {
    return all(self, Characters::isDigit);
  }

  @PyBuiltin(name = "isnumeric", doc = "Whether there are characters and all are numeric.")
  static boolean isNumeric(TruffleString self) {
    return all(self, Characters::isNumeric);
  }

  @PyBuiltin(name = "isspace", doc = "Whether there are characters and all are whitespace.")
  static boolean isSpace(TruffleString self) {
    return all(self, Characters::isSpace);
  }

  @PyBuiltin(name = "isprintable", doc = "Whether repr() would show all characters as they are.")
  static boolean isPrintable(TruffleString self) {
    return PyStr.isEmpty(self) || all(self, Characters::isPrintable);
  }

  @PyBuiltin(name = "isidentifier", doc = "Whether the string is a valid identifier; keywords are.")
  static boolean isIdentifier(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    if (s.length() == 0 || !Characters.isIdentifierStart(s.at(0))) {
      return false;
    }
    for (int i = 1; i < s.length(); i++) {
      if (!Characters.isIdentifierPart(s.at(i))) {
        return false;
      }
    }
    return true;
  }

  @PyBuiltin(name = "islower", doc = "Whether there are cased characters and all are lower case.")
  static boolean isLower(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    boolean cased = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (Characters.isUpper(c) || Characters.isTitle(c)) {
        return false;
      }
      cased |= Characters.isLower(c);
    }
    return cased;
  }

  @PyBuiltin(name = "isupper", doc = "Whether there are cased characters and all are upper case.")
  static boolean isUpper(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    boolean cased = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (Characters.isLower(c) || Characters.isTitle(c)) {
        return false;
      }
      cased |= Characters.isUpper(c);
    }
    return cased;
  }

  @PyBuiltin(
      name = "istitle",
      doc = "Whether there are cased characters and every word is in title case.")
  static boolean isTitle(TruffleString self) {
    CodePoints s = CodePoints.of(self);
    boolean cased = false;
    boolean inWord = false;
    for (int i = 0; i < s.length(); i++) {
      int c = s.at(i);
      if (Characters.isUpper(c) || Characters.isTitle(c)) {
        if (inWord) {
          return false;
        }
        inWord = true;
        cased = true;
      } else if (Characters.isLower(c)) {
        if (!inWord) {
          return false;
        }
        cased = true;
      } else {
        inWord = false;
      }
    }
    return cased;
  }

  private static boolean all(TruffleString self, IntPredicate predicate) {
    CodePoints s = CodePoints.of(self);
    for (int i = 0; i < s.length(); i++) {
      if (!predicate.test(s.at(i))) {
        return false;
      }
    }
    return s.length() > 0;
  }
}
