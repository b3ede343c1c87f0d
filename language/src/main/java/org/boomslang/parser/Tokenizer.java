package org.boomslang.parser;

import java.util.Arrays;

/**
 * Turns a source into tokens, one by one, into a {@link TokenBuffer}. Follows CPython's lexer.c
 * decision by decision, because error messages depend on the order of the decisions. Confined to
 * one parse (incompatible).
 */
final class Tokenizer extends LiteralScanner {

  private static final int TAB_SIZE = 8;
  private static final int MAX_INDENT = 100;
  private static final int MAX_NESTING = 200;
  private static final int MAX_STRING_NESTING = 150;
  private static final int MAX_FIELD_NESTING = 3;

  final TokenBuffer tokens;

  /** Open brackets: the character, its line and its byte column. */
  private final char[] bracketStack = new char[MAX_NESTING];

  private final int[] bracketLines = new int[MAX_NESTING];
  private final int[] bracketCols = new int[MAX_NESTING];
  private int level;

  private final int[] indents = new int[MAX_INDENT];
  private final int[] tabBlindIndents = new int[MAX_INDENT];
  private int indent;
  private int pendingIndents;
  private boolean atLineStart = true;

  private TokenizerMode[] modes = {new TokenizerMode(), null};
  private int modeIndex;

  private final NameTable names = new NameTable();
  private final boolean interactive;
  private final boolean implyDedent;
  private boolean started;

  /** The text to store with the token being made. */
  private String pendingText;

  /**
   * @param interactive whether the end of the text ends the statement, as in mode {@code "single"}
   */
  Tokenizer(SourceText source, boolean interactive, boolean implyDedent, int capacity) {
    super(source);
    this.interactive = interactive;
    this.implyDedent = implyDedent;
    this.tokens = new TokenBuffer(capacity);
  }

  /** Reads all tokens, up to and including the end marker or an error. */
  void readAll() {
    int kind;
    do {
      kind = fill();
    } while (kind != TokenKind.ENDMARKER && kind != TokenKind.ERROR);
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

  @Override
  void warn(String message) {
    warn(message, message);
  }

  private void warn(String message, String asError) {
    warnings.add(new PendingWarning(tokens.size, message, lineNumber, errorHere(asError)));
  }

  /** Adds the next token to the buffer and returns its kind. */
  int fill() {
    TokenBuffer buffer = tokens;
    // Parsers look up to two tokens beyond the last.
    if (buffer.size + 3 >= buffer.kinds.length) {
      buffer.grow();
    }
    TokenizerMode mode = modes[modeIndex];
    int kind = mode.inLiteral ? literalText(mode) : code(mode);
    if (interactive) {
      if (kind == TokenKind.ENDMARKER && started) {
        kind = TokenKind.NEWLINE;
        started = false;
        if (indent > 0 && implyDedent) {
          pendingIndents = -indent;
          indent = 0;
        }
        buffer.kinds[buffer.size] = kind;
      } else {
        started = true;
      }
    }
    buffer.size++;
    return kind;
  }

  // ---- finishing a token

  private int blank(int kind) {
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
  private int token(int kind) {
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
  private int stringToken(int kind, int end) {
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

  private int error() {
    return blank(TokenKind.ERROR);
  }

  private int errorToken(String message) {
    fail(message);
    return error();
  }

  // ---- code

  private int code(TokenizerMode mode) {
    boolean blankLine = false;
    while (true) {
      // A new line, perhaps.
      tokenStart = -1;
      blankLine = false;
      if (atLineStart) {
        atLineStart = false;
        int layout = indentation();
        if (layout == BLANK_LINE) {
          blankLine = true;
        } else if (layout == LAYOUT_ERROR) {
          return error();
        }
      }
      tokenStart = cur;
      if (pendingIndents != 0) {
        if (pendingIndents < 0) {
          pendingIndents++;
          return blank(TokenKind.DEDENT);
        }
        pendingIndents--;
        return blank(TokenKind.INDENT);
      }
      back(next());

      // Tokens on the line.
      while (true) {
        tokenStart = -1;
        int c;
        do {
          c = next();
        } while (c == ' ' || c == '\t' || c == '\f');
        tokenStart = c == EOF ? cur : cur - 1;
        if (c == '#') {
          while (c != EOF && c != '\n') {
            c = next();
          }
        }
        if (c == EOF) {
          return level > 0 || status != Status.END_OF_INPUT
              ? error()
              : blank(TokenKind.ENDMARKER);
        }
        if (isIdentifierChar(c) && !isDigit(c)) {
          return nameOrString(c);
        }
        if (c == '\n') {
          atLineStart = true;
          if (blankLine || level > 0) {
            break;
          }
          int kind = token(TokenKind.NEWLINE);
          tokens.ends[tokens.size] = cur - 1;
          return kind;
        }
        if (c == '\\') {
          if (!continuation()) {
            return error();
          }
          continue;
        }
        if (isDigit(c)) {
          return number(c) == TokenKind.ERROR ? error() : token(TokenKind.NUMBER);
        }
        if (c == '"' || c == '\'') {
          return string(c) == TokenKind.ERROR ? error() : stringToken(TokenKind.STRING, cur);
        }
        return operator(c, mode);
      }
    }
  }

  private static final int TEXT_LINE = 0;
  private static final int BLANK_LINE = 1;
  private static final int LAYOUT_ERROR = 2;

  /** Measures the white space at the start of a line and compares it to the enclosing blocks. */
  private int indentation() {
    int col = 0;
    int tabBlindCol = 0;
    int continuedCol = 0;
    int c;
    while (true) {
      c = next();
      if (c == ' ') {
        col++;
        tabBlindCol++;
      } else if (c == '\t') {
        col = (col / TAB_SIZE + 1) * TAB_SIZE;
        tabBlindCol++;
      } else if (c == '\f') {
        col = 0;
        tabBlindCol = 0;
      } else if (c == '\\') {
        // The white space before the first backslash counts for the whole logical line.
        continuedCol = continuedCol != 0 ? continuedCol : col;
        if (!continuation()) {
          return LAYOUT_ERROR;
        }
      } else {
        break;
      }
    }
    back(c);
    if (c == '#' || c == '\n') {
      return BLANK_LINE;
    }
    if (level > 0) {
      return TEXT_LINE;
    }
    if (continuedCol != 0) {
      col = continuedCol;
      tabBlindCol = continuedCol;
    }
    if (col == indents[indent]) {
      return tabBlindCol == tabBlindIndents[indent] ? TEXT_LINE : tabError();
    }
    if (col > indents[indent]) {
      if (indent + 1 >= MAX_INDENT) {
        stop(Status.TOO_DEEP);
        return LAYOUT_ERROR;
      }
      if (tabBlindCol <= tabBlindIndents[indent]) {
        return tabError();
      }
      pendingIndents++;
      indent++;
      indents[indent] = col;
      tabBlindIndents[indent] = tabBlindCol;
      return TEXT_LINE;
    }
    while (indent > 0 && col < indents[indent]) {
      pendingIndents--;
      indent--;
    }
    if (col != indents[indent]) {
      stop(Status.BAD_DEDENT);
      return LAYOUT_ERROR;
    }
    return tabBlindCol == tabBlindIndents[indent] ? TEXT_LINE : tabError();
  }

  private int tabError() {
    stop(Status.TABS_AND_SPACES);
    return LAYOUT_ERROR;
  }

  /** Reads the newline after a backslash and looks whether a line follows. */
  private boolean continuation() {
    int c = next();
    if (c != '\n') {
      status = Status.BAD_CONTINUATION;
      return false;
    }
    c = next();
    if (c == EOF) {
      status = Status.END_OF_INPUT;
      return false;
    }
    back(c);
    return true;
  }

  // ---- names and string prefixes

  private int nameOrString(int c) {
    char[] text = chars;
    int start = tokenStart;
    int i = start;
    int hash = 0;
    int seen = 0;
    char next = (char) c;
    do {
      hash = hash * 31 + next;
      seen |= next;
      next = text[++i];
    } while (isIdentifierChar(next));
    cur = i;
    if ((next == '"' || next == '\'') && i - start <= 5 && isStringPrefix(start, i)) {
      cur++;
      return prefixedString(start, i, next);
    }
    lookAhead();
    if (seen >= 128 && !verifyIdentifier()) {
      return error();
    }
    String name = names.find(text, start, i, hash, seen < 128);
    int kind = token(names.kind);
    tokens.texts[tokens.size] = name;
    return kind;
  }

  private boolean isStringPrefix(int start, int end) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      int letter = prefixLetter(chars[i]);
      if (letter == 0 || (letters & letter) != 0) {
        return false;
      }
      letters |= letter;
    }
    return true;
  }

  private static final int B = 1;
  private static final int R = 2;
  private static final int U = 4;
  private static final int F = 8;
  private static final int T = 16;

  private static int prefixLetter(char c) {
    return switch (c) {
      case 'b', 'B' -> B;
      case 'r', 'R' -> R;
      case 'u', 'U' -> U;
      case 'f', 'F' -> F;
      case 't', 'T' -> T;
      default -> 0;
    };
  }

  /** Scans a string whose prefix {@code [start, end)} and opening quote have been read. */
  private int prefixedString(int start, int end, int quote) {
    int letters = 0;
    for (int i = start; i < end; i++) {
      letters |= prefixLetter(chars[i]);
    }
    if ((letters & (letters - 1)) != 0) {
      String clash = prefixClash(letters);
      if (clash != null) {
        fail(clash, tokenStart, cur);
        return error();
      }
    }
    if ((letters & (F | T)) != 0) {
      return fstringStart(quote, (letters & R) != 0, (letters & T) != 0);
    }
    return string(quote) == TokenKind.ERROR ? error() : stringToken(TokenKind.STRING, cur);
  }

  private static String prefixClash(int letters) {
    int[][] clashes = {{U, B}, {U, R}, {U, F}, {U, T}, {B, F}, {B, T}, {F, T}};
    for (int[] clash : clashes) {
      int both = clash[0] | clash[1];
      if ((letters & both) == both) {
        return "'" + letter(clash[0]) + "' and '" + letter(clash[1]) + "' prefixes are incompatible";
      }
    }
    return null;
  }

  private static char letter(int prefix) {
    return "bruft".charAt(Integer.numberOfTrailingZeros(prefix));
  }

  /** Checks the identifier just read against PEP 3131. */
  private boolean verifyIdentifier() {
    int position = tokenStart;
    boolean first = true;
    while (position < cur) {
      int c = Character.codePointAt(chars, position, cur);
      position += Character.charCount(c);
      if (!(first ? IdentifierChars.isStart(c) : IdentifierChars.isContinue(c))) {
        cur = position;
        String code = String.format("U+%04X", c);
        fail(
            IdentifierChars.isPrintable(c)
                ? "invalid character '" + Character.toString(c) + "' (" + code + ")"
                : "invalid non-printable character " + code);
        return false;
      }
      first = false;
    }
    return true;
  }

  // ---- operators and brackets

  private int operator(int c, TokenizerMode mode) {
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

  /** Finds the longest operator that starts with {@code c} and reads the rest of it. */
  private int operatorKind(int c) {
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

  private boolean closeBracket(int c, TokenizerMode mode, boolean inString) {
    if (inString && mode.curlyDepth == 0 && c == '}') {
      fail(mode.prefix() + "-string: single '}' is not allowed");
      return false;
    }
    if (level == 0) {
      fail("unmatched '" + (char) c + "'");
      return false;
    }
    level--;
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
          bracketLines[level] == lineNumber ? message : message + " on line " + bracketLines[level]);
      return false;
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

  private int fstringStart(int quote, boolean raw, boolean template) {
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

  private int literalText(TokenizerMode mode) {
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

  /** Scans literal text; it may begin with quotes that have been read, too few to end the string. */
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
        if (peek == '{' || peek == '}') {
          if (!mode.raw) {
            String escape = "\"\\" + (char) peek + "\" is an invalid escape sequence. ";
            String advice =
                "Did you mean \"\\\\" + (char) peek + "\"? A raw string is also an option.";
            warn(
                escape + "Such sequences will not work in the future. " + advice, escape + advice);
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
