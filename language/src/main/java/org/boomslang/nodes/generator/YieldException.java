package org.boomslang.nodes.generator;

import com.oracle.truffle.api.nodes.ControlFlowException;

/** Suspends a body with a value for whoever resumed it. Immutable. */
public final class YieldException extends ControlFlowException {
  private static final long serialVersionUID = 1L;

  private final transient Object value;

  public YieldException(Object value) {
    this.value = value;
  }

  public Object value() {
    return value;
  }
}
