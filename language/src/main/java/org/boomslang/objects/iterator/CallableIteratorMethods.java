package org.boomslang.objects.iterator;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code iter(callable, sentinel)}. */
@PyBuiltins(type = "callable_iterator")
final class CallableIteratorMethods {
  private CallableIteratorMethods() {}

  @PyBuiltin(name = "__iter__", doc = "Implement iter(self).", compiled = true)
  static Object iter(PyCallableIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__", doc = "Implement next(self).")
  static Object next(PyCallableIterator self) {
    return IteratorMethods.next(self);
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyCallableIterator self) {
    return self.reduce();
  }
}
