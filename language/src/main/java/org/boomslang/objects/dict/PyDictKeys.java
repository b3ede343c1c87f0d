package org.boomslang.objects.dict;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** What {@code dict.keys()} gives. Thread-safety: atomic, as its dictionary is. */
public final class PyDictKeys extends PyDictView {
  public static final PyType TYPE =
      PyType.builtin(
          "dict_keys",
          BuiltinTypes.OBJECT,
          Layout.of("dict_keys", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          DictKeysMethodsTable::new);

  public PyDictKeys(PyDict dict) {
    this(dict, TYPE);
  }

  /** A view that has a subtype. */
  public PyDictKeys(PyDict dict, PyType type) {
    super(type.instanceShape(), dict, PyDict.Part.KEY);
  }
}
