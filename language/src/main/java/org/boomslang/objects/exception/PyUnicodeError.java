package org.boomslang.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Shape;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

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

  /** The text that could not be encoded; TypeError when Python code put something else there. */
  public TruffleString text() {
    Object value = checkedObject();
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError("UnicodeError 'object' attribute must be a string");
    }
    return PyStr.value(value);
  }

  /** The bytes that could not be decoded; TypeError when Python code put something else there. */
  public PyBytes bytes() {
    if (!(checkedObject() instanceof PyBytes bytes)) {
      throw PyErrors.typeError("UnicodeError 'object' attribute must be a bytes");
    }
    return bytes;
  }

  private Object checkedObject() {
    Object value = object;
    if (value == null) {
      throw PyErrors.typeError("UnicodeError 'object' attribute is not set");
    }
    return value;
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
