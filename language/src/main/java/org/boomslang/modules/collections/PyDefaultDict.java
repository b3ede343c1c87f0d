package org.boomslang.modules.collections;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code collections.defaultdict}. Thread-safety: atomic, as {@link PyDict}. */
final class PyDefaultDict extends PyDict {
  static final PyType TYPE =
      PyType.builtin(
          "collections.defaultdict",
          BuiltinTypes.DICT,
          Layout.of("defaultdict", BuiltinTypes.DICT.layout(), null),
          TypeFlags.MAPPING,
          DefaultDictMethodsTable::new);

  private volatile Object factory = PyNone.NONE;

  PyDefaultDict(Shape shape) {
    super(shape);
  }

  /** Makes values of absent keys; None for none. */
  Object factory() {
    return factory;
  }

  void setFactory(Object callable) {
    factory = callable;
  }
}
