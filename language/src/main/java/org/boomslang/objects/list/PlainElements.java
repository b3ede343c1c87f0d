package org.boomslang.objects.list;

import java.util.Arrays;

/**
 * Walks over ints or floats in their arrays, as far as nothing has to be asked: to where an element
 * is of another kind, is no longer there, or was not written yet. From there on the caller goes on
 * element by element. Stateless.
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
    return 0;
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

  /** The first index from {@code from} on where a list does not hold an int other than a number. */
  static int skipOthers(PyList list, long number, int from) {
    if (!(list.elements() instanceof long[] longs)) {
      return from;
    }
    int end = Math.min(list.size(), longs.length);
    int i = from;
    while (i < end && longs[i] != number && longs[i] != PyList.UNWRITTEN) {
      i++;
    }
    return i;
  }
}
