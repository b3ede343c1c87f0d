package org.boomslang.objects.typing;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code typing.TypeAliasType}: what a {@code type} statement makes. Thread-safety: atomic; the
 * value is evaluated once, on demand.
 */
public final class PyTypeAlias extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.TypeAliasType",
          BuiltinTypes.OBJECT,
          Layout.of("TypeAliasType", Layout.OBJECT, null),
          TypeFlags.FINAL,
          TypeAliasMethodsTable::new);

  final Object name;
  final PyTuple typeParameters;
  final LazyValue value;

  /** What {@code __module__} gives; None when unknown. */
  final Object module;

  PyTypeAlias(Object name, PyTuple typeParameters, LazyValue value, Object module) {
    super(TYPE.instanceShape());
    this.name = name;
    this.typeParameters = typeParameters;
    this.value = value;
    this.module = module;
  }
}
