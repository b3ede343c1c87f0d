package org.boomslang.objects.list;

/**
 * A stable merge sort over natural runs that asks nothing but "is a less than b", and survives
 * answers that make no sense (Peters's timsort with Munro and Wild's powersort merge order, without
 * galloping; see {@code Objects/listsort.txt} in CPython). When a question raises, the array still
 * holds every element once.
 *
 * <p>Thread-safety: incompatible; one instance per sort.
 */
final class MergeSort {
  /** The question: may run Python code. */
  interface Less {
    boolean less(Object a, Object b);
  }

  private static final int MIN_MERGE = 64;

  private final Less order;
  private Object[] items;

  private final int[] runStart = new int[85];
  private final int[] runLength = new int[85];
  private final int[] runPower = new int[85];
  private int runs;

  MergeSort(Less order) {
    this.order = order;
  }

  void sort(Object[] array) {
    items = array;
    int total = array.length;
    int minRun = minRun(total);
    int low = 0;
    while (low < total) {
      int length = countRun(low, total);
      if (length < minRun) {
        int forced = Math.min(minRun, total - low);
        insertionSort(low, low + forced, low + length);
        length = forced;
      }
      pushRun(low, length, total);
      low += length;
    }
    while (runs > 1) {
      mergeTop();
    }
  }

  private static int minRun(int total) {
    int n = total;
    int rest = 0;
    while (n >= MIN_MERGE) {
      rest |= n & 1;
      n >>= 1;
    }
    return n + rest;
  }

  /** The length of the run that starts here; a strictly descending one is turned round. */
  private int countRun(int low, int high) {
    int next = low + 1;
    if (next == high) {
      return 1;
    }
    if (order.less(items[next], items[low])) {
      next++;
      while (next < high && order.less(items[next], items[next - 1])) {
        next++;
      }
      for (int i = low, j = next - 1; i < j; i++, j--) {
        Object swapped = items[i];
        items[i] = items[j];
        items[j] = swapped;
      }
    } else {
      next++;
      while (next < high && !order.less(items[next], items[next - 1])) {
        next++;
      }
    }
    return next - low;
  }

  private void insertionSort(int low, int high, int start) {
    for (int i = start; i < high; i++) {
      Object pivot = items[i];
      int left = low;
      int right = i;
      while (left < right) {
        int middle = (left + right) >>> 1;
        if (order.less(pivot, items[middle])) {
          right = middle;
        } else {
          left = middle + 1;
        }
      }
      System.arraycopy(items, left, items, left + 1, i - left);
      items[left] = pivot;
    }
  }

  /** How deep the boundary between two neighbouring runs lies in the ideal merge tree. */
  private static int power(int start1, int length1, int length2, int total) {
    long a = 2L * start1 + length1;
    long b = a + length1 + length2;
    int result = 0;
    while (true) {
      result++;
      if (a >= total) {
        a -= total;
        b -= total;
      } else if (b >= total) {
        return result;
      }
      a <<= 1;
      b <<= 1;
    }
  }

  private void pushRun(int start, int length, int total) {
    if (runs > 0) {
      int power = power(runStart[runs - 1], runLength[runs - 1], length, total);
      while (runs > 1 && runPower[runs - 2] > power) {
        mergeTop();
      }
      runPower[runs - 1] = power;
    }
    runStart[runs] = start;
    runLength[runs] = length;
    runs++;
  }

  private void mergeTop() {
    int i = runs - 2;
    int start = runStart[i];
    int middle = runStart[i + 1];
    int end = middle + runLength[i + 1];
    runLength[i] = end - start;
    runs--;
    // What already stands in its place needs no merging.
    int low = upperBound(items[middle], start, middle);
    if (low == middle) {
      return;
    }
    int high = lowerBound(items[middle - 1], middle, end);
    if (middle - low <= high - middle) {
      mergeLow(low, middle, high);
    } else {
      mergeHigh(low, middle, high);
    }
  }

  /** The first place whose element is greater than the key. */
  private int upperBound(Object key, int from, int to) {
    int left = from;
    int right = to;
    while (left < right) {
      int middle = (left + right) >>> 1;
      if (order.less(key, items[middle])) {
        right = middle;
      } else {
        left = middle + 1;
      }
    }
    return left;
  }

  /** The first place whose element is not less than the key. */
  private int lowerBound(Object key, int from, int to) {
    int left = from;
    int right = to;
    while (left < right) {
      int middle = (left + right) >>> 1;
      if (order.less(items[middle], key)) {
        left = middle + 1;
      } else {
        right = middle;
      }
    }
    return left;
  }

  private void mergeLow(int low, int middle, int high) {
    Object[] left = new Object[middle - low];
    System.arraycopy(items, low, left, 0, left.length);
    int i = 0;
    int j = middle;
    int to = low;
    try {
      while (i < left.length && j < high) {
        if (order.less(items[j], left[i])) {
          items[to++] = items[j++];
        } else {
          items[to++] = left[i++];
        }
      }
    } finally {
      System.arraycopy(left, i, items, to, left.length - i);
    }
  }

  private void mergeHigh(int low, int middle, int high) {
    Object[] right = new Object[high - middle];
    System.arraycopy(items, middle, right, 0, right.length);
    int i = middle - 1;
    int j = right.length - 1;
    int to = high - 1;
    try {
      while (i >= low && j >= 0) {
        if (order.less(right[j], items[i])) {
          items[to--] = items[i--];
        } else {
          items[to--] = right[j--];
        }
      }
    } finally {
      System.arraycopy(right, 0, items, to - j, j + 1);
    }
  }
}
