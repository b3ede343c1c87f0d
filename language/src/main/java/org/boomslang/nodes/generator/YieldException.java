package org.boomslang.nodes.generator;

import com.oracle.truffle.api.nodes.ControlFlowException;

/**
 * Suspends a body from within an expression: only as far as to the statement that holds it, which
 * tells by its {@link org.boomslang.nodes.Completion}. The value for whoever resumed the body is in
 * the {@link org.boomslang.objects.generator.Activation}.
 */
public final class YieldException extends ControlFlowException {
  public static final YieldException INSTANCE = new YieldException();
  private static final long serialVersionUID = 1L;

  private YieldException() {}
}
