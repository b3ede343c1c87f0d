package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code SyntaxError}, {@code IndentationError} and {@code TabError}: the message and the place.
 *
 * <p>Every field is any object, {@code null} until set, which Python sees as {@code None}.
 * Thread-safety: atomic per field.
 */
public final class PySyntaxError extends PyBaseException {
  volatile Object message;
  volatile Object filename;
  volatile Object line;
  volatile Object offset;
  volatile Object text;
  volatile Object endLine;
  volatile Object endOffset;
  volatile Object printFileAndLine;
  volatile Object metadata;

  public PySyntaxError(Shape shape) {
    super(shape);
  }

  public Object message() {
    return message;
  }

  public Object filename() {
    return filename;
  }

  public Object line() {
    return line;
  }

  public Object offset() {
    return offset;
  }

  public Object text() {
    return text;
  }
}
