package org.boomslang.objects.exception;

import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.Shape;

/**
 * {@code UnicodeEncodeError}, {@code UnicodeDecodeError} and {@code UnicodeTranslateError}: what
 * could not be converted, where in it, and why.
 *
 * <p>{@link #object} is a str, for decoding errors bytes; {@link #encoding} stays {@code null} for
 * translation errors. {@code [start, end)} need not lie inside the object: Python code may set any
 * position. Thread-safety: atomic per field.
 */
public final class PyUnicodeError extends PyBaseException {
  volatile Object encoding;
  volatile Object object;
  volatile long start;
  volatile long end;
  volatile Object reason;

  public PyUnicodeError(Shape shape) {
    super(shape);
  }

  public Object encoding() {
    return encoding;
  }

  public Object object() {
    return object;
  }

  public long start() {
    return start;
  }

  public long end() {
    return end;
  }

  public Object reason() {
    return reason;
  }
}
