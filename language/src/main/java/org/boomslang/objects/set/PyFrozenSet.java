package org.boomslang.objects.set;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;

/**
 * A {@code frozenset} or an instance of a subclass. Thread-safety: shared once made; the cached
 * hash is computed by whoever asks first, with the same result for all.
 */
public final class PyFrozenSet extends PyAnySet {
  /** Minus one when not yet computed, which no hash is. */
  private volatile long hash = -1;

  /** An empty frozenset, to be filled by its maker before anyone else sees it. */
  PyFrozenSet(Shape shape) {
    super(shape);
  }

  public static PyFrozenSet of(Object... elements) {
    PyFrozenSet set = new PyFrozenSet(BuiltinTypes.FROZENSET.instanceShape());
    for (Object element : elements) {
      set.addElement(element);
    }
    return set;
  }

  long cachedHash() {
    return hash;
  }

  void cacheHash(long value) {
    hash = value;
  }
}
