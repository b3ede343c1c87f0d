package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code typing.NoDefault}: stands where a type parameter has no default. Immutable. */
public final class PyNoDefault extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "NoDefaultType",
          BuiltinTypes.OBJECT,
          Layout.of("NoDefaultType", Layout.OBJECT, null),
          TypeFlags.FINAL,
          NoDefaultMethodsTable::new);

  public static final PyNoDefault NO_DEFAULT = new PyNoDefault();

  private PyNoDefault() {
    super(TYPE.instanceShape());
  }
}
