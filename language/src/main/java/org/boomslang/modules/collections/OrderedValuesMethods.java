package org.boomslang.modules.collections;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictValues;

/** What {@code OrderedDict.values()} has of its own. */
@PyBuiltins(type = "odict_values")
final class OrderedValuesMethods {
  private OrderedValuesMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(PyDictValues self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.VALUE, false);
  }

  @PyBuiltin(name = "__reversed__", doc = "An iterator over the view backwards.")
  static Object reversed(PyDictValues self) {
    return new OrderedDictIterator(self.dict(), PyDict.Part.VALUE, true);
  }
}
