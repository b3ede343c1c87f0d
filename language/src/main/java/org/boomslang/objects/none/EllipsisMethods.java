package org.boomslang.objects.none;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of the type of {@code ...}. */
@PyBuiltins(type = "ellipsis", doc = "The type of the Ellipsis singleton.")
final class EllipsisMethods {
  private EllipsisMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      throw PyErrors.typeError("EllipsisType takes no arguments");
    }
    return PyEllipsis.ELLIPSIS;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(Object self) {
    return "Ellipsis";
  }

  @PyBuiltin(name = "__reduce__")
  static String reduce(Object self) {
    return "Ellipsis";
  }
}
