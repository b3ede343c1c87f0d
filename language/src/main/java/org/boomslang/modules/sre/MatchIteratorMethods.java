package org.boomslang.modules.sre;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The methods of the iterator over matches. */
@PyBuiltins(type = "callable_iterator")
public final class MatchIteratorMethods {

  private MatchIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(MatchIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(MatchIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }
}
