package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.set.SetAlgebra;

/**
 * The set operations of views of keys and items; results are sets. Thread-safety: shared
 * (stateless).
 */
final class DictViewSets {
  private DictViewSets() {}

  private static boolean isSetLike(Object value) {
    return value instanceof PyAnySet || value instanceof PyDictKeys || value instanceof PyDictItems;
  }

  @TruffleBoundary
  static Object compare(CompareOp op, PyDictView self, Object other) {
    if (!isSetLike(other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    int size = self.size();
    int otherSize = Items.length(other);
    return switch (op) {
      case EQ -> size == otherSize && allContained(self, other);
      case NE -> !(size == otherSize && allContained(self, other));
      case LT -> size < otherSize && allContained(self, other);
      case LE -> size <= otherSize && allContained(self, other);
      case GT -> size > otherSize && allContained(other, self);
      default -> size >= otherSize && allContained(other, self);
    };
  }

  private static boolean allContained(Object elements, Object container) {
    Object[] present = Snapshot.of(elements);
    if (present != null) {
      for (Object element : present) {
        if (!contains(container, element)) {
          return false;
        }
      }
      return true;
    }
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator);
        element != null;
        element = Iteration.next(iterator)) {
      if (!contains(container, element)) {
        return false;
      }
    }
    return true;
  }

  /** {@code element in container}, without a look-up where that is a builtin view or set. */
  private static boolean contains(Object container, Object element) {
    if (container instanceof PyDictView view && !view.type().isHeapType()) {
      return view.contains(element);
    }
    if (container instanceof PyAnySet set && !set.type().isHeapType()) {
      return SetAlgebra.contains(set, element);
    }
    return Items.contains(container, element);
  }

  private static PySet setOf(Object elements) {
    PySet set = new PySet();
    SetAlgebra.update(set, elements);
    return set;
  }

  @TruffleBoundary
  static Object subtract(Object left, Object right) {
    PySet result = setOf(left);
    SetAlgebra.differenceUpdate(result, right);
    return result;
  }

  @TruffleBoundary
  static Object and(Object left, Object right) {
    Object container = left;
    Object elements = right;
    if (!(left instanceof PyDictView)
        || (isSetLike(right) && Items.length(right) > Items.length(left))) {
      container = right;
      elements = left;
    }
    PySet result = new PySet();
    Object holder = container;
    Iteration.forEach(
        elements,
        element -> {
          if (contains(holder, element)) {
            result.add(element);
          }
        });
    return result;
  }

  @TruffleBoundary
  static Object or(Object left, Object right) {
    PySet result = setOf(left);
    SetAlgebra.update(result, right);
    return result;
  }

  @TruffleBoundary
  static Object xor(Object left, Object right) {
    PySet result = setOf(left);
    SetAlgebra.symmetricDifferenceUpdate(result, right);
    return result;
  }

  @TruffleBoundary
  static boolean isDisjoint(PyDictView self, Object other) {
    if (self == other) {
      return self.size() == 0;
    }
    Object container = self;
    Object elements = other;
    if (isSetLike(other) && Items.length(other) > self.size()) {
      container = other;
      elements = self;
    }
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator);
        element != null;
        element = Iteration.next(iterator)) {
      if (contains(container, element)) {
        return false;
      }
    }
    return true;
  }
}
