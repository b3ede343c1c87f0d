package org.boomslang.parser;

import org.boomslang.parser.PythonSyntaxError.Kind;

/**
 * A tokenizer that gets its text line by line. Confined to its {@link LineTokenizer}
 * (incompatible).
 */
final class LineReader extends Tokenizer {

  private final LineTokenizer.Lines lines;
  private final SyntaxWarningListener listener;

  /** Whether the last line lacked a newline and was given one. */
  boolean impliedNewline;

  /**
   * Where the text read so far ends. At the end of all input CPython makes room for a line before
   * it finds that there is none, and so forgets the last.
   */
  int inputEnd;

  /** Where the text that CPython has in its buffer starts: errors show it, and count from there. */
  private int bufferStart;

  LineReader(LineTokenizer.Lines lines, String filename, SyntaxWarningListener listener) {
    super(SourceText.growing(filename), false, true, 8);
    this.lines = lines;
    this.listener = listener;
  }

  /** Reads one token, into the first place of the buffer. */
  int read() {
    tokens.size = 0;
    int kind = fill();
    for (PendingWarning warning : warnings) {
      if (listener.warn(warning.message(), warning.line())) {
        throw warning.asError();
      }
    }
    warnings.clear();
    return kind;
  }

  @Override
  boolean more() {
    String line = lines.next();
    boolean betweenTokens = tokenStart < 0 && !insideFString();
    if (line == null || line.isEmpty()) {
      status = Status.END_OF_INPUT;
      if (betweenTokens) {
        inputEnd = bufferStart;
        bufferStart = cur;
      }
      return false;
    }
    impliedNewline = line.charAt(line.length() - 1) != '\n';
    source.append(impliedNewline ? line + '\n' : line);
    chars = source.chars;
    if (betweenTokens) {
      bufferStart = cur;
    }
    inputEnd = source.length;
    if (line.indexOf('\0') >= 0) {
      failAtNull(line.substring(0, line.indexOf('\0')));
      return false;
    }
    return true;
  }

  private void failAtNull(String before) {
    lineNumber++;
    lineStart = cur;
    lineLimit = source.length;
    cur = lineLimit;
    status = Status.ERROR;
    error =
        new PythonSyntaxError(
            Kind.SYNTAX,
            "source code cannot contain null bytes",
            source.filename,
            lineNumber,
            0,
            lineNumber,
            0,
            before);
  }

  /** Whether a token belongs after the last line of the text. */
  boolean isTrailing(int kind) {
    return kind == TokenKind.ENDMARKER
        || (kind == TokenKind.DEDENT && status == Status.END_OF_INPUT);
  }

  /** The error that ended reading. */
  PythonSyntaxError takeError() {
    PythonSyntaxError found = error;
    if (found != null) {
      error = null;
      return found;
    }
    return switch (status) {
      case END_OF_INPUT ->
          new PythonSyntaxError(
              Kind.SYNTAX,
              "unexpected EOF in multi-line statement",
              source.filename,
              lineNumber,
              source.utf8Length(bufferStart, lineLimit),
              lineNumber,
              -1,
              null);
      case BAD_DEDENT ->
          atLine(Kind.INDENTATION, "unindent does not match any outer indentation level");
      case TABS_AND_SPACES ->
          atLine(Kind.TAB, "inconsistent use of tabs and spaces in indentation");
      case TOO_DEEP -> atLine(Kind.INDENTATION, "too many levels of indentation");
      case BAD_CONTINUATION ->
          atLine(Kind.SYNTAX, "unexpected character after line continuation character");
      default -> atLine(Kind.SYNTAX, "unknown tokenization error");
    };
  }

  private PythonSyntaxError atLine(Kind kind, String message) {
    int start = Math.min(bufferStart, lineLimit);
    return new PythonSyntaxError(
        kind,
        message,
        source.filename,
        lineNumber,
        source.codePointCount(start, lineLimit),
        -1,
        -1,
        source.text(start, Math.max(start, lineLimit - 1)));
  }
}
