package org.boomslang.objects.list;

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
final class ListSlices {
  private ListSlices() {}

  static PyList get(PyList list, PySlice slice) {
    Bounds bounds = slice.bounds();
    if (bounds.step() == 1) {
      list.prepareLock();
      synchronized (list) {
        Indices indices = bounds.adjust(list.size());
        return list.copy(indices.start(), indices.start() + indices.count());
      }
    }
    Object[] items;
    Indices indices;
    list.prepareLock();
    synchronized (list) {
      items = list.toArray();
      indices = bounds.adjust(items.length);
    }
    Object[] selected = new Object[indices.count()];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = items[indices.at(i)];
    }
    return PyList.of(selected);
  }

  static void set(PyList list, PySlice slice, Object value) {
    Bounds bounds = slice.bounds();
    if (bounds.step() == 1) {
      Object[] items =
          value == list
              ? list.toArray()
              : Sequences.toArray(
                  value, "must assign iterable to extended slice", Types.nameOf(value));
      list.prepareLock();
      synchronized (list) {
        Indices indices = bounds.adjust(list.size());
        list.replaceRange(indices.start(), Math.max(indices.start(), indices.stop()), items);
      }
      return;
    }
    Object[] items =
        value == list
            ? list.toArray()
            : Sequences.toArray(value, "must assign iterable to extended slice");
    int count;
    list.prepareLock();
    synchronized (list) {
      Indices indices = bounds.adjust(list.size());
      count = indices.count();
      if (count == items.length) {
        for (int i = 0; i < count; i++) {
          list.setItemUnlocked(indices.at(i), items[i]);
        }
        return;
      }
    }
    throw PyErrors.valueError(
        "attempt to assign sequence of size %d to extended slice of size %d", items.length, count);
  }

  static void delete(PyList list, PySlice slice) {
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
