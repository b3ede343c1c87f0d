package org.boomslang.objects.dict;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** What {@code dict.values()} gives. Thread-safety: atomic, as its dictionary is. */
public final class PyDictValues extends PyDictView {
  public static final PyType TYPE =
      PyType.builtin(
          "dict_values",
          BuiltinTypes.OBJECT,
          Layout.of("dict_values", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          DictValuesMethodsTable::new);

  public PyDictValues(PyDict dict) {
    this(dict, TYPE);
  }

  /** A view that has a subtype. */
  public PyDictValues(PyDict dict, PyType type) {
    super(type.instanceShape(), dict, PyDict.Part.VALUE);
  }
}
