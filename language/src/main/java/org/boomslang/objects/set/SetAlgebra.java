package org.boomslang.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.Keys;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.Bias;

/**
 * Union, intersection, difference and comparison of sets with each other and with any iterable.
 * Results are of the type of the left operand, {@code set} or {@code frozenset}, never of a
 * subclass. Thread-safety: shared (stateless).
 */
public final class SetAlgebra {
  private SetAlgebra() {}

  /** An empty set of the builtin type that the other set is of. */
  private static PyAnySet emptyLike(PyAnySet set) {
    return set instanceof PyFrozenSet
        ? new PyFrozenSet(BuiltinTypes.FROZENSET.instanceShape())
        : new PySet();
  }

  static PyAnySet copy(PyAnySet set) {
    if (set.type() == BuiltinTypes.FROZENSET) {
      return set;
    }
    return freshCopy(set);
  }

  static PyAnySet freshCopy(PyAnySet set) {
    PyAnySet copy = emptyLike(set);
    copy.takeFrom(set);
    return copy;
  }

  private static PyAnySet setOf(PyAnySet like, Object elements) {
    PyAnySet set = emptyLike(like);
    update(set, elements);
    return set;
  }

  /**
   * A walk over the elements as they are now. While there is one thread nobody comes between, but
   * for Python code called on the way, and the walk tells of its changes.
   */
  private static PyAnySet.Cursor walk(PyAnySet set) {
    return (Bias.isNeeded() ? freshCopy(set) : set).cursor();
  }

  // ------------------------------------------------------------------ in place

  /** Adds all elements of an iterable. */
  @TruffleBoundary
  public static void update(PyAnySet set, Object elements) {
    if (elements instanceof PyAnySet other) {
      set.merge(other);
    } else if (elements instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      int from = set.isEmpty() ? set.fill(list.toArray()) : 0;
      for (Object element; (element = list.getItem(from)) != null; from++) {
        set.addElement(element);
      }
    } else {
      Iteration.forEach(elements, set::addElement);
    }
  }

  /** Removes all elements of an iterable. */
  @TruffleBoundary
  public static void differenceUpdate(PyAnySet set, Object elements) {
    if (elements == set) {
      set.clearElements();
    } else if (elements instanceof PyAnySet other) {
      PyAnySet.Cursor cursor = walk(other);
      while (cursor.next()) {
        set.removeElement(cursor.element(), cursor.hash());
      }
    } else {
      Iteration.forEach(elements, element -> set.removeElement(element, PyAnySet.hash(element)));
    }
  }

  /** Keeps what is in either but not in both. */
  @TruffleBoundary
  public static void symmetricDifferenceUpdate(PyAnySet set, Object elements) {
    if (elements == set) {
      set.clearElements();
      return;
    }
    if (elements instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      Iteration.forEach(dict, key -> toggle(set, key, PyAnySet.hash(key)));
      return;
    }
    PyAnySet other = elements instanceof PyAnySet any ? any : setOf(set, elements);
    PyAnySet.Cursor cursor = walk(other);
    while (cursor.next()) {
      toggle(set, cursor.element(), cursor.hash());
    }
  }

  private static void toggle(PyAnySet set, Object element, long hash) {
    if (!set.removeElement(element, hash)) {
      set.addElement(element, hash);
    }
  }

  /** Keeps what is in the iterable as well. */
  @TruffleBoundary
  static void intersectionUpdate(PyAnySet set, Object elements) {
    set.takeFrom(intersection(set, elements));
  }

  // ------------------------------------------------------------------ fresh results

  static PyAnySet union(PyAnySet set, Object elements) {
    PyAnySet result = freshCopy(set);
    update(result, elements);
    return result;
  }

  @TruffleBoundary
  static PyAnySet intersection(PyAnySet set, Object elements) {
    if (elements == set) {
      return copy(set);
    }
    PyAnySet result = emptyLike(set);
    if (elements instanceof PyAnySet other) {
      PyAnySet smaller = other.size() > set.size() ? set : other;
      PyAnySet larger = smaller == set ? other : set;
      PyAnySet.Cursor cursor = walk(smaller);
      while (cursor.next()) {
        if (larger.contains(cursor.element(), cursor.hash())) {
          result.addElement(cursor.element(), cursor.hash());
        }
      }
      return result;
    }
    Iteration.forEach(
        elements,
        element -> {
          long hash = Keys.hash(element);
          if (set.contains(element, hash)) {
            result.addElement(element, hash);
          }
        });
    return result;
  }

  @TruffleBoundary
  static PyAnySet difference(PyAnySet set, Object elements) {
    if (elements instanceof PyAnySet other && set.size() >> 2 <= other.size()) {
      PyAnySet result = emptyLike(set);
      addOthers(result, set, other);
      return result;
    }
    PyAnySet result = freshCopy(set);
    differenceUpdate(result, elements);
    return result;
  }

  @TruffleBoundary
  static PyAnySet symmetricDifference(PyAnySet set, Object elements) {
    if (elements instanceof PyAnySet other && other != set) {
      PyAnySet result = emptyLike(set);
      addOthers(result, other, set);
      addOthers(result, set, other);
      return result;
    }
    PyAnySet result = setOf(set, elements);
    symmetricDifferenceUpdate(result, set);
    return result;
  }

  /** Adds the elements of a set that are not in another. */
  private static void addOthers(PyAnySet result, PyAnySet set, PyAnySet other) {
    PyAnySet.Cursor cursor = walk(set);
    while (cursor.next()) {
      if (!other.contains(cursor.element(), cursor.hash())) {
        result.addElement(cursor.element(), cursor.hash());
      }
    }
  }

  // ------------------------------------------------------------------ comparison

  /** {@code set <= other} for any iterable. */
  @TruffleBoundary
  static boolean isSubset(PyAnySet set, Object elements) {
    PyAnySet other = elements instanceof PyAnySet any ? any : setOf(new PySet(), elements);
    if (set.size() > other.size()) {
      return false;
    }
    PyAnySet.Cursor cursor = walk(set);
    while (cursor.next()) {
      if (!other.contains(cursor.element(), cursor.hash())) {
        return false;
      }
    }
    return true;
  }

  /** {@code set >= other} for any iterable. */
  @TruffleBoundary
  static boolean isSuperset(PyAnySet set, Object elements) {
    if (elements instanceof PyAnySet other) {
      return isSubset(other, set);
    }
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator);
        element != null;
        element = Iteration.next(iterator)) {
      if (!set.contains(element)) {
        return false;
      }
    }
    return true;
  }

  @TruffleBoundary
  static boolean isDisjoint(PyAnySet set, Object elements) {
    if (elements == set) {
      return set.size() == 0;
    }
    if (elements instanceof PyAnySet other) {
      return intersection(set, other).size() == 0;
    }
    Object iterator = Iteration.iter(elements);
    for (Object element = Iteration.next(iterator);
        element != null;
        element = Iteration.next(iterator)) {
      if (set.contains(element, Keys.hash(element))) {
        return false;
      }
    }
    return true;
  }

  @TruffleBoundary
  static Object compare(CompareOp op, PyAnySet set, Object value) {
    if (!(value instanceof PyAnySet other)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return switch (op) {
      case EQ -> equal(set, other);
      case NE -> !equal(set, other);
      case LE -> isSubset(set, other);
      case GE -> isSubset(other, set);
      case LT -> set.size() < other.size() && isSubset(set, other);
      default -> other.size() < set.size() && isSubset(other, set);
    };
  }

  private static boolean equal(PyAnySet set, PyAnySet other) {
    if (set.size() != other.size()) {
      return false;
    }
    if (set instanceof PyFrozenSet a
        && other instanceof PyFrozenSet b
        && a.cachedHash() != -1
        && b.cachedHash() != -1
        && a.cachedHash() != b.cachedHash()) {
      return false;
    }
    return isSubset(set, other);
  }

  // ------------------------------------------------------------------ single elements

  /**
   * {@code element in set}, {@code discard}, {@code remove}: a set stands for the frozenset equal
   * to it.
   */
  @TruffleBoundary
  static Object hashable(Object element) {
    if (!(element instanceof PySet set)) {
      PyAnySet.hash(element);
      return element;
    }
    try {
      PyAnySet.hash(element);
      return element;
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
      PyFrozenSet frozen = new PyFrozenSet(BuiltinTypes.FROZENSET.instanceShape());
      frozen.takeFrom(set);
      return frozen;
    }
  }

  @TruffleBoundary
  public static boolean contains(PyAnySet set, Object element) {
    return element instanceof PySet ? set.contains(hashable(element)) : set.contains(element);
  }

  @TruffleBoundary
  static boolean remove(PySet set, Object element) {
    return set.remove(element instanceof PySet ? hashable(element) : element);
  }

  /** The hash of a frozenset: of its elements in any order ({@code frozenset_hash}). */
  @TruffleBoundary
  static long hash(PyFrozenSet set) {
    long hash = set.cachedHash();
    if (hash != -1) {
      return hash;
    }
    hash = 0;
    PyAnySet.Cursor cursor = walk(set);
    while (cursor.next()) {
      long h = cursor.hash();
      hash ^= ((h ^ 89869747L) ^ (h << 16)) * 3644798167L;
    }
    hash ^= (set.size() + 1L) * 1927868237L;
    hash ^= (hash >>> 11) ^ (hash >>> 25);
    hash = hash * 69069L + 907133923L;
    if (hash == -1) {
      hash = 590923713L;
    }
    set.cacheHash(hash);
    return hash;
  }

  static PyException empty() {
    return PyErrors.keyError(PyStr.of("pop from an empty set"));
  }
}
