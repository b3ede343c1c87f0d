package org.boomslang.modules.collections;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictItems;

/** What {@code OrderedDict.items()} has of its own. */
@PyBuiltins(type = "odict_items")
final class OrderedItemsMethods {
  private OrderedItemsMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDictItems self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.ITEM, false);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the view backwards.")
  static Object reversed(PyDictItems self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.ITEM, true);
  }
}
