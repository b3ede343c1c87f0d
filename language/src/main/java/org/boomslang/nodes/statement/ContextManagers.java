package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.type.PyType;

/** What {@code with} and {@code async with} ask of their objects. */
public final class ContextManagers {
  private ContextManagers() {}

  public static boolean hasExit(Object object) {
    return has(object, "__exit__");
  }

  @TruffleBoundary
  public static boolean has(Object object, String name) {
    return Types.of(object).lookup(name) != null;
  }

  /** The TypeError for an object without {@code name} in a {@code with} statement. */
  @TruffleBoundary
  public static PyException missing(Object object, String name) {
    PyType type = Types.of(object);
    if (type.lookup("__aenter__") != null && type.lookup("__aexit__") != null) {
      return PyErrors.typeError(
          "'%s' object does not support the context manager protocol (missed %s method) but it"
              + " supports the asynchronous context manager protocol. Did you mean to use 'async"
              + " with'?",
          type.name(), name);
    }
    return PyErrors.typeError(
        "'%s' object does not support the context manager protocol (missed %s method)",
        type.name(), name);
  }

  /** The same for {@code async with}. */
  @TruffleBoundary
  public static PyException missingAsync(Object object, String name) {
    PyType type = Types.of(object);
    if (type.lookup("__enter__") != null && type.lookup("__exit__") != null) {
      return PyErrors.typeError(
          "'%s' object does not support the asynchronous context manager protocol (missed %s"
              + " method) but it supports the context manager protocol. Did you mean to use"
              + " 'with'?",
          type.name(), name);
    }
    return PyErrors.typeError(
        "'%s' object does not support the asynchronous context manager protocol (missed %s"
            + " method)",
        type.name(), name);
  }
}
