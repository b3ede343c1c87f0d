package org.boomslang.objects.list;

import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;

/**
 * {@code list.sort()}: stable, by {@code <} alone. Keys that are all ints, all floats (without NaN)
 * or all strings are compared in Java by {@link KeySort}; everything else goes through Python.
 * While sorting, the list is empty. Thread-safety: shared (stateless).
 */
final class ListSort {
  private ListSort() {}

  private record Keyed(Object key, Object value) {}

  /**
   * Sorts a list in place.
   *
   * @param key function that gives what is compared, or null
   */
  static void sort(PyList list, Object key, boolean reverse) {
    if (key == null && list.sortLongs(reverse)) {
      return;
    }
    Object[] marker = new Object[0];
    Object[] items = (Object[]) list.beginSort(marker);
    boolean untouched;
    try {
      sort(items, key, reverse);
    } finally {
      untouched = list.endSort(marker, items);
    }
    if (!untouched) {
      throw PyErrors.valueError("list modified during sort");
    }
  }

  /** Sorts an array; when Python code raises, the array holds its elements in some order. */
  static void sort(Object[] items, Object key, boolean reverse) {
    Object[] keys = items;
    if (key != null) {
      keys = new Object[items.length];
      for (int i = 0; i < items.length; i++) {
        keys[i] = Calls.call(key, items[i]);
      }
    }
    // Reversing before and after keeps equal elements in their order.
    if (reverse) {
      reverse(items);
      if (keys != items) {
        reverse(keys);
      }
    }
    try {
      KeySort sort = KeySort.of(keys);
      if (sort != null) {
        System.arraycopy(sort.sorted(items), 0, items, 0, items.length);
      } else if (keys == items) {
        new MergeSort(Comparisons::lessThan).sort(items);
      } else {
        sortKeyed(items, keys);
      }
    } finally {
      if (reverse) {
        reverse(items);
      }
    }
  }

  private static void sortKeyed(Object[] items, Object[] keys) {
    Object[] keyed = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      keyed[i] = new Keyed(keys[i], items[i]);
    }
    try {
      new MergeSort((a, b) -> Comparisons.lessThan(((Keyed) a).key, ((Keyed) b).key)).sort(keyed);
    } finally {
      for (int i = 0; i < items.length; i++) {
        items[i] = ((Keyed) keyed[i]).value;
      }
    }
  }

  private static void reverse(Object[] items) {
    for (int i = 0, j = items.length - 1; i < j; i++, j--) {
      Object swapped = items[i];
      items[i] = items[j];
      items[j] = swapped;
    }
  }
}
