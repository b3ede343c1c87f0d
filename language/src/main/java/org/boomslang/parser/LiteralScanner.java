package org.boomslang.parser;

/**
 * Scans numbers and plain strings. Methods return the token kind, or {@link TokenKind#ERROR} with
 * the error set.
 */
abstract class LiteralScanner extends CharCursor {

  /** The line on which the string being scanned starts. */
  int stringLine;

  /** Where that line starts in the text. */
  int stringLineStart;

  LiteralScanner(SourceText source) {
    super(source);
  }

  /**
   * The f-string mode that a plain string would close if its quotes were the f-string's, or null.
   */
  abstract TokenizerMode enclosingFString();

  abstract void warn(String message);

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexDigit(int c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isIdentifierChar(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c >= 128;
  }

  // ---- numbers (CPython lexer.c: tok_get_normal_mode, "Number")

  /** Scans a number whose first digit {@code c} has been read. */
  final int number(int c) {
    if (c != '0') {
      c = decimalTail();
      return c == 0 ? TokenKind.ERROR : afterInteger(c);
    }
    c = next();
    switch (c) {
      case 'x', 'X' -> {
        return radixNumber(16, "hexadecimal");
      }
      case 'o', 'O' -> {
        return radixNumber(8, "octal");
      }
      case 'b', 'B' -> {
        return radixNumber(2, "binary");
      }
      default -> {
        return numberAfterZero(c);
      }
    }
  }

  private int numberAfterZero(int c) {
    while (true) {
      if (c == '_') {
        c = next();
        if (!isDigit(c)) {
          back(c);
          return fail("invalid decimal literal");
        }
      }
      if (c != '0') {
        break;
      }
      c = next();
    }
    int zerosEnd = cur;
    boolean nonzero = false;
    if (isDigit(c)) {
      nonzero = true;
      c = decimalTail();
      if (c == 0) {
        return TokenKind.ERROR;
      }
    }
    if (c == '.') {
      return fraction(next());
    }
    if (c == 'e' || c == 'E') {
      return exponent(c);
    }
    if (c == 'j' || c == 'J') {
      return imaginary();
    }
    if (nonzero && !extraTokens) {
      back(c);
      return fail(
          "leading zeros in decimal integer literals are not permitted; "
              + "use an 0o prefix for octal integers",
          tokenStart,
          zerosEnd);
    }
    return endNumber(c, "decimal");
  }

  private int radixNumber(int radix, String name) {
    int c = next();
    do {
      if (c == '_') {
        c = next();
      }
      if (!isDigitOf(c, radix)) {
        if (radix != 16 && isDigit(c)) {
          return fail("invalid digit '" + (char) c + "' in " + name + " literal");
        }
        back(c);
        return fail("invalid " + name + " literal");
      }
      do {
        c = next();
      } while (isDigitOf(c, radix));
    } while (c == '_');
    if (isDigit(c)) {
      return fail("invalid digit '" + (char) c + "' in " + name + " literal");
    }
    return endNumber(c, name);
  }

  private static boolean isDigitOf(int c, int radix) {
    return radix == 16 ? isHexDigit(c) : c >= '0' && c < '0' + radix;
  }

  private int afterInteger(int c) {
    return c == '.' ? fraction(next()) : afterMantissa(c);
  }

  /** Scans what follows the point; {@code c} is the character after it. */
  final int fraction(int c) {
    if (isDigit(c)) {
      c = decimalTail();
      if (c == 0) {
        return TokenKind.ERROR;
      }
    }
    return afterMantissa(c);
  }

  private int afterMantissa(int c) {
    return c == 'e' || c == 'E' ? exponent(c) : afterExponent(c);
  }

  private int afterExponent(int c) {
    return c == 'j' || c == 'J' ? imaginary() : endNumber(c, "decimal");
  }

  private int exponent(int e) {
    int c = next();
    if (c == '+' || c == '-') {
      c = next();
      if (!isDigit(c)) {
        back(c);
        return fail("invalid decimal literal");
      }
    } else if (!isDigit(c)) {
      back(c);
      if (!verifyEndOfNumber(e, "decimal")) {
        return TokenKind.ERROR;
      }
      back(e);
      return TokenKind.NUMBER;
    }
    c = decimalTail();
    return c == 0 ? TokenKind.ERROR : afterExponent(c);
  }

  private int imaginary() {
    return endNumber(next(), "imaginary");
  }

  private int endNumber(int c, String kind) {
    if (!verifyEndOfNumber(c, kind)) {
      return TokenKind.ERROR;
    }
    back(c);
    return TokenKind.NUMBER;
  }

  /** Scans digits with single underscores between them; returns the character after, 0 on error. */
  private int decimalTail() {
    while (true) {
      int c;
      do {
        c = next();
      } while (isDigit(c));
      if (c != '_') {
        return c;
      }
      c = next();
      if (!isDigit(c)) {
        back(c);
        fail("invalid decimal literal");
        return 0;
      }
    }
  }

  /**
   * Checks {@code c}, the character after a number: a keyword that can follow a number deserves a
   * warning, other identifier characters are an error.
   */
  private boolean verifyEndOfNumber(int c, String kind) {
    if (extraTokens) {
      return true;
    }
    boolean keyword =
        switch (c) {
          case 'a' -> followedBy("nd");
          case 'e' -> followedBy("lse");
          case 'f' -> followedBy("or");
          case 'i' -> chars[cur] == 'f' || chars[cur] == 'n' || chars[cur] == 's';
          case 'o' -> followedBy("r");
          case 'n' -> followedBy("ot");
          default -> false;
        };
    if (keyword) {
      back(c);
      warn("invalid " + kind + " literal");
      next();
      return true;
    }
    if (c < 128 && isIdentifierChar(c)) {
      back(c);
      fail("invalid " + kind + " literal");
      return false;
    }
    return true;
  }

  private boolean followedBy(String rest) {
    for (int i = 0; i < rest.length(); i++) {
      if (chars[cur + i] != rest.charAt(i)) {
        return false;
      }
    }
    return !isIdentifierChar(chars[cur + rest.length()]);
  }

  // ---- strings

  /** Scans a plain string whose opening quote has been read. */
  final int string(int quote) {
    stringLine = lineNumber;
    stringLineStart = lineStart;
    int quoteSize = 1;
    int endQuoteSize = 0;
    boolean escapedQuote = false;
    int c = next();
    if (c == quote) {
      c = next();
      if (c == quote) {
        quoteSize = 3;
      } else {
        endQuoteSize = 1;
      }
    }
    if (c != quote) {
      back(c);
    }
    while (endQuoteSize != quoteSize) {
      c = next();
      if (c == EOF || (quoteSize == 1 && c == '\n')) {
        return unterminatedString(quote, quoteSize, c, escapedQuote);
      }
      if (c == quote) {
        endQuoteSize++;
      } else {
        endQuoteSize = 0;
        if (c == '\\') {
          c = next();
          if (c == quote) {
            escapedQuote = true;
          } else if (c == '\r') {
            next();
          }
        }
      }
    }
    return TokenKind.STRING;
  }

  private int unterminatedString(int quote, int quoteSize, int c, boolean escapedQuote) {
    // The error points at the opening quote.
    int detected = lineNumber;
    cur = tokenStart + 1;
    lineStart = stringLineStart;
    lineNumber = stringLine;
    TokenizerMode fstring = enclosingFString();
    if (fstring != null && fstring.quote == quote && fstring.quoteSize == quoteSize) {
      return fail(fstring.prefix() + "-string: expecting '}'");
    }
    if (quoteSize == 3) {
      fail("unterminated triple-quoted string literal (detected at line " + detected + ")");
      if (c != '\n') {
        status = Status.END_IN_TRIPLE_QUOTED;
      }
      return TokenKind.ERROR;
    }
    fail(
        "unterminated string literal (detected at line "
            + detected
            + ")"
            + (escapedQuote ? "; perhaps you escaped the end quote?" : ""));
    if (c != '\n') {
      status = Status.END_IN_QUOTED;
    }
    return TokenKind.ERROR;
  }
}
