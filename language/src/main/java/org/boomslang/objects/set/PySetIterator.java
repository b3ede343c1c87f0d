package org.boomslang.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.iterator.SizedIteratorMethodsTable;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** An iterator over a set. Thread-safety: compatible. */
public final class PySetIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "set_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("set_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          SizedIteratorMethodsTable::new);

  /** Null once exhausted. */
  private PyAnySet.Cursor cursor;

  public PySetIterator(PyAnySet set) {
    super(TYPE.instanceShape());
    cursor = set.cursor();
  }

  @Override
  @TruffleBoundary
  public Object next() {
    PyAnySet.Cursor current = cursor;
    if (current == null) {
      return null;
    }
    Object element = current.nextElement();
    if (element == null) {
      cursor = null;
    }
    return element;
  }

  @Override
  public Object lengthHint() {
    PyAnySet.Cursor current = cursor;
    return current == null ? 0L : (long) current.remaining();
  }

  /** As in CPython, pickling uses the iterator up. */
  @Override
  @TruffleBoundary
  public Object reduce() {
    PyList rest = new PyList();
    for (Object element = next(); element != null; element = next()) {
      rest.append(element);
    }
    return reduction("iter", rest);
  }
}
