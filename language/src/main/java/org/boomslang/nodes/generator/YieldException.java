package org.boomslang.nodes.generator;

import com.oracle.truffle.api.nodes.ControlFlowException;
import org.boomslang.objects.generator.Activation;

/** Suspends a body. The value for whoever resumed it is in the {@link Activation}. */
public final class YieldException extends ControlFlowException {
  private static final YieldException INSTANCE = new YieldException();
  private static final long serialVersionUID = 1L;

  private YieldException() {}

  /** To be thrown, once the activation is given the value. */
  static YieldException of(Activation activation, Object value) {
    activation.yield(value);
    return INSTANCE;
  }
}
