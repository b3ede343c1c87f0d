package org.boomslang.objects.functools;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code functools.Placeholder}: an argument of a partial that a call will give. Immutable. */
@PyBuiltins(
    type = "functools._PlaceholderType",
    doc = "The type of the Placeholder singleton.\n\nUsed as a placeholder for partial arguments.")
public final class PyPlaceholder extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "functools._PlaceholderType",
          BuiltinTypes.OBJECT,
          Layout.of("_PlaceholderType", Layout.OBJECT, null),
          TypeFlags.FINAL,
          PyPlaceholderTable::new);

  public static final PyPlaceholder PLACEHOLDER = new PyPlaceholder();

  private PyPlaceholder() {
    super(TYPE.instanceShape());
  }

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict keywords) {
    if (args.length > 0 || !keywords.isEmpty()) {
      throw PyErrors.typeError("_PlaceholderType takes no arguments");
    }
    return PLACEHOLDER;
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyPlaceholder self) {
    return "Placeholder";
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)")
  static String reduce(PyPlaceholder self) {
    return "Placeholder";
  }
}
