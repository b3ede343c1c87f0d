package org.boomslang.parser;

/**
 * Turns a source into tokens, one by one, into a {@link TokenBuffer}. Follows CPython's lexer.c
 * decision by decision, because error messages depend on the order of the decisions. Confined to
 * one parse (incompatible).
 */
class Tokenizer extends FStringScanner {

  private static final int TAB_SIZE = 8;
  private static final int MAX_INDENT = 100;

  /** The columns of the open blocks, with tabs of eight and with tabs of one. */
  private final int[] indents = new int[MAX_INDENT];

  private final int[] tabBlindIndents = new int[MAX_INDENT];
  private int indent;
  private int pendingIndents;
  private boolean atLineStart = true;

  private final NameTable names = new NameTable();
  private final boolean interactive;
  private final boolean implyDedent;
  private boolean started;

  /** Whether the comment just read has its line to itself, so that {@link TokenKind#NL} ends it. */
  private boolean commentAlone;

  /** Takes the comments about types, which are tokens then; null where they are no tokens. */
  TypeComments typeComments;

  /**
   * @param interactive whether the end of the text ends the statement, as in mode {@code "single"}
   */
  Tokenizer(SourceText source, boolean interactive, boolean implyDedent, int capacity) {
    super(source, capacity);
    this.interactive = interactive;
    this.implyDedent = implyDedent;
  }

  /** Reads all tokens, up to and including the end marker or an error. */
  void readAll() {
    int kind;
    do {
      kind = fill();
    } while (kind != TokenKind.ENDMARKER && kind != TokenKind.ERROR);
  }

  /** Adds the next token to the buffer and returns its kind. */
  int fill() {
    TokenBuffer buffer = tokens;
    // Parsers look up to two tokens beyond the last.
    if (buffer.size + 3 >= buffer.kinds.length) {
      buffer.grow();
    }
    TokenizerMode mode = mode();
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

  // ---- code

  @Override
  int code(TokenizerMode mode) {
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
          return layout(TokenKind.DEDENT, cur);
        }
        pendingIndents--;
        return layout(TokenKind.INDENT, chunkStart);
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
          while (c != EOF && c != '\n' && c != '\r') {
            c = next();
          }
          if (typeComments != null && !extraTokens) {
            back(c);
            int type = TypeComments.typeStart(source.chars, tokenStart, cur);
            if (type >= 0) {
              int tag = TypeComments.tagStart(source.chars, type, cur);
              if (tag < 0) {
                return token(TokenKind.COMMENT);
              }
              typeComments.ignore(lineNumber, new String(source.chars, tag, cur - tag));
            }
            c = next();
          }
          if (extraTokens) {
            back(c);
            commentAlone = blankLine;
            return token(TokenKind.COMMENT);
          }
        }
        if (c == EOF) {
          return level > 0 || status != Status.END_OF_INPUT ? error() : blank(TokenKind.ENDMARKER);
        }
        if (isIdentifierChar(c) && !isDigit(c)) {
          return nameOrString(c);
        }
        if (c == '\r') {
          c = next();
        }
        if (c == '\n') {
          atLineStart = true;
          if (extraTokens && (blankLine || level > 0 || commentAlone)) {
            commentAlone = false;
            return token(TokenKind.NL);
          }
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

  /** Finishes a change of indentation, which has a text for {@code tokenize} alone. */
  private int layout(int kind, int start) {
    if (!extraTokens) {
      return blank(kind);
    }
    tokenStart = start;
    return token(kind);
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
    if (c == '#' || c == '\n' || c == '\r') {
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
    if (c == '\r') {
      c = next();
    }
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
    if (seen >= 128 && !extraTokens && !verifyIdentifier()) {
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
        return "'"
            + letter(clash[0])
            + "' and '"
            + letter(clash[1])
            + "' prefixes are incompatible";
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
}
