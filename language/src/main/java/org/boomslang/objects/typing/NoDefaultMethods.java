package org.boomslang.objects.typing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of the type of {@code typing.NoDefault}. */
@PyBuiltins(type = "NoDefaultType", doc = "The type of the NoDefault singleton.")
final class NoDefaultMethods {
  private NoDefaultMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length != 0 || keywords.length() != 0) {
      throw PyErrors.typeError("NoDefaultType takes no arguments");
    }
    return PyNoDefault.NO_DEFAULT;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(Object self) {
    return "typing.NoDefault";
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static String reduce(Object self) {
    return "NoDefault";
  }
}
