package org.boomslang.modules.collections;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictKeys;

/** What {@code OrderedDict.keys()} has of its own. */
@PyBuiltins(type = "odict_keys")
final class OrderedKeysMethods {
  private OrderedKeysMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDictKeys self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.KEY, false);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the view backwards.")
  static Object reversed(PyDictKeys self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.KEY, true);
  }
}
