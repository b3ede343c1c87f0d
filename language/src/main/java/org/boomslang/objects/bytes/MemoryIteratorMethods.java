package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The methods of {@code memory_iterator}. */
@PyBuiltins(type = "memory_iterator")
public final class MemoryIteratorMethods {

  private MemoryIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(MemoryIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(MemoryIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }
}
