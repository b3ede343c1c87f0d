package org.boomslang.modules.collections;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The builtins of {@code odict_iterator}. */
@PyBuiltins(type = "odict_iterator")
final class OrderedDictIteratorMethods {
  private OrderedDictIteratorMethods() {}

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(OrderedDictIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(OrderedDictIterator self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }

  @PyBuiltin(name = "__reduce__", sig = "($self, /)", doc = "State information for pickling.")
  static Object reduce(OrderedDictIterator self) {
    return self.reduce();
  }
}
