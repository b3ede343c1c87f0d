package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * Works on the array that holds a list's elements: {@code long[]}, {@code double[]} or {@code
 * Object[]}, in which places behind the elements are unwritten. Whoever calls has the array to
 * itself, or takes what it reads as it was at some moment.
 *
 * <p>Thread-safety: shared (stateless).
 */
final class ListArrays {
  private ListArrays() {}

  /** The narrowest array for the elements. */
  @TruffleBoundary
  static Object compact(Object[] items, int count) {
    if (count == 0) {
      return PyList.EMPTY;
    }
    if (items[0] instanceof Long) {
      long[] longs = new long[count];
      int i = 0;
      while (i < count && items[i] instanceof Long l) {
        longs[i++] = l;
      }
      if (i == count) {
        return longs;
      }
    } else if (items[0] instanceof Double) {
      double[] doubles = new double[count];
      int i = 0;
      while (i < count && items[i] instanceof Double d) {
        doubles[i++] = d;
      }
      if (i == count) {
        return doubles;
      }
    }
    return Arrays.copyOf(items, count, Object[].class);
  }

  static Object box(Object array, int index) {
    if (array instanceof Object[] objects) {
      return objects[index];
    }
    if (array instanceof long[] longs) {
      return longs[index];
    }
    return ((double[]) array)[index];
  }

  static Object[] boxed(Object array, int from, int to, int capacity) {
    Object[] result = new Object[capacity];
    if (array instanceof Object[] objects) {
      System.arraycopy(objects, from, result, 0, to - from);
    } else {
      for (int i = from; i < to; i++) {
        result[i - from] = box(array, i);
      }
    }
    return result;
  }

  /** Turns the first elements round. */
  static void reverse(Object array, int count) {
    switch (array) {
      case long[] longs -> {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
          long swapped = longs[i];
          longs[i] = longs[j];
          longs[j] = swapped;
        }
      }
      case double[] doubles -> {
        for (int i = 0, j = count - 1; i < j; i++, j--) {
          double swapped = doubles[i];
          doubles[i] = doubles[j];
          doubles[j] = swapped;
        }
      }
      default -> reverse((Object[]) array, count);
    }
  }

  static void reverse(Object[] objects, int count) {
    for (int i = 0, j = count - 1; i < j; i++, j--) {
      Object swapped = objects[i];
      objects[i] = objects[j];
      objects[j] = swapped;
    }
  }

  /** Whether the order by {@code <} and that of the bits are the same for the first elements. */
  static boolean isOrdered(double[] doubles, int count) {
    for (int i = 0; i < count; i++) {
      double value = doubles[i];
      if (Double.isNaN(value) || value == 0 && Double.doubleToRawLongBits(value) != 0) {
        return false;
      }
    }
    return true;
  }

  static Object selected(Object array, int from, int step, int count) {
    switch (array) {
      case long[] longs -> {
        long[] selected = new long[count];
        for (int i = 0; i < count; i++) {
          selected[i] = longs[from + i * step];
        }
        return selected;
      }
      case double[] doubles -> {
        double[] selected = new double[count];
        for (int i = 0; i < count; i++) {
          selected[i] = doubles[from + i * step];
        }
        return selected;
      }
      default -> {
        Object[] objects = (Object[]) array;
        Object[] selected = new Object[count];
        for (int i = 0; i < count; i++) {
          selected[i] = objects[from + i * step];
        }
        return selected;
      }
    }
  }

  static Object copyOfRange(Object array, int from, int to) {
    if (array instanceof Object[] objects) {
      return Arrays.copyOfRange(objects, from, to);
    }
    if (array instanceof long[] longs) {
      return Arrays.copyOfRange(longs, from, to);
    }
    return Arrays.copyOfRange((double[]) array, from, to);
  }

  static boolean accepts(Object array, Object value) {
    return array instanceof Object[]
        || (array instanceof long[] ? value instanceof Long : value instanceof Double);
  }

  static int capacityOf(Object array) {
    return array instanceof Object[] objects
        ? objects.length
        : array instanceof long[] longs ? longs.length : ((double[]) array).length;
  }

  /** Overwrites places that hold no element any more. */
  static void forget(Object array, int from, int to) {
    if (array instanceof Object[] objects) {
      Arrays.fill(objects, from, to, null);
    } else if (array instanceof long[] longs) {
      Arrays.fill(longs, from, to, PyList.UNWRITTEN);
    } else {
      Arrays.fill((double[]) array, from, to, PyList.UNWRITTEN_DOUBLE);
    }
  }

  static long[] unwrittenLongs(int capacity, int from) {
    long[] longs = new long[capacity];
    Arrays.fill(longs, from, capacity, PyList.UNWRITTEN);
    return longs;
  }

  static double[] unwrittenDoubles(int capacity, int from) {
    double[] doubles = new double[capacity];
    Arrays.fill(doubles, from, capacity, PyList.UNWRITTEN_DOUBLE);
    return doubles;
  }

  static Object resized(Object array, int used, int capacity) {
    if (array instanceof Object[] objects) {
      Object[] copy = new Object[capacity];
      System.arraycopy(objects, 0, copy, 0, used);
      return copy;
    }
    if (array instanceof long[] longs) {
      long[] copy = unwrittenLongs(capacity, used);
      System.arraycopy(longs, 0, copy, 0, used);
      return copy;
    }
    double[] copy = unwrittenDoubles(capacity, used);
    System.arraycopy((double[]) array, 0, copy, 0, used);
    return copy;
  }

  /** Copies elements to every {@code step}-th place of an array of the same kind. */
  static void scatter(Object from, int count, Object to, int begin, int step) {
    // What the elements refer to is there for whoever reads one.
    VarHandle.releaseFence();
    if (step == 1) {
      System.arraycopy(from, 0, to, begin, count);
      return;
    }
    switch (from) {
      case long[] longs -> {
        long[] target = (long[]) to;
        for (int i = 0; i < count; i++) {
          target[begin + i * step] = longs[i];
        }
      }
      case double[] doubles -> {
        double[] target = (double[]) to;
        for (int i = 0; i < count; i++) {
          target[begin + i * step] = doubles[i];
        }
      }
      default -> {
        Object[] objects = (Object[]) from;
        Object[] target = (Object[]) to;
        for (int i = 0; i < count; i++) {
          target[begin + i * step] = objects[i];
        }
      }
    }
  }

  /**
   * The elements before {@code begin}, those of another array of the same kind, and the {@code
   * rest} ones from {@code end} on.
   */
  static Object replaced(Object from, int begin, Object items, int count, int end, int rest) {
    int length = begin + count + rest;
    Object next =
        switch (from) {
          case long[] _ -> new long[length];
          case double[] _ -> new double[length];
          default -> new Object[length];
        };
    System.arraycopy(from, 0, next, 0, begin);
    System.arraycopy(items, 0, next, begin, count);
    System.arraycopy(from, end, next, begin + count, rest);
    return next;
  }
}
