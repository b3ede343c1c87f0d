package org.boomslang.modules.string;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The methods of {@code formatteriterator}. */
@PyBuiltins(type = "formatteriterator")
public final class MarkupIteratorMethods {

  private MarkupIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(MarkupIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(MarkupIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }
}
