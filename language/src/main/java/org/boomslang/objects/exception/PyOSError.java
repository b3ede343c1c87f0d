package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code OSError} and its subclasses: a system call's error number, its text, and up to two file
 * names.
 *
 * <p>Every reference is {@code null} until set, which Python sees as {@code None}. Thread-safety:
 * atomic per field.
 */
public final class PyOSError extends PyBaseException {
  /** {@link #charactersWritten} of an error that wrote nothing. */
  static final long NOT_WRITTEN = -1;

  volatile Object errno;
  volatile Object strerror;
  volatile Object filename;
  volatile Object filename2;
  volatile long charactersWritten = NOT_WRITTEN;

  public PyOSError(Shape shape) {
    super(shape);
  }

  /** The error number, any object; {@code null} when there is none. */
  public Object errno() {
    return errno;
  }

  /** The system's text, any object; {@code null} when there is none. */
  public Object strerror() {
    return strerror;
  }
}
