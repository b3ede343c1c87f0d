package org.boomslang.objects;

import com.oracle.truffle.api.exception.AbstractTruffleException;

import org.boomslang.objects.type.PyType;

/**
 * Carries a Python exception through Java code. It has no Java stack trace; the Python traceback hangs on the value.
 * Thread-safety: immutable.
 */
public final class PyException extends AbstractTruffleException {
  private static final long serialVersionUID = 1L;

  private final transient PyBaseException value;

  /** Wraps an exception object that is about to propagate. To raise a fresh one use {@link PyErrors}. */
  public PyException(PyBaseException value) {
    super(null, null, UNLIMITED_STACK_TRACE, null);
    this.value = value;
  }

  /** The Python exception object. */
  public PyBaseException value() {
    return value;
  }

  /** Whether an {@code except type} clause for a plain class catches it. */
  public boolean matches(PyType type) {
    return value.type().isSubtype(type);
  }

  @Override
  public String getMessage() {
    return value.describe();
  }
}
