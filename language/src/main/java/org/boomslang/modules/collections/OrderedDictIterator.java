package org.boomslang.modules.collections;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over an ordered dictionary; any change of its keys or their order ends it with an
 * error. Thread-safety: compatible.
 */
final class OrderedDictIterator extends PySizedIterator {
  static final PyType TYPE =
      PyType.builtin(
          "odict_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("odict_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          OrderedDictIteratorMethodsTable::new);

  private final PyDict dict;
  private final PyDict.Part part;
  private final long stamp;

  /** Null once exhausted. */
  private PyDict.Cursor cursor;

  OrderedDictIterator(PyDict dict, PyDict.Part part, boolean reverse) {
    super(TYPE.instanceShape());
    this.dict = dict;
    this.part = part;
    this.stamp = dict.orderStamp();
    this.cursor = reverse ? dict.reverseCursor() : dict.cursor();
  }

  @Override
  @TruffleBoundary
  public Object next() {
    PyDict.Cursor current = cursor;
    if (current == null) {
      return null;
    }
    if (dict.orderStamp() != stamp) {
      throw PyErrors.runtimeError("OrderedDict mutated during iteration");
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
    return PyTuple.of(builtin("iter"), PyTuple.of(rest));
  }
}
