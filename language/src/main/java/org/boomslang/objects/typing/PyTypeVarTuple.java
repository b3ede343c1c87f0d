package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code typing.TypeVarTuple}: stands for any number of types. Thread-safety: atomic. */
public final class PyTypeVarTuple extends PyObject implements TypeParameter {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.TypeVarTuple",
          BuiltinTypes.OBJECT,
          Layout.of("TypeVarTuple", Layout.OBJECT, null),
          TypeFlags.FINAL.withDict(),
          TypeVarTupleMethodsTable::new);

  final Object name;
  private volatile LazyValue defaultValue;

  PyTypeVarTuple(Object name, LazyValue defaultValue) {
    super(TYPE.instanceShape());
    this.name = name;
    this.defaultValue = defaultValue;
  }

  @Override
  public LazyValue defaultValue() {
    return defaultValue;
  }

  @Override
  public void setDefaultValue(LazyValue value) {
    defaultValue = value;
  }
}
