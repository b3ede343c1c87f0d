package org.boomslang.modules.pickle;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Writes lists, dicts, tuples and sets. Elements go in batches, so that the machine's stack stays
 * small. Thread-safety: incompatible, as the writer it belongs to.
 */
final class ContainerWriter {
  private static final int BATCH = 1000;

  private final PickleWriter writer;
  private final PickleOutput out;

  ContainerWriter(PickleWriter writer) {
    this.writer = writer;
    this.out = writer.out;
  }

  private void saveItem(Object container, long index, Object item) {
    try {
      writer.save(item);
    } catch (PyException e) {
      throw PickleErrors.note(
          e, "when serializing %s item %d", PickleErrors.typeName(container), index);
    }
  }

  private void saveValue(Object container, Object key, Object value) {
    try {
      writer.save(value);
    } catch (PyException e) {
      throw PickleErrors.note(
          e,
          "when serializing %s item %s",
          PickleErrors.typeName(container),
          PyStr.toJava(Conversions.repr(key)));
    }
  }

  // ------------------------------------------------------------------ list

  void saveList(PyList list) {
    if (!writer.binary) {
      out.op(Opcode.MARK);
      out.op(Opcode.LIST);
      writer.memoize(list);
      appendAll(Iteration.iter(list), list);
      return;
    }
    out.op(Opcode.EMPTY_LIST);
    writer.memoize(list);
    int size = list.size();
    if (size == 0) {
      return;
    }
    if (size == 1) {
      Object only = list.getItem(0);
      if (only != null) {
        saveItem(list, 0, only);
        out.op(Opcode.APPEND);
      }
      return;
    }
    int index = 0;
    do {
      out.op(Opcode.MARK);
      for (int end = index + BATCH; index < end; index++) {
        // The list may shrink while elements are asked how they want to be written.
        Object item = list.getItem(index);
        if (item == null) {
          break;
        }
        saveItem(list, index, item);
      }
      out.op(Opcode.APPENDS);
    } while (index < list.size());
  }

  /** Appends what an iterator gives to the object on the machine's stack. */
  void appendAll(Object iterator, Object container) {
    if (!writer.binary) {
      long index = 0;
      Object item;
      while ((item = Iteration.next(iterator)) != null) {
        saveItem(container, index++, item);
        out.op(Opcode.APPEND);
      }
      return;
    }
    long index = 0;
    int written;
    do {
      Object first = Iteration.next(iterator);
      if (first == null) {
        return;
      }
      Object item = Iteration.next(iterator);
      if (item == null) {
        saveItem(container, index, first);
        out.op(Opcode.APPEND);
        return;
      }
      out.op(Opcode.MARK);
      saveItem(container, index++, first);
      written = 1;
      while (item != null) {
        saveItem(container, index++, item);
        if (++written == BATCH) {
          break;
        }
        item = Iteration.next(iterator);
      }
      out.op(Opcode.APPENDS);
    } while (written == BATCH);
  }

  // ------------------------------------------------------------------ dict

  void saveDict(PyDict dict) {
    if (!writer.binary) {
      out.op(Opcode.MARK);
      out.op(Opcode.DICT);
      writer.memoize(dict);
      PyDict.Cursor cursor = dict.cursor();
      while (cursor.next()) {
        Object key = cursor.key();
        writer.save(key);
        saveValue(dict, key, cursor.value());
        out.op(Opcode.SETITEM);
      }
      return;
    }
    out.op(Opcode.EMPTY_DICT);
    writer.memoize(dict);
    int size = dict.size();
    PyDict.Cursor cursor = dict.cursor();
    if (size == 0 || !cursor.next()) {
      return;
    }
    if (size == 1) {
      Object key = cursor.key();
      Object value = cursor.value();
      writer.save(key);
      saveValue(dict, key, value);
      out.op(Opcode.SETITEM);
      return;
    }
    boolean more = true;
    while (more) {
      out.op(Opcode.MARK);
      for (int i = 0; i < BATCH && more; i++) {
        Object key = cursor.key();
        Object value = cursor.value();
        writer.save(key);
        saveValue(dict, key, value);
        more = cursor.next();
      }
      out.op(Opcode.SETITEMS);
    }
  }

  /** Sets the pairs that an iterator gives on the object on the machine's stack. */
  void setAll(Object iterator, Object container) {
    if (!writer.binary) {
      Object item;
      while ((item = Iteration.next(iterator)) != null) {
        savePair(item, container);
        out.op(Opcode.SETITEM);
      }
      return;
    }
    int written;
    do {
      Object first = Iteration.next(iterator);
      if (first == null) {
        return;
      }
      Object item = Iteration.next(iterator);
      if (item == null) {
        savePair(first, container);
        out.op(Opcode.SETITEM);
        return;
      }
      out.op(Opcode.MARK);
      savePair(first, container);
      written = 1;
      while (item != null) {
        savePair(item, container);
        if (++written == BATCH) {
          break;
        }
        item = Iteration.next(iterator);
      }
      out.op(Opcode.SETITEMS);
    } while (written == BATCH);
  }

  private void savePair(Object item, Object container) {
    if (!(item instanceof PyTuple pair) || pair.length() != 2) {
      throw PyErrors.typeError("dict items iterator must return 2-tuples");
    }
    writer.save(pair.get(0));
    saveValue(container, pair.get(0), pair.get(1));
  }

  // ------------------------------------------------------------------ tuple

  void saveTuple(PyTuple tuple) {
    int size = tuple.length();
    if (size == 0) {
      if (writer.binary) {
        out.op(Opcode.EMPTY_TUPLE);
      } else {
        out.op(Opcode.MARK);
        out.op(Opcode.TUPLE);
      }
      return;
    }
    boolean counted = size <= 3 && writer.protocol >= 2;
    if (!counted) {
      out.op(Opcode.MARK);
    }
    for (int i = 0; i < size; i++) {
      saveItem(tuple, i, tuple.get(i));
    }
    if (writer.memo.get(tuple) >= 0) {
      // An element led back to the tuple, which is written by now: drop this copy.
      if (!counted && writer.binary) {
        out.op(Opcode.POP_MARK);
      } else {
        for (int i = counted ? 0 : -1; i < size; i++) {
          out.op(Opcode.POP);
        }
      }
      writer.saveKnown(tuple);
      return;
    }
    out.op(counted ? Opcode.TUPLE1 + size - 1 : Opcode.TUPLE);
    writer.memoize(tuple);
  }

  // ------------------------------------------------------------------ sets

  private void saveElements(PyAnySet set, Object[] elements, int from, int to) {
    try {
      for (int i = from; i < to; i++) {
        writer.save(elements[i]);
      }
    } catch (PyException e) {
      throw PickleErrors.note(e, "when serializing %s element", PickleErrors.typeName(set));
    }
  }

  void saveSet(PySet set) {
    if (writer.protocol < 4) {
      writer
          .reductions()
          .save(PyTuple.of(BuiltinTypes.SET, PyTuple.of(PyList.of(set.toArray()))), set);
      return;
    }
    out.op(Opcode.EMPTY_SET);
    writer.memoize(set);
    Object[] elements = set.toArray();
    for (int from = 0; from < elements.length; from += BATCH) {
      out.op(Opcode.MARK);
      saveElements(set, elements, from, Math.min(from + BATCH, elements.length));
      out.op(Opcode.ADDITEMS);
      if (set.size() != elements.length) {
        throw PyErrors.runtimeError("set changed size during iteration");
      }
    }
  }

  void saveFrozenSet(PyFrozenSet set) {
    Object[] elements = set.toArray();
    if (writer.protocol < 4) {
      writer
          .reductions()
          .save(PyTuple.of(BuiltinTypes.FROZENSET, PyTuple.of(PyList.of(elements))), set);
      return;
    }
    out.op(Opcode.MARK);
    saveElements(set, elements, 0, elements.length);
    if (writer.memo.get(set) >= 0) {
      out.op(Opcode.POP_MARK);
      writer.saveKnown(set);
      return;
    }
    out.op(Opcode.FROZENSET);
    writer.memoize(set);
  }
}
