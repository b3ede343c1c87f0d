package org.boomslang.modules.extension;

import com.oracle.truffle.api.exception.AbstractTruffleException;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.boomslang.api.PyError;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;
import org.graalvm.polyglot.PolyglotException;

/** What a method of an extension throws, as Python sees it. Thread-safety: shared (stateless). */
final class Failures {
  private Failures() {}

  /** The exception to throw instead. */
  static RuntimeException translate(Throwable thrown) {
    return switch (thrown) {
      case AbstractTruffleException e -> e;
      case PyError e -> raised(e);
      case PolyglotException e -> passing(e);
      case Error e -> throw e;
      case IndexOutOfBoundsException e -> made(ExceptionTypes.INDEX_ERROR, e);
      case IllegalArgumentException e -> made(ExceptionTypes.VALUE_ERROR, e);
      case ArithmeticException e -> made(ExceptionTypes.ARITHMETIC_ERROR, e);
      case NoSuchElementException e -> made(ExceptionTypes.LOOKUP_ERROR, e);
      case ClassCastException e -> made(ExceptionTypes.TYPE_ERROR, e);
      case UnsupportedOperationException e -> made(ExceptionTypes.NOT_IMPLEMENTED_ERROR, e);
      case IOException e -> made(ExceptionTypes.OS_ERROR, e);
      default -> PyErrors.raise(ExceptionTypes.RUNTIME_ERROR, "%s", thrown.toString());
    };
  }

  private static RuntimeException made(PyType type, Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? PyErrors.of(type) : PyErrors.raise(type, "%s", message);
  }

  private static RuntimeException raised(PyError error) {
    PyType type = type(error.type());
    Object[] arguments = error.arguments();
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = JavaResults.convert(arguments[i], JavaModule.NONE);
    }
    return PyErrors.of(type, arguments);
  }

  /** A class of exceptions by its name; SystemError when there is none. */
  static PyType type(String name) {
    int dot = name.lastIndexOf('.');
    Object found =
        dot < 0
            ? Builtins.get(name)
            : Imports.attribute(name.substring(0, dot), name.substring(dot + 1));
    if (found instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      return type;
    }
    throw PyErrors.systemError("'%s' names no class of exceptions", name);
  }

  /** An exception of Python code that the extension called. */
  private static RuntimeException passing(PolyglotException e) {
    if (e.isHostException()) {
      return translate(e.asHostException());
    }
    if (e.getGuestObject() == null) {
      // A cancellation, or the like.
      return e;
    }
    Object value = Values.toPython(PyContext.get().env().asGuestValue(e.getGuestObject()));
    return value instanceof PyBaseException exception ? new PyException(exception) : e;
  }
}
