package org.boomslang.objects.list;

/**
 * The operations of {@code heapq} on a list whose elements lie in an array of ints or floats: in
 * that array, as comparing them runs no Python code. Each says whether it could; elements take the
 * ways that they take in CPython, which shows where some are NaN.
 *
 * <p>Thread-safety: incompatible; the caller holds the monitor of the list.
 */
public final class NumberHeap {
  private NumberHeap() {}

  /** Adds an element. */
  public static boolean push(PyList list, Object item, boolean max) {
    if (list.store instanceof long[] && item instanceof Long value) {
      list.appendUnlocked(value);
      rise((long[]) list.store, value, list.size - 1, 0, max);
      return true;
    }
    if (list.store instanceof double[] && item instanceof Double value) {
      list.appendUnlocked(value);
      rise((double[]) list.store, value, list.size - 1, 0, max);
      return true;
    }
    return false;
  }

  /** Removes the first element; null when the list is another one, or empty. */
  public static Object pop(PyList list, boolean max) {
    if (list.size == 0 || list.store instanceof Object[]) {
      return null;
    }
    Object first = ListArrays.box(list.store, 0);
    Object last = list.popLast();
    return list.size == 0 ? first : replace(list, last, max);
  }

  /** Exchanges the first element for another one; null when it is not of their kind. */
  public static Object replace(PyList list, Object item, boolean max) {
    if (list.size == 0) {
      return null;
    }
    if (list.store instanceof long[] longs && item instanceof Long value) {
      long first = longs[0];
      sink(longs, value, 0, list.size, max);
      return first;
    }
    if (list.store instanceof double[] doubles && item instanceof Double value) {
      double first = doubles[0];
      sink(doubles, value, 0, list.size, max);
      return first;
    }
    return null;
  }

  /** Makes a list a heap. */
  public static boolean heapify(PyList list, boolean max) {
    int size = list.size;
    if (list.store instanceof long[] longs) {
      for (int i = size / 2 - 1; i >= 0; i--) {
        sink(longs, longs[i], i, size, max);
      }
      return true;
    }
    if (list.store instanceof double[] doubles) {
      for (int i = size / 2 - 1; i >= 0; i--) {
        sink(doubles, doubles[i], i, size, max);
      }
      return true;
    }
    return false;
  }

  private static void rise(long[] heap, long value, int from, int top, boolean max) {
    int place = from;
    while (place > top) {
      int parent = (place - 1) >> 1;
      long other = heap[parent];
      if (max ? other >= value : value >= other) {
        break;
      }
      heap[place] = other;
      place = parent;
    }
    heap[place] = value;
  }

  /**
   * A hole goes down to a leaf, along the first of each two children, from where the value rises.
   */
  private static void sink(long[] heap, long value, int top, int end, boolean max) {
    int hole = top;
    for (int child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
      int right = child + 1;
      if (right < end && (max ? heap[right] >= heap[child] : heap[child] >= heap[right])) {
        child = right;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    rise(heap, value, hole, top, max);
  }

  private static void rise(double[] heap, double value, int from, int top, boolean max) {
    int place = from;
    while (place > top) {
      int parent = (place - 1) >> 1;
      double other = heap[parent];
      if (!(max ? other < value : value < other)) {
        break;
      }
      heap[place] = other;
      place = parent;
    }
    heap[place] = value;
  }

  private static void sink(double[] heap, double value, int top, int end, boolean max) {
    int hole = top;
    for (int child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
      int right = child + 1;
      if (right < end && !(max ? heap[right] < heap[child] : heap[child] < heap[right])) {
        child = right;
      }
      heap[hole] = heap[child];
      hole = child;
    }
    rise(heap, value, hole, top, max);
  }
}
