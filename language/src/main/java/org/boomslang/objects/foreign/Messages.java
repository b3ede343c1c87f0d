package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleStackTrace;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ArityException;
import com.oracle.truffle.api.interop.InteropException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedTypeException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.interop.Values;
import org.boomslang.runtime.Blocking;

/**
 * Sends messages to foreign objects, detached, since code of the host may take its time. What it
 * throws is a {@link PyForeignException} for Python code. Thread-safety: shared (stateless).
 */
public final class Messages {
  private Messages() {}

  /** A message to an object. */
  @FunctionalInterface
  public interface Message<T> {
    T send(InteropLibrary interop) throws InteropException;
  }

  private record Refusal(InteropException reason) {}

  /** Sends a message; the result is raw. */
  @TruffleBoundary
  public static <T> T send(Object receiver, Message<T> message) {
    Object result;
    try {
      result =
          Blocking.outside(
              () -> {
                try {
                  return message.send(InteropLibrary.getUncached(receiver));
                } catch (InteropException e) {
                  return new Refusal(e);
                }
              });
    } catch (AbstractTruffleException e) {
      throw raised(e);
    }
    if (result instanceof Refusal refusal) {
      throw refused(refusal.reason());
    }
    @SuppressWarnings("unchecked")
    T value = (T) result;
    return value;
  }

  /** Sends a message whose result is a Python value. */
  public static Object sendForValue(Object receiver, Message<Object> message) {
    return Values.toPython(send(receiver, message));
  }

  /** The Python exception for what a foreign object threw. */
  @TruffleBoundary
  public static RuntimeException raised(AbstractTruffleException e) {
    if (e instanceof PyException python) {
      return python;
    }
    // The frames are there now, and may be gone when the exception leaves Python code again.
    TruffleStackTrace.fillIn(e);
    return PyErrors.raise(PyForeignException.of(e));
  }

  /** The Python exception for a message that an object does not take. */
  @TruffleBoundary
  public static PyException refused(InteropException reason) {
    return switch (reason) {
      case ArityException e ->
          PyErrors.typeError(
              "expected %s arguments but got %d",
              e.getExpectedMinArity() == e.getExpectedMaxArity()
                  ? e.getExpectedMinArity()
                  : e.getExpectedMaxArity() < 0
                      ? e.getExpectedMinArity() + " or more"
                      : e.getExpectedMinArity() + " to " + e.getExpectedMaxArity(),
              e.getActualArity());
      case UnsupportedTypeException e ->
          PyErrors.typeError("unsupported value for a foreign object: %s", e.getMessage());
      case UnknownIdentifierException e ->
          PyErrors.attributeError("foreign object has no attribute '%s'", e.getUnknownIdentifier());
      case InvalidArrayIndexException _ -> PyErrors.indexError("index out of range");
      case UnknownKeyException e ->
          PyErrors.of(ExceptionTypes.KEY_ERROR, Values.toPython(e.getUnknownKey()));
      default -> PyErrors.typeError("the foreign object does not support this operation");
    };
  }
}
