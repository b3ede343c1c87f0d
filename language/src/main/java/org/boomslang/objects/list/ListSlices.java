package org.boomslang.objects.list;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.sequence.Sequences;
import org.boomslang.objects.slice.PySlice;
import org.boomslang.objects.slice.PySlice.Bounds;
import org.boomslang.objects.slice.PySlice.Indices;

/**
 * Slices of lists. The bounds of the slice and the values to assign are evaluated first, since that
 * may run Python code; what they mean for the list is decided under its lock. Thread-safety: shared
 * (stateless).
 */
public final class ListSlices {
  private ListSlices() {}

  static PyList get(PyList list, PySlice slice) {
    Bounds bounds = slice.bounds();
    return get(list, bounds.start(), bounds.stop(), bounds.step(), false);
  }

  /**
   * The elements that a slice with these bounds selects, in a new list.
   *
   * @param alone whether the context has one thread, so that no lock is needed
   */
  @TruffleBoundary
  public static PyList get(PyList list, int start, int stop, int step, boolean alone) {
    Bounds bounds = new Bounds(start, stop, step);
    if (alone) {
      return list.select(bounds);
    }
    list.prepareLock();
    synchronized (list) {
      return list.select(bounds);
    }
  }

  /** {@code list[slice] = value}. */
  @TruffleBoundary
  public static void set(PyList list, PySlice slice, Object value) {
    Bounds bounds = slice.bounds();
    if (value instanceof PyList other && other.type() == BuiltinTypes.LIST) {
      set(list, bounds.start(), bounds.stop(), bounds.step(), other, false);
      return;
    }
    Object[] items =
        bounds.step() == 1
            ? Sequences.toArray(
                value, "must assign iterable to extended slice", Types.nameOf(value))
            : Sequences.toArray(value, "must assign iterable to extended slice");
    int count;
    list.prepareLock();
    synchronized (list) {
      Indices indices = bounds.adjust(list.size());
      if (bounds.step() == 1) {
        list.replaceRange(indices.start(), Math.max(indices.start(), indices.stop()), items);
        return;
      }
      count = indices.count();
      if (count == items.length) {
        for (int i = 0; i < count; i++) {
          list.setItemUnlocked(indices.at(i), items[i]);
        }
        return;
      }
    }
    throw wrongSize(items.length, count);
  }

  /**
   * Assigns the elements of a list to a slice of a list.
   *
   * @param value a list that is no instance of a subclass; it may be the same one
   * @param alone whether the context has one thread, so that no lock is needed
   */
  @TruffleBoundary
  public static void set(PyList list, int start, int stop, int step, PyList value, boolean alone) {
    Bounds bounds = new Bounds(start, stop, step);
    // Two lists are never locked at the same time.
    PyList items = alone && value != list ? value : value.copy();
    int refused;
    if (alone) {
      refused = list.assign(bounds, items);
    } else {
      list.prepareLock();
      synchronized (list) {
        refused = list.assign(bounds, items);
      }
    }
    if (refused >= 0) {
      throw wrongSize(items.sizeUnlocked(), refused);
    }
  }

  private static RuntimeException wrongSize(int given, int wanted) {
    return PyErrors.valueError(
        "attempt to assign sequence of size %d to extended slice of size %d", given, wanted);
  }

  /** {@code del list[slice]}. */
  @TruffleBoundary
  public static void delete(PyList list, PySlice slice) {
    Bounds bounds = slice.bounds();
    list.prepareLock();
    synchronized (list) {
      Indices indices = bounds.adjust(list.size());
      if (indices.count() == 0) {
        return;
      }
      if (bounds.step() == 1) {
        list.removeRange(indices.start(), indices.stop());
        return;
      }
      Object[] items = list.toArray();
      for (int i = 0; i < indices.count(); i++) {
        items[indices.at(i)] = null;
      }
      int kept = 0;
      for (Object item : items) {
        if (item != null) {
          items[kept++] = item;
        }
      }
      list.replaceAll(items, kept);
    }
  }
}
