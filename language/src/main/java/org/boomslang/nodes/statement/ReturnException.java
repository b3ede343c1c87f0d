package org.boomslang.nodes.statement;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Leaves a function with a value. Immutable. */
public final class ReturnException extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  private final transient Object value;

  public ReturnException(Object value) {
    this.value = value;
  }

  public Object value() {
    return value;
  }
}
