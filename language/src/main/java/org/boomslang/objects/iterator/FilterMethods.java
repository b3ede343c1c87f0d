package org.boomslang.objects.iterator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code filter}. */
@PyBuiltins(
    type = "filter",
    doc =
        "An iterator over the elements for which function(element) is true; with None, over the true elements.")
final class FilterMethods {
  private FilterMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, function, iterable, /, **kwargs)")
  static Object create(PyType type, Object function, Object iterable, PyDict kwargs) {
    Sequences.refuseKeywords(type, PyFilter.TYPE, kwargs);
    return new PyFilter(type.instanceShape(), function, Iteration.iter(iterable));
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyFilter self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyFilter self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyFilter self) {
    return PyTuple.of(self.type(), PyTuple.of(self.function(), self.iterator()));
  }
}
