package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;

/**
 * {@code list.sort()}: stable, by {@code <} alone. Keys that are all ints, all floats (without NaN)
 * or all strings, or tuples that begin so, are compared in Java by {@link KeySort}; everything else
 * goes through Python. While sorting, the list is empty. An instance is the sorting of one list.
 * Thread-safety: incompatible; one instance per sort.
 */
public final class ListSort {
  private record Keyed(Object key, Object value) {}

  private final PyList list;

  /** What the list stores meanwhile. */
  private final Object[] marker = new Object[0];

  private final Object[] items;

  private ListSort(PyList list) {
    this.list = list;
    this.items = list.beginSort(marker);
  }

  /** Takes the elements out of a list; it is empty until {@link #end}. */
  @TruffleBoundary
  public static ListSort begin(PyList list) {
    return new ListSort(list);
  }

  /** The elements. */
  public Object[] items() {
    return items;
  }

  /** Sorts the elements by their keys. */
  @TruffleBoundary
  public void byKeys(Object[] keys, boolean reverse) {
    sortByKeys(items, keys, reverse);
  }

  /** Puts the elements back; whether the list was left alone meanwhile. */
  @TruffleBoundary
  public boolean end() {
    return list.endSort(marker, items);
  }

  /** What to raise when it was not. */
  public static PyException modified() {
    return PyErrors.valueError("list modified during sort");
  }

  /**
   * Sorts a list in place.
   *
   * @param key function that gives what is compared, or null
   */
  public static void sort(PyList list, Object key, boolean reverse) {
    if (key == null && list.sortNumbers(reverse)) {
      return;
    }
    ListSort sort = new ListSort(list);
    boolean untouched;
    try {
      sort(sort.items, key, reverse);
    } finally {
      untouched = sort.end();
    }
    if (!untouched) {
      throw modified();
    }
  }

  /** Sorts an array; when Python code raises, the array holds its elements in some order. */
  public static void sort(Object[] items, Object key, boolean reverse) {
    Object[] keys = items;
    if (key != null) {
      keys = new Object[items.length];
      for (int i = 0; i < items.length; i++) {
        keys[i] = Calls.call(key, items[i]);
      }
    }
    sortByKeys(items, keys, reverse);
  }

  /** Sorts an array by keys, which are given away; the array itself where elements are keys. */
  public static void sortByKeys(Object[] items, Object[] keys, boolean reverse) {
    // Reversing before and after keeps equal elements in their order.
    if (reverse) {
      ListArrays.reverse(items, items.length);
      if (keys != items) {
        ListArrays.reverse(keys, keys.length);
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
        ListArrays.reverse(items, items.length);
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
}
