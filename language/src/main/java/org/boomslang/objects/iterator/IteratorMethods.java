package org.boomslang.objects.iterator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;

/** The builtins of an iterator that has nothing more: a table that many types use. */
@PyBuiltins(type = "iterator")
public final class IteratorMethods {
  private IteratorMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PyIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PyIterator self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
