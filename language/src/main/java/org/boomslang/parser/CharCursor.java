package org.boomslang.parser;

import java.util.ArrayList;
import java.util.List;

/**
 * The reading position of a tokenizer: hands out characters, keeps the line count as CPython's
 * {@code struct tok_state} does, and makes the errors that belong to the reading position.
 *
 * <p>A line counts as begun when its first character is read; reading at the end of the text yields
 * {@link #EOF} for ever. Confined to one parse (incompatible).
 */
abstract class CharCursor {

  static final int EOF = -1;

  /** How reading ended, CPython's {@code E_…} codes. */
  enum Status {
    OK,
    /** {@link #error} says what is wrong. */
    ERROR,
    END_OF_INPUT,
    /** {@link #error} set; the text ended inside a triple-quoted string. */
    END_IN_TRIPLE_QUOTED,
    /** {@link #error} set; the text ended inside a string. */
    END_IN_QUOTED,
    BAD_DEDENT,
    TABS_AND_SPACES,
    TOO_DEEP,
    BAD_CONTINUATION
  }

  final SourceText source;
  char[] chars;
  final List<PendingWarning> warnings = new ArrayList<>(0);

  Status status = Status.OK;

  /** Set when {@link #status} is one of those that say so. */
  PythonSyntaxError error;

  /** The next character to read. */
  int cur;

  /** The end of the current line, after its newline. */
  int lineLimit;

  int lineStart;
  int lineNumber;

  /**
   * Whether comments and blank lines are tokens, and what only a parser would reject is let pass:
   * as the {@code tokenize} module wants it.
   */
  boolean extraTokens;

  /** Where the current token starts; -1 between tokens. */
  int tokenStart = -1;

  /**
   * The start of the line on which the current run of lines began: columns after {@code \} count
   * from it.
   */
  int chunkStart;

  // The last conversion to a byte column: tokens come from left to right, so each is cheap.
  private int columnLine = -1;
  private int columnPosition;
  private int columnBytes;

  CharCursor(SourceText source) {
    this.source = source;
    this.chars = source.chars;
  }

  /** Reads one character, or {@link #EOF}. */
  final int next() {
    return cur != lineLimit ? chars[cur++] : nextInNewLine();
  }

  private int nextInNewLine() {
    if (status != Status.OK) {
      return EOF;
    }
    if (cur == source.length && !more()) {
      return EOF;
    }
    if (tokenStart < 0) {
      chunkStart = cur;
    }
    lineNumber++;
    lineStart = cur;
    int end = cur;
    int length = source.length;
    while (end < length && chars[end] != '\n') {
      end++;
    }
    lineLimit = end < length ? end + 1 : length;
    return chars[cur++];
  }

  /**
   * Tries to get another line at the end of the text; if there is none, the status says why. A
   * whole text has none.
   */
  boolean more() {
    status = Status.END_OF_INPUT;
    return false;
  }

  /**
   * Looks one character ahead for its side effect: CPython's lexer notices the end of the input as
   * soon as it looks at it, and whether more input could mend an error depends on that.
   */
  final void lookAhead() {
    if (cur == source.length && status == Status.OK) {
      status = Status.END_OF_INPUT;
    }
  }

  /** Takes back {@code c}, the last character read. */
  final void back(int c) {
    if (c != EOF) {
      cur--;
    }
  }

  /** The UTF-8 byte column of {@code position} in the line that starts at {@code start}. */
  final int byteColumn(int start, int position) {
    if (source.isAscii()) {
      return position - start;
    }
    if (columnLine != start || position < columnPosition) {
      columnLine = start;
      columnPosition = start;
      columnBytes = 0;
    }
    columnBytes += source.utf8Length(columnPosition, position);
    columnPosition = position;
    return columnBytes;
  }

  /** Fails at the last character read. */
  final int fail(String message) {
    error = errorHere(message);
    status = Status.ERROR;
    return TokenKind.ERROR;
  }

  final PythonSyntaxError errorHere(String message) {
    int offset = source.codePointCount(lineStart, cur);
    return errorAt(message, offset, offset);
  }

  /** Fails at the characters in {@code [from, to)} of the current line. */
  final int fail(String message, int from, int to) {
    error =
        errorAt(
            message,
            source.codePointCount(lineStart, from) + 1,
            source.codePointCount(lineStart, to));
    status = Status.ERROR;
    return TokenKind.ERROR;
  }

  private PythonSyntaxError errorAt(String message, int offset, int endOffset) {
    return new PythonSyntaxError(
        PythonSyntaxError.Kind.SYNTAX,
        message,
        source.filename,
        lineNumber,
        offset,
        lineNumber,
        endOffset,
        source.text(lineStart, source.lineEnd(lineStart)));
  }

  /** Ends reading for a reason that the parser puts into words. */
  final int stop(Status reason) {
    status = reason;
    cur = lineLimit;
    return TokenKind.ERROR;
  }
}
