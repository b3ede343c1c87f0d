package org.boomslang.objects;

import org.boomslang.objects.type.PyType;

/**
 * A builtin container whose elements can be had as they are at one moment. Whatever takes all
 * elements of an iterable at once ({@code list(d)}, {@code tuple(d.items())}, {@code sorted(s)},
 * {@code [*q]}) asks for them in this way, so that other threads may change the container
 * meanwhile; a {@code for} loop goes from element to element and ends with a RuntimeError. Compare
 * CPython's listobject.c, {@code list_extend_dict} and its neighbours.
 *
 * <p>Thread-safety: atomic.
 */
public interface Snapshot {
  /**
   * The elements in the order of iteration, in a fresh array; null when a subclass says in Python
   * what iteration gives.
   */
  Object[] elementsNow();

  /** Whether iterating over an instance of a type is left to the builtin type it comes from. */
  static boolean iteratesAsBuiltin(PyType type) {
    if (!type.isHeapType()) {
      return true;
    }
    PyType builtin = type;
    while (builtin.isHeapType()) {
      builtin = builtin.base();
    }
    return type.lookup("__iter__") == builtin.lookup("__iter__");
  }

  /** The elements of a container at one moment, or null for any other object. */
  static Object[] of(Object iterable) {
    return iterable instanceof Snapshot container ? container.elementsNow() : null;
  }
}
