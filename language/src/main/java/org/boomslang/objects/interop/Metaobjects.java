package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.UnsupportedMessageException;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;

/** Classes as meta objects, and how objects are displayed. Thread-safety: shared (stateless). */
final class Metaobjects {
  private Metaobjects() {}

  private static PyType type(PyObject object) throws UnsupportedMessageException {
    if (object instanceof PyType type) {
      return type;
    }
    throw UnsupportedMessageException.create();
  }

  /** The name with the module in front, but for builtins. */
  static Object qualifiedName(PyObject object) throws UnsupportedMessageException {
    PyType type = type(object);
    Object module = type.isHeapType() ? type.getOwn("__module__") : null;
    if (!type.isHeapType()) {
      String name = type.staticModule();
      module = name == null ? null : PyStr.of(name);
    }
    String qualname = type.qualname();
    return module == null || !PyStr.isStr(module) || PyStr.toJava(module).equals("builtins")
        ? PyStr.of(qualname)
        : PyStr.of(PyStr.toJava(module) + "." + qualname);
  }

  static Object simpleName(PyObject object) throws UnsupportedMessageException {
    return PyStr.of(type(object).shortName());
  }

  static boolean isInstance(PyObject object, Object instance) throws UnsupportedMessageException {
    PyType type = type(object);
    return Entry.run(() -> InstanceChecks.isInstance(Values.toPython(instance), type));
  }

  static Object parents(PyObject object) throws UnsupportedMessageException {
    PyType type = type(object);
    if (type.bases().length == 0) {
      throw UnsupportedMessageException.create();
    }
    return PyTuple.of((Object[]) type.bases().clone());
  }

  /** {@code repr(object)}, or without side effects the default one of {@code object}. */
  static Object display(PyObject object, boolean allowSideEffects) {
    if (object == PyNone.NONE) {
      return PyStr.of("None");
    }
    if (allowSideEffects) {
      try {
        return Entry.run(() -> Conversions.repr(object));
      } catch (PyException e) {
        // A repr that fails is no reason to fail to show the object.
      }
    }
    if (object instanceof PyType type) {
      return PyStr.of("<class '" + type.fullName() + "'>");
    }
    return PyStr.of("<" + object.type().fullName() + " object>");
  }
}
