package org.boomslang.modules.pickle;

import java.util.Arrays;
import java.util.TreeMap;
import org.boomslang.objects.dict.PyDict;

/**
 * The objects an unpickler has numbered: an array, and a map for numbers far beyond those in use,
 * which a writer of ours never makes. Thread-safety: incompatible; one load at a time uses it.
 */
final class UnpickleMemo {
  private static final int DENSE = 1 << 16;

  private Object[] objects = new Object[32];
  private TreeMap<Long, Object> sparse;
  private int size;

  int size() {
    return size;
  }

  /** The object with a number, or null. */
  Object get(long number) {
    if (number >= 0 && number < objects.length) {
      return objects[(int) number];
    }
    return sparse == null ? null : sparse.get(number);
  }

  void put(long number, Object object) {
    if (number >= objects.length && number < Math.max(DENSE, objects.length * 2L)) {
      int capacity = (int) Math.max(number + 1, objects.length * 2L);
      objects = Arrays.copyOf(objects, capacity);
      if (sparse != null) {
        var moved = sparse.headMap((long) capacity);
        moved.forEach((key, value) -> objects[(int) (long) key] = value);
        moved.clear();
      }
    }
    if (number < objects.length) {
      if (objects[(int) number] == null) {
        size++;
      }
      objects[(int) number] = object;
      return;
    }
    if (sparse == null) {
      sparse = new TreeMap<>();
    }
    if (sparse.put(number, object) == null) {
      size++;
    }
  }

  UnpickleMemo copy() {
    UnpickleMemo copy = new UnpickleMemo();
    copy.objects = objects.clone();
    copy.sparse = sparse == null ? null : new TreeMap<>(sparse);
    copy.size = size;
    return copy;
  }

  PyDict toDict() {
    PyDict dict = new PyDict();
    for (int i = 0; i < objects.length; i++) {
      if (objects[i] != null) {
        dict.put((long) i, objects[i]);
      }
    }
    if (sparse != null) {
      sparse.forEach(dict::put);
    }
    return dict;
  }
}
