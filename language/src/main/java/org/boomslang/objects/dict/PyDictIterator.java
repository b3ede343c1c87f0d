package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.iterator.EndOfIteration;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.iterator.SizedIteratorMethodsTable;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over the keys, values or items of a dictionary, in order or against it.
 * Thread-safety: compatible.
 */
public final class PyDictIterator extends PySizedIterator {
  private static final PyType KEYS = type("dict_keyiterator");
  private static final PyType VALUES = type("dict_valueiterator");
  private static final PyType ITEMS = type("dict_itemiterator");
  private static final PyType REVERSE_KEYS = type("dict_reversekeyiterator");
  private static final PyType REVERSE_VALUES = type("dict_reversevalueiterator");
  private static final PyType REVERSE_ITEMS = type("dict_reverseitemiterator");

  private final PyDict.Part part;

  /** Null once exhausted. */
  private PyDict.Cursor cursor;

  private PyDictIterator(PyType type, PyDict.Part part, PyDict.Cursor cursor) {
    super(type.instanceShape());
    this.part = part;
    this.cursor = cursor;
  }

  private static PyType type(String name) {
    return PyType.builtin(
        name,
        BuiltinTypes.OBJECT,
        Layout.of(name, Layout.OBJECT, null),
        TypeFlags.INTERNAL,
        SizedIteratorMethodsTable::new);
  }

  @TruffleBoundary
  public static PyDictIterator over(PyDict dict, PyDict.Part part) {
    PyType type =
        switch (part) {
          case KEY -> KEYS;
          case VALUE -> VALUES;
          case ITEM -> ITEMS;
        };
    return new PyDictIterator(type, part, dict.cursor());
  }

  @TruffleBoundary
  public static PyDictIterator reverseOver(PyDict dict, PyDict.Part part) {
    PyType type =
        switch (part) {
          case KEY -> REVERSE_KEYS;
          case VALUE -> REVERSE_VALUES;
          case ITEM -> REVERSE_ITEMS;
        };
    return new PyDictIterator(type, part, dict.reverseCursor());
  }

  /** What the iterator gives of each entry. */
  public PyDict.Part part() {
    return part;
  }

  /**
   * As {@link #next()}, for compiled code: without a search where the next entry stands right
   * behind the last one.
   *
   * @param known what {@link #part} is
   * @param slow entered where that is not so
   * @return null at the end, but in compiled code
   * @throws EndOfIteration at the end, in compiled code
   */
  public Object next(PyDict.Part known, BranchProfile slow) {
    // Read once: another thread may come to the end meanwhile.
    PyDict.Cursor walk = cursor;
    if (CompilerDirectives.isExact(walk, TableCursor.class)) {
      TableCursor current = CompilerDirectives.castExact(walk, TableCursor.class);
      HashTable table = current.plainTable();
      if (table != null) {
        int entry = current.position();
        if (entry >= table.end()) {
          cursor = null;
          return EndOfIteration.reached();
        }
        Object key = table.key(entry);
        Object value = table.value(entry);
        if (key != null
            && key != HashTable.DELETED
            && value != null
            && !(value instanceof GlobalCell)
            && current.moveOn()) {
          return switch (known) {
            case KEY -> key;
            case VALUE -> value;
            case ITEM -> PyTuple.of(key, value);
          };
        }
      }
    }
    slow.enter();
    Object value = next();
    return value == null ? EndOfIteration.reached() : value;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    PyDict.Cursor current = cursor;
    if (current == null) {
      return null;
    }
    Object value = current.next(part);
    if (value == null) {
      cursor = null;
    }
    return value;
  }

  @Override
  public Object lengthHint() {
    PyDict.Cursor current = cursor;
    return current == null ? 0L : (long) current.remaining();
  }

  @Override
  @TruffleBoundary
  public Object reduce() {
    PyList rest = new PyList();
    PyDict.Cursor current = cursor;
    if (current != null) {
      PyDict.Cursor copy = current.duplicate();
      for (Object value = copy.next(part); value != null; value = copy.next(part)) {
        rest.append(value);
      }
    }
    return reduction("iter", rest);
  }
}
