package org.boomslang.objects.none;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code NoneType}. */
@PyBuiltins(type = "NoneType", doc = "The type of the None singleton.")
final class NoneMethods {
  private NoneMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      throw PyErrors.typeError("NoneType takes no arguments");
    }
    return PyNone.NONE;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(Object self) {
    return "None";
  }

  @PyBuiltin(name = "__bool__", compiled = true)
  static boolean truth(Object self) {
    return false;
  }

  @PyBuiltin(name = "__hash__")
  static long hash(Object self) {
    return 0xfca86420L;
  }
}
