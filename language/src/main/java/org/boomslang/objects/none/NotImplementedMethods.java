package org.boomslang.objects.none;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of the type of {@code NotImplemented}. */
@PyBuiltins(type = "NotImplementedType", doc = "The type of the NotImplemented singleton.")
final class NotImplementedMethods {
  private NotImplementedMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      throw PyErrors.typeError("NotImplementedType takes no arguments");
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(Object self) {
    return "NotImplemented";
  }

  @PyBuiltin(name = "__reduce__")
  static String reduce(Object self) {
    return "NotImplemented";
  }

  @PyBuiltin(name = "__bool__")
  static boolean truth(Object self) {
    throw PyErrors.typeError("NotImplemented should not be used in a boolean context");
  }
}
