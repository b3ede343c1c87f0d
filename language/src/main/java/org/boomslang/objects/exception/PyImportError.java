package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code ImportError} and {@code ModuleNotFoundError}: which module, found where, and which name of
 * it.
 *
 * <p>Every field is {@code null} until set, which Python sees as {@code None}. Thread-safety:
 * atomic per field.
 */
public final class PyImportError extends PyBaseException {
  volatile Object message;
  volatile Object name;
  volatile Object path;
  volatile Object nameFrom;

  public PyImportError(Shape shape) {
    super(shape);
  }
}
