package org.boomslang.modules.array;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Builtins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.tuple.PyTuple;

/** The methods of {@code arrayiterator}. */
@PyBuiltins(type = "array.arrayiterator")
final class ArrayIteratorMethods {
  private ArrayIteratorMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PyArrayIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PyArrayIterator self) {
    Object next = self.next();
    if (next == null) {
      throw PyErrors.stopIteration(null);
    }
    return next;
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)", doc = "Restores the position.")
  static void setState(PyArrayIterator self, Object state) {
    if (!Conversions.hasIndex(state)) {
      throw PyErrors.typeError("an integer is required");
    }
    self.setPosition(Conversions.asSizeClipped(state));
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyArrayIterator self) {
    Object iter = Builtins.get("iter");
    PyArray array = self.array();
    return array == null
        ? PyTuple.of(iter, PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(iter, PyTuple.of(array), (long) self.position());
  }
}
