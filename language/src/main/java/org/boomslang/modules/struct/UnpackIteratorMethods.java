package org.boomslang.modules.struct;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;

/** The attributes of the iterator of {@code iter_unpack}. */
@PyBuiltins(type = "_struct.unpack_iterator")
public final class UnpackIteratorMethods {
  private UnpackIteratorMethods() {}

  @PyBuiltin(name = "__iter__")
  static Object iter(UnpackIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(UnpackIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }

  @PyBuiltin(name = "__length_hint__")
  static long lengthHint(UnpackIterator self) {
    return self.remaining();
  }
}
