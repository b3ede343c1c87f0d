package org.boomslang.objects.iterator;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code enumerate}. */
@PyBuiltins(
    type = "enumerate",
    doc =
        "An iterator over pairs of a number, counting up from start, and an element of the iterable.")
final class EnumerateMethods {
  private EnumerateMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, iterable, start=0)")
  static Object create(PyType type, Object iterable, Object start) {
    Object first = Conversions.index(start);
    return new PyEnumerate(type.instanceShape(), Iteration.iter(iterable), first);
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyEnumerate self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyEnumerate self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyEnumerate self) {
    return PyTuple.of(self.type(), PyTuple.of(self.iterator(), self.count()));
  }

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, object, /)",
      doc = "See PEP 585")
  static Object classGetItem(Object type, Object object) {
    return new PyGenericAlias(type, object);
  }
}
