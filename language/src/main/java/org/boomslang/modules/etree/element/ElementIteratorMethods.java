package org.boomslang.modules.etree.element;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The builtins of the iterators of elements. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_elementtree._element_iterator")
final class ElementIteratorMethods {
  private ElementIteratorMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PyElementIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PyElementIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }
}
