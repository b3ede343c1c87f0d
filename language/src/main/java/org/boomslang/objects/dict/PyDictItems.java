package org.boomslang.objects.dict;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** What {@code dict.items()} gives. Thread-safety: atomic, as its dictionary is. */
public final class PyDictItems extends PyDictView {
  public static final PyType TYPE =
      PyType.builtin(
          "dict_items",
          BuiltinTypes.OBJECT,
          Layout.of("dict_items", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          DictItemsMethodsTable::new);

  public PyDictItems(PyDict dict) {
    this(dict, TYPE);
  }

  /** A view that has a subtype. */
  public PyDictItems(PyDict dict, PyType type) {
    super(type.instanceShape(), dict, PyDict.Part.ITEM);
  }
}
