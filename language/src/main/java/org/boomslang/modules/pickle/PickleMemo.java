package org.boomslang.modules.pickle;

import java.util.Arrays;
import org.boomslang.objects.Identity;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Which objects a pickler has seen, by identity, and the number each was given: an open hash table
 * that also keeps the objects alive. Thread-safety: incompatible; one dump at a time uses it.
 */
final class PickleMemo {
  private static final int FIRST_CAPACITY = 16;

  private Object[] keys = new Object[FIRST_CAPACITY];
  private int[] numbers = new int[FIRST_CAPACITY];
  private int size;

  int size() {
    return size;
  }

  private int place(Object object) {
    int mask = keys.length - 1;
    int hash = System.identityHashCode(object);
    int i = (hash ^ hash >>> 15) & mask;
    while (keys[i] != null && keys[i] != object) {
      i = i + 1 & mask;
    }
    return i;
  }

  /** The number of an object, or -1. */
  int get(Object object) {
    int i = place(object);
    return keys[i] == null ? -1 : numbers[i];
  }

  void put(Object object, int number) {
    int i = place(object);
    if (keys[i] == null) {
      if (size * 2 >= keys.length) {
        grow();
        i = place(object);
      }
      keys[i] = object;
      size++;
    }
    numbers[i] = number;
  }

  private void grow() {
    Object[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new Object[oldKeys.length * 2];
    numbers = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  void clear() {
    keys = new Object[FIRST_CAPACITY];
    numbers = new int[FIRST_CAPACITY];
    size = 0;
  }

  PickleMemo copy() {
    PickleMemo copy = new PickleMemo();
    copy.keys = Arrays.copyOf(keys, keys.length);
    copy.numbers = Arrays.copyOf(numbers, numbers.length);
    copy.size = size;
    return copy;
  }

  /** A dict of {@code id(object): (number, object)}. */
  PyDict toDict() {
    PyDict dict = new PyDict();
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != null) {
        dict.put(Identity.id(keys[i]), PyTuple.of((long) numbers[i], keys[i]));
      }
    }
    return dict;
  }
}
