package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code NameError} and {@code UnboundLocalError}, with the name that was not found.
 *
 * <p>Thread-safety: atomic; the name is one volatile reference.
 */
public final class PyNameError extends PyBaseException {
  volatile Object name;

  public PyNameError(Shape shape) {
    super(shape);
  }

  public void setName(Object newName) {
    name = newName;
  }
}
