package org.boomslang.objects.iterator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;

/**
 * The builtins of a {@link PySizedIterator} with a position that unpickling restores: a table that
 * several types use.
 */
@PyBuiltins(type = "iterator")
public final class PositionedIteratorMethods {
  private PositionedIteratorMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PySizedIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PySizedIterator self) {
    return SizedIteratorMethods.next(self);
  }

  @PyBuiltin(name = "__length_hint__", doc = "How many elements are to come, as an estimate.")
  static Object lengthHint(PySizedIterator self) {
    return self.lengthHint();
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PySizedIterator self) {
    return self.reduce();
  }

  @PyBuiltin(
      name = "__setstate__",
      sig = "($self, state, /)",
      doc = "Set state information for unpickling.")
  static void setState(PySizedIterator self, Object state) {
    if (!Conversions.isInt(state)) {
      throw PyErrors.typeError("an integer is required");
    }
    self.setState(state);
  }
}
