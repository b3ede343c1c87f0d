package org.boomslang.compiler.scope;

import org.boomslang.parser.ast.Pos;

/**
 * A program that parses and yet is not Python: a SyntaxError found by the compiler. The entry point
 * turns it into the Python exception, which needs the source text.
 */
public final class CompileError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Pos pos;

  public CompileError(Pos pos, String format, Object... args) {
    super(String.format(format, args), null, false, false);
    this.pos = pos;
  }

  /** Where, in the positions of the syntax tree; may be null. */
  public Pos pos() {
    return pos;
  }
}
