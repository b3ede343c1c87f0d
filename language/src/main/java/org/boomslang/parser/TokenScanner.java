package org.boomslang.parser;

/**
 * Finishes tokens and recognises operators; knows the open brackets. Confined to one parse
 * (incompatible).
 */
abstract class TokenScanner extends LiteralScanner {

  static final int MAX_NESTING = 200;

  final TokenBuffer tokens;

  /** Open brackets: the character, its line and its byte column. */
  final char[] bracketStack = new char[MAX_NESTING];

  final int[] bracketLines = new int[MAX_NESTING];
  final int[] bracketCols = new int[MAX_NESTING];
  int level;

  TokenScanner(SourceText source, int capacity) {
    super(source);
    this.tokens = new TokenBuffer(capacity);
  }

  int level() {
    return level;
  }

  /** The bracket opened last, and where. */
  char openBracket() {
    return bracketStack[level - 1];
  }

  int openBracketLine() {
    return bracketLines[level - 1];
  }

  int openBracketCol() {
    return bracketCols[level - 1];
  }

  @Override
  void warn(String message) {
    warn(message, message);
  }

  final void warn(String message, String asError) {
    warnings.add(new PendingWarning(tokens.size, message, lineNumber, errorHere(asError)));
  }

  // ---- finishing a token

  final int blank(int kind) {
    TokenBuffer buffer = tokens;
    int i = buffer.size;
    buffer.kinds[i] = kind;
    buffer.starts[i] = -1;
    buffer.ends[i] = -1;
    buffer.lines[i] = lineNumber;
    buffer.endLines[i] = lineNumber;
    buffer.cols[i] = -1;
    buffer.endCols[i] = -1;
    buffer.levels[i] = (short) level;
    return kind;
  }

  /** Finishes a token whose text is what was read since its start. */
  final int token(int kind) {
    TokenBuffer buffer = tokens;
    int i = buffer.size;
    buffer.kinds[i] = kind;
    buffer.starts[i] = tokenStart;
    buffer.ends[i] = cur;
    buffer.lines[i] = lineNumber;
    buffer.endLines[i] = lineNumber;
    buffer.cols[i] = byteColumn(lineStart, tokenStart);
    buffer.endCols[i] = byteColumn(lineStart, cur);
    buffer.levels[i] = (short) level;
    return kind;
  }

  /** Finishes a part of a string: it may have started on an earlier line. */
  final int stringToken(int kind, int end) {
    TokenBuffer buffer = tokens;
    int i = buffer.size;
    buffer.kinds[i] = kind;
    buffer.starts[i] = tokenStart;
    buffer.ends[i] = end;
    buffer.lines[i] = stringLine;
    buffer.endLines[i] = lineNumber;
    buffer.cols[i] = byteColumn(stringLineStart, tokenStart);
    buffer.endCols[i] = byteColumn(lineStart, cur);
    buffer.levels[i] = (short) level;
    return kind;
  }

  final int error() {
    return blank(TokenKind.ERROR);
  }

  final int errorToken(String message) {
    fail(message);
    return error();
  }

  // ---- operators

  /** Finds the longest operator that starts with {@code c} and reads the rest of it. */
  final int operatorKind(int c) {
    char second = chars[cur];
    switch (c) {
      case '(':
        return TokenKind.LPAR;
      case ')':
        return TokenKind.RPAR;
      case '[':
        return TokenKind.LSQB;
      case ']':
        return TokenKind.RSQB;
      case '{':
        return TokenKind.LBRACE;
      case '}':
        return TokenKind.RBRACE;
      case ',':
        return TokenKind.COMMA;
      case ';':
        return TokenKind.SEMI;
      case '~':
        return TokenKind.TILDE;
      case '.':
        if (isDigit(second)) {
          cur++;
          return fraction(second);
        }
        if (second == '.' && chars[cur + 1] == '.') {
          cur += 2;
          return TokenKind.ELLIPSIS;
        }
        return TokenKind.DOT;
      case ':':
        return withEqual(second, TokenKind.COLON, TokenKind.COLONEQUAL);
      case '=':
        return withEqual(second, TokenKind.EQUAL, TokenKind.EQEQUAL);
      case '!':
        return withEqual(second, TokenKind.EXCLAMATION, TokenKind.NOTEQUAL);
      case '+':
        return withEqual(second, TokenKind.PLUS, TokenKind.PLUSEQUAL);
      case '%':
        return withEqual(second, TokenKind.PERCENT, TokenKind.PERCENTEQUAL);
      case '&':
        return withEqual(second, TokenKind.AMPER, TokenKind.AMPEREQUAL);
      case '|':
        return withEqual(second, TokenKind.VBAR, TokenKind.VBAREQUAL);
      case '^':
        return withEqual(second, TokenKind.CIRCUMFLEX, TokenKind.CIRCUMFLEXEQUAL);
      case '@':
        return withEqual(second, TokenKind.AT, TokenKind.ATEQUAL);
      case '-':
        if (second == '>') {
          cur++;
          return TokenKind.ARROW;
        }
        return withEqual(second, TokenKind.MINUS, TokenKind.MINEQUAL);
      case '*':
        if (second == '*') {
          cur++;
          return withEqual(chars[cur], TokenKind.DOUBLESTAR, TokenKind.DOUBLESTAREQUAL);
        }
        return withEqual(second, TokenKind.STAR, TokenKind.STAREQUAL);
      case '/':
        if (second == '/') {
          cur++;
          return withEqual(chars[cur], TokenKind.DOUBLESLASH, TokenKind.DOUBLESLASHEQUAL);
        }
        return withEqual(second, TokenKind.SLASH, TokenKind.SLASHEQUAL);
      case '<':
        if (second == '<') {
          cur++;
          return withEqual(chars[cur], TokenKind.LEFTSHIFT, TokenKind.LEFTSHIFTEQUAL);
        }
        if (second == '>') {
          cur++;
          return TokenKind.NOTEQUAL;
        }
        return withEqual(second, TokenKind.LESS, TokenKind.LESSEQUAL);
      case '>':
        if (second == '>') {
          cur++;
          return withEqual(chars[cur], TokenKind.RIGHTSHIFT, TokenKind.RIGHTSHIFTEQUAL);
        }
        return withEqual(second, TokenKind.GREATER, TokenKind.GREATEREQUAL);
      default:
        return TokenKind.OTHER;
    }
  }

  private int withEqual(char second, int alone, int combined) {
    if (second == '=') {
      cur++;
      return combined;
    }
    return alone;
  }
}
