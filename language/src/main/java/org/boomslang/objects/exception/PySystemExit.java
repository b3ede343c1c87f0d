package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code SystemExit}: asks the interpreter to leave with {@code code}.
 *
 * <p>Thread-safety: atomic; the code is one volatile reference.
 */
public final class PySystemExit extends PyBaseException {
  volatile Object code;

  public PySystemExit(Shape shape) {
    super(shape);
  }

  /** The exit code, any object; {@code null} when there is none. */
  public Object code() {
    return code;
  }
}
