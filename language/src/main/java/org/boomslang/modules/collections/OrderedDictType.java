package org.boomslang.modules.collections;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.dict.PyDictItems;
import org.boomslang.objects.dict.PyDictKeys;
import org.boomslang.objects.dict.PyDictValues;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;
import org.boomslang.objects.type.TypeFlags;

/**
 * The types around {@code collections.OrderedDict}. An ordered dictionary is an ordinary one in
 * Java, whose table keeps the order anyway and can move a key to either end. Immutable.
 */
final class OrderedDictType {
  static final PyType TYPE =
      PyType.builtin(
          "collections.OrderedDict",
          BuiltinTypes.DICT,
          BuiltinTypes.DICT.layout(),
          TypeFlags.WITH_DICT.withPattern(PatternKind.MAPPING),
          OrderedDictMethodsTable::new);
  static final PyType KEYS =
      PyType.builtin(
          "odict_keys",
          PyDictKeys.TYPE,
          Layout.of("odict_keys", PyDictKeys.TYPE.layout(), null),
          TypeFlags.INTERNAL,
          OrderedKeysMethodsTable::new);
  static final PyType VALUES =
      PyType.builtin(
          "odict_values",
          PyDictValues.TYPE,
          Layout.of("odict_values", PyDictValues.TYPE.layout(), null),
          TypeFlags.INTERNAL,
          OrderedValuesMethodsTable::new);
  static final PyType ITEMS =
      PyType.builtin(
          "odict_items",
          PyDictItems.TYPE,
          Layout.of("odict_items", PyDictItems.TYPE.layout(), null),
          TypeFlags.INTERNAL,
          OrderedItemsMethodsTable::new);

  private OrderedDictType() {}
}
