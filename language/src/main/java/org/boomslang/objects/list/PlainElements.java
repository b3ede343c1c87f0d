package org.boomslang.objects.list;

import java.util.Arrays;
import org.boomslang.objects.dict.Keys;
import org.boomslang.objects.none.PyNone;

/**
 * Walks over elements in their arrays, as far as no Python code has to be asked: to where an
 * element is of another kind, is no longer there, or was not written yet. From there on the caller
 * goes on element by element. Stateless.
 *
 * <p>Thread-safety: each element read is atomic, by the rules of {@link PyList}; the walk is not.
 */
final class PlainElements {
  private PlainElements() {}

  /** How many elements at the beginning of two lists are known to be equal. */
  static int commonPrefix(PyList a, PyList b) {
    Object left = a.elements();
    Object right = b.elements();
    int end = Math.min(a.size(), b.size());
    if (left instanceof long[] x && right instanceof long[] y) {
      end = Math.min(end, Math.min(x.length, y.length));
      int different = Arrays.mismatch(x, 0, end, y, 0, end);
      return written(x, different < 0 ? end : different);
    }
    if (left instanceof double[] x && right instanceof double[] y) {
      end = Math.min(end, Math.min(x.length, y.length));
      int i = 0;
      // Not equal to itself is also what marks a place that was not written.
      while (i < end && x[i] == y[i]) {
        i++;
      }
      return i;
    }
    if (left instanceof Object[] x && right instanceof Object[] y) {
      end = Math.min(end, Math.min(x.length, y.length));
      int i = 0;
      while (i < end && isSame(x[i], y[i])) {
        i++;
      }
      return i;
    }
    return 0;
  }

  /** Whether two elements are there, and identical or known to be equal. */
  static boolean isSame(Object a, Object b) {
    if (a == b) {
      return a != null;
    }
    return Keys.isPlain(a) && Keys.isPlain(b) && Keys.plainEqual(a, b);
  }

  /** How many of so many places at the beginning hold a number for sure. */
  private static int written(long[] longs, int count) {
    for (int i = 0; i < count; i++) {
      if (longs[i] == PyList.UNWRITTEN) {
        return i;
      }
    }
    return count;
  }

  /**
   * The first index from {@code from} on where a list may hold an element that is equal to a value:
   * those before are known to be others.
   */
  static int skipOthers(PyList list, Object value, int from) {
    Object elements = list.elements();
    int size = list.size();
    if (elements instanceof long[] longs) {
      return value instanceof Long number
          ? skipOthers(longs, Math.min(size, longs.length), number, from)
          : from;
    }
    if (elements instanceof double[] doubles) {
      return value instanceof Double number
          ? skipOthers(doubles, Math.min(size, doubles.length), number, from)
          : from;
    }
    Object[] objects = (Object[]) elements;
    int end = Math.min(size, objects.length);
    int i = from;
    if (value == PyNone.NONE) {
      while (i < end && Keys.isPlain(objects[i])) {
        i++;
      }
    } else if (Keys.isPlain(value)) {
      while (i < end && isOther(objects[i], value)) {
        i++;
      }
    }
    return i;
  }

  private static int skipOthers(long[] longs, int end, long number, int from) {
    int i = from;
    while (i < end && longs[i] != number && longs[i] != PyList.UNWRITTEN) {
      i++;
    }
    return i;
  }

  /** A NaN is equal to none, but may be the same object: the caller's business, and unwritten. */
  private static int skipOthers(double[] doubles, int end, double number, int from) {
    int i = from;
    while (i < end && (doubles[i] < number || doubles[i] > number)) {
      i++;
    }
    return i;
  }

  /** Whether an element that is there is known not to be equal to a plain value. */
  private static boolean isOther(Object element, Object value) {
    return element == PyNone.NONE
        || element != value && Keys.isPlain(element) && !Keys.plainEqual(element, value);
  }
}
