package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code StopIteration}: carries the value that a generator or a subiterator returned.
 *
 * <p>Thread-safety: atomic; the value is one volatile reference.
 */
public final class PyStopIteration extends PyBaseException {
  volatile Object value;

  public PyStopIteration(Shape shape) {
    super(shape);
  }

  /** The returned value, {@code null} when nothing was set. */
  public Object value() {
    return value;
  }

  public void setValue(Object newValue) {
    value = newValue;
  }
}
