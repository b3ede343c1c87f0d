package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The errors for names without a value. */
final class NameErrors {
  private NameErrors() {}

  @TruffleBoundary
  static PyException unboundLocal(String name) {
    return PyErrors.raise(
        ExceptionTypes.UNBOUND_LOCAL_ERROR,
        "cannot access local variable '%s' where it is not associated with a value",
        name);
  }

  @TruffleBoundary
  static PyException unboundFree(String name) {
    return named(
        ExceptionTypes.NAME_ERROR,
        "cannot access free variable '%s' where it is not associated with a value in enclosing"
            + " scope",
        name);
  }

  @TruffleBoundary
  static PyException undefined(String name) {
    return named(ExceptionTypes.NAME_ERROR, "name '%s' is not defined", name);
  }

  private static PyException named(PyType type, String format, String name) {
    PyException error = PyErrors.raise(type, format, name);
    Attributes.set(error.value(), "name", PyStr.of(name));
    return error;
  }
}
