package org.boomslang.nodes.statement;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Leaves the innermost loop. */
public final class BreakException extends ControlFlowException {
  public static final BreakException INSTANCE = new BreakException();
  private static final long serialVersionUID = 1L;

  private BreakException() {}
}
