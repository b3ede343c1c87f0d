package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.nodes.ControlFlowException;
import org.boomslang.objects.PyException;

/**
 * Carries an exception of whoever takes the elements of a generator expression past the body, which
 * has nothing to do with it, to the consumer. Thread-safety: immutable.
 */
final class SinkException extends ControlFlowException {
  private static final long serialVersionUID = 1;

  private final transient PyException exception;

  SinkException(PyException exception) {
    this.exception = exception;
  }

  PyException exception() {
    return exception;
  }
}
