package org.boomslang.nodes.root;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.runtime.InternalErrorReport;

/**
 * Makes Python exceptions of what goes wrong in Java below Python code: an exhausted stack or heap,
 * or a fault of the implementation, which becomes a SystemError as in CPython's {@code
 * _PyErr_BadInternalCall} and friends. So {@code finally} clauses run, a program that catches
 * everything lives on, and the user sees a Python traceback. The Java side of a fault goes to a
 * file. Stateless.
 */
public final class Faults {
  private Faults() {}

  /**
   * The Python exception for a Java one caught in Python code. Java exceptions that mean something
   * to Truffle are thrown again.
   */
  @TruffleBoundary
  public static PyException toPython(Throwable e) {
    if (e instanceof StackOverflowError) {
      return Tracebacks.stackOverflow();
    }
    if (e instanceof OutOfMemoryError) {
      return PyErrors.of(ExceptionTypes.MEMORY_ERROR);
    }
    if (isInterrupt(e)) {
      return PyErrors.of(ExceptionTypes.KEYBOARD_INTERRUPT);
    }
    if (e instanceof Error || e instanceof AbstractTruffleException) {
      throw rethrown(e);
    }
    return PyErrors.raise(ExceptionTypes.SYSTEM_ERROR, "%s", InternalErrorReport.write(e));
  }

  /** Whether the embedder has interrupted the context, not for good. */
  private static boolean isInterrupt(Throwable e) {
    if (!(e instanceof AbstractTruffleException)) {
      return false;
    }
    try {
      return InteropLibrary.getUncached().getExceptionType(e) == ExceptionType.INTERRUPT;
    } catch (UnsupportedMessageException none) {
      return false;
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> RuntimeException rethrown(Throwable e) throws T {
    throw (T) e;
  }
}
