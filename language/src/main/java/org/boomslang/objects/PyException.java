package org.boomslang.objects;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.boomslang.objects.type.PyType;

/**
 * Carries a Python exception through Java code. It has no Java stack trace; the Python traceback
 * hangs on the value. Thread-safety: incompatible; it belongs to the thread that it unwinds.
 */
@ExportLibrary(value = InteropLibrary.class, delegateTo = "value")
public final class PyException extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  final transient PyBaseException value;

  /** The {@code PyFrame} that has an entry for this unwinding in the traceback already, or null. */
  private transient Object tracedFrame;

  /**
   * Wraps an exception object that is about to propagate. To raise a fresh one use {@link
   * PyErrors}.
   */
  public PyException(PyBaseException value) {
    super(null, null, UNLIMITED_STACK_TRACE, null);
    this.value = value;
  }

  /** The Python exception object. */
  public PyBaseException value() {
    return value;
  }

  /** The frame for which {@link #traced} was called last, or null. */
  public Object tracedFrame() {
    return tracedFrame;
  }

  /** Notes that the traceback has an entry for the activation of that frame object. */
  public void traced(Object frame) {
    tracedFrame = frame;
  }

  /** Whether an {@code except type} clause for a plain class catches it. */
  public boolean matches(PyType type) {
    return value.type().isSubtype(type);
  }

  @ExportMessage
  boolean isException() {
    return true;
  }

  /** Thrown again by the host, it is the same exception, with the Java exception it came in. */
  @ExportMessage
  RuntimeException throwException() {
    throw this;
  }

  @Override
  public String getMessage() {
    return value.describe();
  }
}
