package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code P.args} or {@code P.kwargs} of a parameter specification. Immutable. */
public final class PyParamSpecPart extends PyObject {
  private static final Layout LAYOUT = Layout.of("ParamSpecArgs", Layout.OBJECT, null);

  public static final PyType ARGS_TYPE =
      PyType.builtin(
          "typing.ParamSpecArgs",
          BuiltinTypes.OBJECT,
          LAYOUT,
          TypeFlags.FINAL,
          ParamSpecPartMethodsTable::new);

  public static final PyType KWARGS_TYPE =
      PyType.builtin(
          "typing.ParamSpecKwargs",
          BuiltinTypes.OBJECT,
          LAYOUT,
          TypeFlags.FINAL,
          ParamSpecPartMethodsTable::new);

  final Object origin;

  PyParamSpecPart(PyType type, Object origin) {
    super(type.instanceShape());
    this.origin = origin;
  }
}
