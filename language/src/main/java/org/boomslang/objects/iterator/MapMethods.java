package org.boomslang.objects.iterator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code map}. */
@PyBuiltins(
    type = "map",
    doc =
        "map(function, iterable, /, *iterables, strict=False)\n\nAn iterator over the results of the function on the"
            + " i-th elements of the iterables. It ends with the shortest; if strict, they must end together, or"
            + " ValueError is raised.")
final class MapMethods {
  private MapMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    boolean strict = Iterators.strict("map", kwargs);
    if (args.length < 2) {
      throw PyErrors.typeError("map() must have at least two arguments.");
    }
    return new PyMap(type.instanceShape(), args[0], new Iterators("map", args, 1, strict));
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyMap self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyMap self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyMap self) {
    return self.iterators().reduce(self.type(), self.function());
  }

  @PyBuiltin(
      name = "__setstate__",
      sig = "($self, state, /)",
      doc = "Set state information for unpickling.")
  static void setState(PyMap self, Object state) {
    self.iterators().setStrict(Conversions.truth(state));
  }
}
