package org.boomslang.modules.string;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The methods of {@code fieldnameiterator}. */
@PyBuiltins(type = "fieldnameiterator")
public final class FieldNameIteratorMethods {

  private FieldNameIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(FieldNameIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(FieldNameIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }
}
