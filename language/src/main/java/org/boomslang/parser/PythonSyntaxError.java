package org.boomslang.parser;

/**
 * A source text that is not Python, with all that Python's {@code SyntaxError} shows of it. Carries
 * no Java stack trace. Immutable.
 */
public final class PythonSyntaxError extends RuntimeException {

  /** The Python exception that this becomes. */
  public enum Kind {
    /** {@code SyntaxError}. */
    SYNTAX,
    /** {@code IndentationError}. */
    INDENTATION,
    /** {@code TabError}. */
    TAB,
    /** {@code _IncompleteInputError}: only when the options allow incomplete input. */
    INCOMPLETE_INPUT,
    /** {@code ValueError}: an identifier whose normal form is a constant's name. */
    VALUE,
    /** {@code MemoryError}: nested too deeply for the parser. */
    MEMORY,
    /** {@code RecursionError}: a chain of operators too long for the compiler. */
    RECURSION,
    /** {@code UnicodeEncodeError}: the text holds a lone surrogate, at {@link #offset}. */
    UNICODE_ENCODE,
    /**
     * {@code UnicodeDecodeError} of codec {@code unicodeescape}: a bad escape in a format
     * specification. {@link #text} is the object, from {@link #offset} to {@link #endOffset}, and
     * the reason follows the last {@code ": "} of the message.
     */
    UNICODE_DECODE
  }

  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final String filename;
  private final int line;
  private final int offset;
  private final int endLine;
  private final int endOffset;
  private final String text;
  private final int statementLine;
  private final int statementCol;
  private final String source;

  PythonSyntaxError(
      Kind kind,
      String message,
      String filename,
      int line,
      int offset,
      int endLine,
      int endOffset,
      String text) {
    this(kind, message, filename, line, offset, endLine, endOffset, text, 0, 0, null);
  }

  private PythonSyntaxError(
      Kind kind,
      String message,
      String filename,
      int line,
      int offset,
      int endLine,
      int endOffset,
      String text,
      int statementLine,
      int statementCol,
      String source) {
    super(message, null, false, false);
    this.kind = kind;
    this.filename = filename;
    this.line = line;
    this.offset = offset;
    this.endLine = endLine;
    this.endOffset = endOffset;
    this.text = text;
    this.statementLine = statementLine;
    this.statementCol = statementCol;
    this.source = source;
  }

  /** An error about the whole source, without a position. */
  static PythonSyntaxError unlocated(Kind kind, String message, String filename) {
    return new PythonSyntaxError(kind, message, filename, -1, -1, -1, -1, null);
  }

  /** This error with what {@code traceback} needs to look for misspelt keywords. */
  PythonSyntaxError afterStatement(int lastLine, int lastCol, String wholeSource) {
    return new PythonSyntaxError(
        kind,
        getMessage(),
        filename,
        line,
        offset,
        endLine,
        endOffset,
        text,
        lastLine,
        lastCol,
        wholeSource);
  }

  public Kind kind() {
    return kind;
  }

  public String filename() {
    return filename;
  }

  /** Whether {@link #line} and what follows are meaningful; if not, Python shows None for them. */
  public boolean hasLocation() {
    return line >= 0;
  }

  /** {@code lineno}, from 1. */
  public int line() {
    return line;
  }

  /** {@code offset}: in characters, from 1; 0 or -1 where CPython has no column to show. */
  public int offset() {
    return offset;
  }

  /** {@code end_lineno}. */
  public int endLine() {
    return endLine;
  }

  /** {@code end_offset}. */
  public int endOffset() {
    return endOffset;
  }

  /** {@code text}: the source line, or null where there is none. */
  public String text() {
    return text;
  }

  /**
   * The line where the last complete compound statement before the error starts, 0 if there is
   * none: with {@link #statementCol} the first parts of Python's {@code SyntaxError._metadata},
   * from which {@code traceback} suggests keywords.
   */
  public int statementLine() {
    return statementLine;
  }

  /** The byte column to {@link #statementLine}. */
  public int statementCol() {
    return statementCol;
  }

  /** The whole source, the last part of {@code _metadata}; null where CPython sets none. */
  public String source() {
    return source;
  }
}
