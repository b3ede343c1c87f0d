package org.boomslang.objects.iterator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code zip}. */
@PyBuiltins(
    type = "zip",
    doc =
        "zip(*iterables, strict=False)\n\nAn iterator over tuples, the i-th of the i-th elements of the iterables. It"
            + " ends with the shortest; if strict, they must end together, or ValueError is raised.")
final class ZipMethods {
  private ZipMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *iterables, **kwargs)")
  static Object create(PyType type, Object[] iterables, PyDict kwargs) {
    boolean strict = Iterators.strict("zip", kwargs);
    return new PyZip(type.instanceShape(), new Iterators("zip", iterables, 0, strict));
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyZip self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyZip self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyZip self) {
    return self.iterators().reduce(self.type(), null);
  }

  @PyBuiltin(
      name = "__setstate__",
      sig = "($self, state, /)",
      doc = "Set state information for unpickling.")
  static void setState(PyZip self, Object state) {
    self.iterators().setStrict(Conversions.truth(state));
  }
}
