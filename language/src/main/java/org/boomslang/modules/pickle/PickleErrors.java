package org.boomslang.modules.pickle;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;

/** The exceptions of the module, a set for each context. Stateless. */
final class PickleErrors {
  static final ContextSlot<PyType> ERROR = slot("PickleError", null);
  static final ContextSlot<PyType> PICKLING_ERROR = slot("PicklingError", ERROR);
  static final ContextSlot<PyType> UNPICKLING_ERROR = slot("UnpicklingError", ERROR);

  private PickleErrors() {}

  private static ContextSlot<PyType> slot(String name, ContextSlot<PyType> base) {
    return new ContextSlot<>(
        context -> {
          PyType parent = base == null ? ExceptionTypes.EXCEPTION : base.get(context);
          PyType type =
              PyType.heap(
                  BuiltinTypes.TYPE_SHAPE,
                  name,
                  new PyType[] {parent},
                  ExceptionTypes.EXCEPTION.layout(),
                  true);
          type.setOwn("__module__", PyStr.constant("_pickle"));
          type.setOwn("__doc__", PyNone.NONE);
          return type;
        });
  }

  static PyException pickling(String format, Object... values) {
    return PyErrors.raise(PICKLING_ERROR.get(), format, values);
  }

  static PyException unpickling(String format, Object... values) {
    return PyErrors.raise(UNPICKLING_ERROR.get(), format, values);
  }

  static PyException truncated() {
    return unpickling("pickle data was truncated");
  }

  /** {@code %T} of an object: its type with module and qualified name. */
  static String typeName(Object object) {
    return Types.of(object).fullName();
  }

  /** Adds a note to an exception that is about to pass on ({@code _PyErr_FormatNote}). */
  static PyException note(PyException e, String format, Object... values) {
    Calls.callMethod(e.value(), "add_note", PyStr.of(format.formatted(values)));
    return e;
  }
}
