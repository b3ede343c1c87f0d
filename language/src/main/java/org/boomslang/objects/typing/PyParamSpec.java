package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code typing.ParamSpec}: stands for the parameters of a callable. Thread-safety: atomic. */
public final class PyParamSpec extends PyObject implements TypeParameter {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.ParamSpec",
          BuiltinTypes.OBJECT,
          Layout.of("ParamSpec", Layout.OBJECT, null),
          TypeFlags.FINAL.withDict(),
          ParamSpecMethodsTable::new);

  final Object name;

  /** The bound, {@code null} for none. */
  final Object bound;

  final Variance variance;
  private volatile LazyValue defaultValue;

  PyParamSpec(Object name, Object bound, Variance variance, LazyValue defaultValue) {
    super(TYPE.instanceShape());
    this.name = name;
    this.bound = bound;
    this.variance = variance;
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
