package org.boomslang.objects.foreign;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/**
 * An exception of the host or of another language, as Python code catches it: {@code
 * polyglot.ForeignException}. When it leaves Python code again, it is the original. Thread-safety:
 * atomic, as {@link PyBaseException}.
 */
public final class PyForeignException extends PyBaseException {
  public static final PyType TYPE =
      PyType.builtin(
          "polyglot.ForeignException",
          ExceptionTypes.EXCEPTION,
          Layout.of("ForeignException", ExceptionTypes.EXCEPTION.layout(), null),
          TypeFlags.INTERNAL.withDict(),
          ForeignExceptionMethodsTable::new);

  private final RuntimeException original;

  private PyForeignException(RuntimeException original) {
    super(TYPE.instanceShape());
    this.original = original;
  }

  /**
   * Wraps an exception object.
   *
   * @param exception what says that it is one
   */
  @TruffleBoundary
  public static PyForeignException of(Object exception) {
    RuntimeException original;
    if (exception instanceof RuntimeException e) {
      original = e;
    } else {
      try {
        original = InteropLibrary.getUncached(exception).throwException(exception);
      } catch (RuntimeException e) {
        original = e;
      } catch (UnsupportedMessageException e) {
        throw new IllegalArgumentException(e);
      }
    }
    PyForeignException made = new PyForeignException(original);
    made.setArgs(PyTuple.of(PyStr.of(message(original))));
    return made;
  }

  /** The message, or what it is where there is none. */
  private static String message(RuntimeException e) {
    TruffleLanguage.Env env = PyContext.get().env();
    if (env.isHostException(e) && env.asHostException(e).getMessage() == null) {
      return env.asHostException(e).getClass().getName();
    }
    try {
      InteropLibrary interop = InteropLibrary.getUncached(e);
      if (interop.hasExceptionMessage(e)) {
        return InteropLibrary.getUncached().asString(interop.getExceptionMessage(e));
      }
    } catch (UnsupportedMessageException u) {
      // No message.
    }
    return e.getMessage() == null ? "" : e.getMessage();
  }

  /** What was thrown. */
  public RuntimeException original() {
    return original;
  }
}
