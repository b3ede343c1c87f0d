package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The builtins of foreign iterators. */
@PyBuiltins(type = "ForeignIterator", doc = "An iterator of the host or of another language.")
final class ForeignIteratorMethods {
  private ForeignIteratorMethods() {}

  @PyBuiltin(name = "__iter__", sig = "($self, /)")
  static Object iter(PyForeign self) {
    return self;
  }

  @PyBuiltin(name = "__next__", sig = "($self, /)")
  static Object next(PyForeign self) {
    Object value = PyForeignIterator.next(self.delegate());
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }
}
