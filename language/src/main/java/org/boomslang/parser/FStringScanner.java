package org.boomslang.parser;

import java.util.Arrays;

/**
 * Scans the literal text of f-strings and t-strings, and the punctuation that starts and ends their
 * replacement fields (PEP 701, 750). Confined to one parse (incompatible).
 */
abstract class FStringScanner extends TokenScanner {

  private static final int MAX_STRING_NESTING = 150;
  private static final int MAX_FIELD_NESTING = 3;

  private TokenizerMode[] modes = {new TokenizerMode(), null};
  private int modeIndex;

  /** The text to store with the token being made. */
  private String pendingText;

  FStringScanner(SourceText source, int capacity) {
    super(source, capacity);
  }

  /** Scans a token of Python code. */
  abstract int code(TokenizerMode mode);

  /** The innermost string that the tokenizer is in, or the mode outside of all. */
  final TokenizerMode mode() {
    return modes[modeIndex];
  }

  boolean insideFString() {
    return modeIndex > 0;
  }

  /** Whether literal text is raw where the tokenizer stands. */
  boolean insideRawFString() {
    return modeIndex > 0 && modes[modeIndex].raw;
  }

  @Override
  TokenizerMode enclosingFString() {
    return modeIndex > 0 ? modes[modeIndex] : null;
  }

  // ---- operators and brackets

  final int operator(int c, TokenizerMode mode) {
    boolean inString = modeIndex > 0;
    pendingText = null;
    if (inString
        && (c == ':' || c == '}' || c == '!' || c == '{')
        && mode.insideField()
        && fieldPunctuation(c, mode)) {
      int kind = token(TokenKind.COLON);
      tokens.texts[tokens.size] = pendingText;
      return kind;
    }
    int kind = operatorKind(c);
    if (kind == TokenKind.ERROR) {
      return error();
    }
    if (cur - tokenStart < 3) {
      lookAhead();
    }
    switch (c) {
      case '(', '[', '{' -> {
        if (level >= MAX_NESTING) {
          return errorToken("too many nested parentheses");
        }
        bracketStack[level] = (char) c;
        bracketLines[level] = lineNumber;
        bracketCols[level] = byteColumn(lineStart, tokenStart);
        level++;
        if (inString) {
          mode.curlyDepth++;
        }
      }
      case ')', ']', '}' -> {
        if (!closeBracket(c, mode, inString)) {
          return error();
        }
      }
      case '=' -> {
        if (kind == TokenKind.EQUAL && inString && mode.atTopOfField() && mode.insideField()) {
          mode.debug = true;
        }
      }
      default -> {
        if (kind == TokenKind.OTHER && !IdentifierChars.isPrintable(c)) {
          return errorToken("invalid non-printable character " + String.format("U+%04X", c));
        }
      }
    }
    token(kind);
    tokens.texts[tokens.size] = pendingText;
    return kind;
  }

  private boolean closeBracket(int c, TokenizerMode mode, boolean inString) {
    if (inString && mode.curlyDepth == 0 && c == '}') {
      fail(mode.prefix() + "-string: single '}' is not allowed");
      return false;
    }
    if (level == 0 && !extraTokens) {
      fail("unmatched '" + (char) c + "'");
      return false;
    }
    if (level > 0) {
      level--;
      if (!extraTokens && !matchesOpening(c, mode, inString)) {
        return false;
      }
    }
    if (inString) {
      mode.curlyDepth--;
      if (mode.curlyDepth < 0) {
        fail(mode.prefix() + "-string: unmatched '" + (char) c + "'");
        return false;
      }
      if (c == '}' && mode.curlyDepth == mode.fieldDepth) {
        mode.fieldDepth--;
        mode.inLiteral = true;
        mode.inFormatSpec = false;
        mode.debug = false;
      }
    }
    return true;
  }

  private boolean matchesOpening(int c, TokenizerMode mode, boolean inString) {
    char open = bracketStack[level];
    if (!(open == '(' && c == ')' || open == '[' && c == ']' || open == '{' && c == '}')) {
      if (inString && open == '{' && mode.curlyDepth - 1 == mode.fieldDepth) {
        fail(mode.prefix() + "-string: unmatched '" + (char) c + "'");
        return false;
      }
      String message =
          "closing parenthesis '"
              + (char) c
              + "' does not match opening parenthesis '"
              + open
              + "'";
      fail(
          bracketLines[level] == lineNumber
              ? message
              : message + " on line " + bracketLines[level]);
      return false;
    }
    return true;
  }

  // ---- f-strings and t-strings (PEP 701, 750)

  /**
   * Handles punctuation that may start or end the expression of a replacement field.
   *
   * @return true for the colon before a format specification
   */
  private boolean fieldPunctuation(int c, TokenizerMode mode) {
    int depth = mode.curlyDepth - (c != '{' ? 1 : 0);
    boolean topLevel = depth == 0 || (depth == 1 && (mode.debug || mode.inFormatSpec));
    if (topLevel) {
      if (c == '{') {
        mode.expressionStart = cur;
        mode.expressionEnd = -1;
      } else {
        if (c != ':' || mode.expressionEnd < 0) {
          mode.expressionEnd = tokenStart;
        }
        if (mode.debug || mode.template) {
          pendingText = FieldText.withoutComments(chars, mode.expressionStart, mode.expressionEnd);
        }
      }
    }
    if (c == ':' && depth == mode.fieldDepth) {
      mode.inLiteral = true;
      mode.inFormatSpec = true;
      return true;
    }
    return false;
  }

  final int fstringStart(int quote, boolean raw, boolean template) {
    stringLine = lineNumber;
    stringLineStart = lineStart;
    int quoteSize = 1;
    int second = next();
    if (second == quote) {
      int third = next();
      if (third == quote) {
        quoteSize = 3;
      } else {
        back(third);
        back(second);
      }
    } else {
      back(second);
    }
    if (modeIndex + 1 >= MAX_STRING_NESTING) {
      return errorToken("too many nested f-strings or t-strings");
    }
    modeIndex++;
    if (modeIndex == modes.length) {
      modes = Arrays.copyOf(modes, modeIndex * 2);
    }
    TokenizerMode mode = new TokenizerMode();
    mode.inLiteral = true;
    mode.template = template;
    mode.raw = raw;
    mode.quote = quote;
    mode.quoteSize = quoteSize;
    mode.start = tokenStart;
    mode.startLine = lineNumber;
    mode.startLineStart = lineStart;
    modes[modeIndex] = mode;
    return stringToken(template ? TokenKind.TSTRING_START : TokenKind.FSTRING_START, cur);
  }

  final int literalText(TokenizerMode mode) {
    tokenStart = cur;
    stringLine = lineNumber;
    stringLineStart = lineStart;
    int c = next();
    back(c);
    if (c == '{' && chars[cur + 1] != '{') {
      return enterField(mode) ? code(mode) : error();
    }
    int quotes = 0;
    while (quotes < mode.quoteSize) {
      c = next();
      if (c != mode.quote) {
        back(c);
        break;
      }
      quotes++;
    }
    if (quotes == mode.quoteSize) {
      modeIndex--;
      modes[modeIndex + 1] = null;
      return stringToken(mode.template ? TokenKind.TSTRING_END : TokenKind.FSTRING_END, cur);
    }
    return middle(mode);
  }

  private boolean enterField(TokenizerMode mode) {
    mode.fieldDepth++;
    if (mode.fieldDepth >= MAX_FIELD_NESTING) {
      fail(mode.prefix() + "-string: expressions nested too deeply");
      return false;
    }
    mode.inLiteral = false;
    return true;
  }

  /**
   * Scans literal text; it may begin with quotes that have been read, too few to end the string.
   */
  private int middle(TokenizerMode mode) {
    final int kind = mode.template ? TokenKind.TSTRING_MIDDLE : TokenKind.FSTRING_MIDDLE;
    boolean namedEscape = false;
    int endQuotes = 0;
    while (endQuotes != mode.quoteSize) {
      int c = next();
      boolean inFormatSpec = mode.inFormatSpec && mode.insideField();
      if (c == EOF || (mode.quoteSize == 1 && c == '\n')) {
        return endOfLineInLiteral(mode, c, inFormatSpec);
      }
      if (c == mode.quote) {
        endQuotes++;
        continue;
      }
      endQuotes = 0;
      if (c == '{') {
        mode.expressionStart = cur;
        mode.expressionEnd = -1;
        int peek = next();
        if (peek == '{' && !inFormatSpec) {
          return stringToken(kind, cur - 1);
        }
        back(peek);
        back(c);
        if (!enterField(mode)) {
          return error();
        }
        mode.inFormatSpec = false;
        return stringToken(kind, cur);
      } else if (c == '}') {
        if (namedEscape) {
          return stringToken(kind, cur);
        }
        int peek = next();
        if (peek == '}' && !inFormatSpec && mode.curlyDepth == 0) {
          return stringToken(kind, cur - 1);
        }
        back(peek);
        back(c);
        mode.inLiteral = false;
        mode.inFormatSpec = false;
        return stringToken(kind, cur);
      } else if (c == '\\') {
        int peek = next();
        if (peek == '\r') {
          peek = next();
        }
        if (peek == '{' || peek == '}') {
          if (!mode.raw) {
            String escape = "\"\\" + (char) peek + "\" is an invalid escape sequence. ";
            String advice =
                "Did you mean \"\\\\" + (char) peek + "\"? A raw string is also an option.";
            warn(escape + "Such sequences will not work in the future. " + advice, escape + advice);
          }
          back(peek);
          continue;
        }
        if (!mode.raw && peek == 'N') {
          peek = next();
          if (peek == '{') {
            namedEscape = true;
          } else {
            back(peek);
          }
        }
      }
    }
    // The quotes belong to the token that ends the string.
    cur -= mode.quoteSize;
    return stringToken(kind, cur);
  }

  private int endOfLineInLiteral(TokenizerMode mode, int c, boolean inFormatSpec) {
    char prefix = mode.prefix();
    if (inFormatSpec && c == '\n') {
      return errorToken(
          prefix
              + "-string: newlines are not allowed in format specifiers for single quoted "
              + prefix
              + "-strings");
    }
    int detected = lineNumber;
    cur = mode.start + 1;
    lineStart = mode.startLineStart;
    lineNumber = mode.startLine;
    if (mode.quoteSize == 3) {
      fail(
          "unterminated triple-quoted "
              + prefix
              + "-string literal (detected at line "
              + detected
              + ")");
      if (c != '\n') {
        status = Status.END_IN_TRIPLE_QUOTED;
      }
      return error();
    }
    return errorToken(
        "unterminated " + prefix + "-string literal (detected at line " + detected + ")");
  }
}
