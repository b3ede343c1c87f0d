package org.boomslang.parser;

/**
 * Tokens of a text that is read line by line, and only as far as tokens are asked for: what
 * CPython's {@code _tokenize.TokenizerIter} gives, in the numbers of {@code Lib/token.py}. After
 * {@link #advance} has answered true, the other methods tell about the token reached.
 *
 * <p>Compare CPython's {@code Python-tokenize.c} and {@code readline_tokenizer.c}. Confined to one
 * reader (incompatible).
 */
public final class LineTokenizer {

  /** Where the lines come from. */
  @FunctionalInterface
  public interface Lines {

    /** The next line with its newline; empty or null at the end of the text. */
    String next();
  }

  private static final int NAME = 1;
  private static final int OP = 55;

  /** The numbers of {@code Lib/token.py}, in the order of {@link TokenKind}; 0 also for none. */
  private static final byte[] NUMBERS = numbers();

  private final LineReader reader;
  private final boolean extraTokens;
  private boolean done;

  /** The line shown with the tokens on it, and its number. */
  private String line;

  private int shownLine;

  private int kind;
  private int number;
  private String text;
  private int startLine;
  private int startColumn;
  private int endLine;
  private int endColumn;
  private String shown;

  /**
   * @param extraTokens whether to give comments, blank lines and the text of indentation, and one
   *     number for all operators
   */
  public LineTokenizer(
      Lines lines, String filename, boolean extraTokens, SyntaxWarningListener warnings) {
    this.reader = new LineReader(lines, filename, warnings);
    this.extraTokens = extraTokens;
    reader.extraTokens = extraTokens;
  }

  /**
   * Moves to the next token.
   *
   * @return false when there is none left
   * @throws PythonSyntaxError where the text cannot be cut into tokens
   */
  public boolean advance() {
    if (done) {
      return false;
    }
    kind = reader.read();
    if (kind == TokenKind.ERROR) {
      throw reader.takeError();
    }
    done = kind == TokenKind.ENDMARKER;
    if (done && !extraTokens && reader.lineNumber == 0) {
      return false;
    }
    describe();
    return true;
  }

  private void describe() {
    TokenBuffer tokens = reader.tokens;
    SourceText source = reader.source;
    int start = tokens.starts[0];
    int end = tokens.ends[0];
    boolean trailing = extraTokens && reader.isTrailing(kind);
    boolean string = isStringPart(kind);
    int lineStart = string ? reader.stringLineStart : reader.lineStart;
    number = kind < NUMBERS.length ? NUMBERS[kind] : kind == TokenKind.COMMENT ? 65 : 66;
    startLine = string ? reader.stringLine : reader.lineNumber;
    endLine = reader.lineNumber;
    if (trailing) {
      shown = "";
    } else {
      if (shownLine != reader.lineNumber) {
        int limit = reader.inputEnd - (reader.impliedNewline ? 1 : 0);
        line = source.text(lineStart, Math.max(lineStart, limit));
      }
      shown = line;
    }
    shownLine = startLine;
    text = start < 0 ? "" : source.text(start, end);
    startColumn = start < 0 || start < lineStart ? -1 : source.codePointCount(lineStart, start);
    endColumn =
        end < 0 || end < reader.lineStart ? -1 : source.codePointCount(reader.lineStart, end);
    if (extraTokens) {
      adjust(source, start, trailing);
    }
  }

  private void adjust(SourceText source, int start, boolean trailing) {
    if (trailing) {
      startLine++;
      endLine = startLine;
      startColumn = 0;
      endColumn = 0;
    }
    if (kind >= TokenKind.OTHER && kind < TokenKind.FIRST_KEYWORD) {
      number = OP;
    } else if (kind == TokenKind.NEWLINE) {
      if (!reader.impliedNewline) {
        text = source.chars[start] == '\r' ? "\r\n" : "\n";
      }
      endColumn++;
    } else if (kind == TokenKind.NL && reader.impliedNewline) {
      text = "";
    }
  }

  private static boolean isStringPart(int kind) {
    return kind >= TokenKind.STRING && kind <= TokenKind.TSTRING_END;
  }

  /** The number that {@code Lib/token.py} gives the token's type. */
  public int type() {
    return number;
  }

  public String text() {
    return text;
  }

  /** The line on which the token starts, from 1. */
  public int startLine() {
    return startLine;
  }

  /** In characters, from 0; -1 for tokens without text. */
  public int startColumn() {
    return startColumn;
  }

  public int endLine() {
    return endLine;
  }

  public int endColumn() {
    return endColumn;
  }

  /** The lines that the token is on, as far as they have been read when it ends. */
  public String line() {
    return shown;
  }

  private static byte[] numbers() {
    byte[] numbers = new byte[TokenKind.COUNT];
    int[][] pairs = {
      {TokenKind.ENDMARKER, 0},
      {TokenKind.NAME, NAME},
      {TokenKind.NUMBER, 2},
      {TokenKind.STRING, 3},
      {TokenKind.NEWLINE, 4},
      {TokenKind.INDENT, 5},
      {TokenKind.DEDENT, 6},
      {TokenKind.LPAR, 7},
      {TokenKind.RPAR, 8},
      {TokenKind.LSQB, 9},
      {TokenKind.RSQB, 10},
      {TokenKind.COLON, 11},
      {TokenKind.COMMA, 12},
      {TokenKind.SEMI, 13},
      {TokenKind.PLUS, 14},
      {TokenKind.MINUS, 15},
      {TokenKind.STAR, 16},
      {TokenKind.SLASH, 17},
      {TokenKind.VBAR, 18},
      {TokenKind.AMPER, 19},
      {TokenKind.LESS, 20},
      {TokenKind.GREATER, 21},
      {TokenKind.EQUAL, 22},
      {TokenKind.DOT, 23},
      {TokenKind.PERCENT, 24},
      {TokenKind.LBRACE, 25},
      {TokenKind.RBRACE, 26},
      {TokenKind.EQEQUAL, 27},
      {TokenKind.NOTEQUAL, 28},
      {TokenKind.LESSEQUAL, 29},
      {TokenKind.GREATEREQUAL, 30},
      {TokenKind.TILDE, 31},
      {TokenKind.CIRCUMFLEX, 32},
      {TokenKind.LEFTSHIFT, 33},
      {TokenKind.RIGHTSHIFT, 34},
      {TokenKind.DOUBLESTAR, 35},
      {TokenKind.PLUSEQUAL, 36},
      {TokenKind.MINEQUAL, 37},
      {TokenKind.STAREQUAL, 38},
      {TokenKind.SLASHEQUAL, 39},
      {TokenKind.PERCENTEQUAL, 40},
      {TokenKind.AMPEREQUAL, 41},
      {TokenKind.VBAREQUAL, 42},
      {TokenKind.CIRCUMFLEXEQUAL, 43},
      {TokenKind.LEFTSHIFTEQUAL, 44},
      {TokenKind.RIGHTSHIFTEQUAL, 45},
      {TokenKind.DOUBLESTAREQUAL, 46},
      {TokenKind.DOUBLESLASH, 47},
      {TokenKind.DOUBLESLASHEQUAL, 48},
      {TokenKind.AT, 49},
      {TokenKind.ATEQUAL, 50},
      {TokenKind.ARROW, 51},
      {TokenKind.ELLIPSIS, 52},
      {TokenKind.COLONEQUAL, 53},
      {TokenKind.EXCLAMATION, 54},
      {TokenKind.OTHER, OP},
      {TokenKind.FSTRING_START, 59},
      {TokenKind.FSTRING_MIDDLE, 60},
      {TokenKind.FSTRING_END, 61},
      {TokenKind.TSTRING_START, 62},
      {TokenKind.TSTRING_MIDDLE, 63},
      {TokenKind.TSTRING_END, 64}
    };
    for (int[] pair : pairs) {
      numbers[pair[0]] = (byte) pair[1];
    }
    for (int keyword = TokenKind.FIRST_KEYWORD; keyword < TokenKind.COUNT; keyword++) {
      numbers[keyword] = NAME;
    }
    return numbers;
  }
}
