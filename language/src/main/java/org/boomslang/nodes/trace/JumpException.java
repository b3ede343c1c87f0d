package org.boomslang.nodes.trace;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * A trace function has set {@code frame.f_lineno}: control goes on at that line. It leaves
 * constructs without running what they would run at their end, as in CPython, until a block holds
 * the line.
 */
public final class JumpException extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  private final int line;

  JumpException(int line) {
    this.line = line;
  }

  public int line() {
    return line;
  }
}
