package org.boomslang.objects.list;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.Comparator;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.str.PyStr;

/**
 * {@code list.sort()}: stable, by {@code <} alone. Keys that are all ints, all floats (without NaN)
 * or all strings are compared in Java; everything else goes through Python. While sorting, the list
 * is empty. Thread-safety: shared (stateless).
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
    if (key == null) {
      sortUnkeyed(items, reverse);
      return;
    }
    Object[] keyed = new Object[items.length];
    for (int i = 0; i < items.length; i++) {
      keyed[i] = new Keyed(Calls.call(key, items[i]), items[i]);
    }
    try {
      if (reverse) {
        reverse(keyed);
      }
      Comparator<Object> order = keyOrder(keyed);
      if (order != null) {
        Arrays.sort(keyed, order);
      } else {
        new MergeSort((a, b) -> Comparisons.lessThan(((Keyed) a).key, ((Keyed) b).key)).sort(keyed);
      }
      if (reverse) {
        reverse(keyed);
      }
    } finally {
      for (int i = 0; i < items.length; i++) {
        items[i] = ((Keyed) keyed[i]).value;
      }
    }
  }

  private static void sortUnkeyed(Object[] items, boolean reverse) {
    // Reversing before and after keeps equal elements in their order.
    if (reverse) {
      reverse(items);
    }
    try {
      Comparator<Object> order = order(items);
      if (order != null) {
        Arrays.sort(items, order);
      } else {
        new MergeSort(Comparisons::lessThan).sort(items);
      }
    } finally {
      if (reverse) {
        reverse(items);
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

  private static Comparator<Object> keyOrder(Object[] keyed) {
    Object[] keys = new Object[keyed.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = ((Keyed) keyed[i]).key;
    }
    Comparator<Object> order = order(keys);
    return order == null ? null : (a, b) -> order.compare(((Keyed) a).key, ((Keyed) b).key);
  }

  /** A total order in Java that agrees with Python's {@code <} on these values, or null. */
  private static Comparator<Object> order(Object[] values) {
    if (values.length == 0) {
      return null;
    }
    Object first = values[0];
    if (first instanceof Long) {
      for (Object value : values) {
        if (!(value instanceof Long)) {
          return null;
        }
      }
      return (a, b) -> Long.compare((Long) a, (Long) b);
    }
    if (first instanceof TruffleString) {
      for (Object value : values) {
        if (!(value instanceof TruffleString)) {
          return null;
        }
      }
      return (a, b) -> PyStr.compare((TruffleString) a, (TruffleString) b);
    }
    if (first instanceof Double) {
      for (Object value : values) {
        if (!(value instanceof Double d) || d.isNaN()) {
          return null;
        }
      }
      // Zeros of both signs are equal here, which Double.compare does not think.
      return (a, b) -> {
        double x = (Double) a;
        double y = (Double) b;
        return x < y ? -1 : x > y ? 1 : 0;
      };
    }
    return null;
  }
}
