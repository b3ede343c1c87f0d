package org.boomslang.modules.collections;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.type.PyType;

/** The builtins of {@code _deque_reverse_iterator}. */
@PyBuiltins(type = "collections._deque_reverse_iterator")
final class DequeReverseIteratorMethods {
  private DequeReverseIteratorMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, deque, index=0, /)")
  static Object create(PyType type, PyDeque deque, long index) {
    PyDequeIterator iterator = new PyDequeIterator(PyDequeIterator.REVERSE, deque);
    iterator.skip(index);
    return iterator;
  }

  @PyBuiltin(name = "__iter__", compiled = true)
  static Object iter(PyDequeIterator self) {
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyDequeIterator self) {
    Object value = self.next();
    if (value == null) {
      throw PyErrors.stopIteration(null);
    }
    return value;
  }

  @PyBuiltin(name = "__length_hint__", doc = "How many elements are to come.")
  static Object lengthHint(PyDequeIterator self) {
    return self.lengthHint();
  }

  @PyBuiltin(name = "__reduce__", doc = "State information for pickling.")
  static Object reduce(PyDequeIterator self) {
    return self.reduce();
  }
}
