package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;

/**
 * {@code BaseExceptionGroup} and {@code ExceptionGroup}: a message and the exceptions it holds,
 * which may be groups themselves.
 *
 * <p>Both fields are set before the group is seen by anyone, and never again. Thread-safety:
 * shared.
 */
public final class PyBaseExceptionGroup extends PyBaseException {
  final Object message;
  final PyTuple exceptions;

  public PyBaseExceptionGroup(Shape shape, Object message, PyTuple exceptions) {
    super(shape);
    this.message = message;
    this.exceptions = exceptions;
  }

  public Object message() {
    return message;
  }

  public PyTuple exceptions() {
    return exceptions;
  }
}
