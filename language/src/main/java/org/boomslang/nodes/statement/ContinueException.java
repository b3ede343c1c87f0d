package org.boomslang.nodes.statement;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Goes on with the next round of the innermost loop. */
public final class ContinueException extends ControlFlowException {
  public static final ContinueException INSTANCE = new ContinueException();
  private static final long serialVersionUID = 1L;

  private ContinueException() {}
}
