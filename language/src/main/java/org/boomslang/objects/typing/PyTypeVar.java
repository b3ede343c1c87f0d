package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code typing.TypeVar}.
 *
 * <p>Thread-safety: atomic; bound, constraints and default are evaluated once, on demand.
 */
public final class PyTypeVar extends PyObject implements TypeParameter {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.TypeVar",
          BuiltinTypes.OBJECT,
          Layout.of("TypeVar", Layout.OBJECT, null),
          TypeFlags.FINAL.withDict(),
          TypeVarMethodsTable::new);

  final Object name;
  final LazyValue bound;
  final LazyValue constraints;
  final Variance variance;
  private volatile LazyValue defaultValue;

  PyTypeVar(
      Object name,
      LazyValue bound,
      LazyValue constraints,
      Variance variance,
      LazyValue defaultValue) {
    super(TYPE.instanceShape());
    this.name = name;
    this.bound = bound;
    this.constraints = constraints;
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
