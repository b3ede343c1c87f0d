package org.boomslang.objects.list;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.iterator.PositionedIteratorMethodsTable;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** {@code reversed(list)}. Thread-safety: compatible. */
public final class PyListReverseIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "list_reverseiterator",
          BuiltinTypes.OBJECT,
          Layout.of("list_reverseiterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  private PyList list;
  private int position;

  PyListReverseIterator(PyList list) {
    super(TYPE.instanceShape());
    this.list = list;
    position = list.size() - 1;
  }

  @Override
  public Object next() {
    PyList source = list;
    if (source == null) {
      return null;
    }
    int index = position;
    Object value = index < 0 ? null : source.getItem(index);
    if (value == null) {
      list = null;
      position = -1;
      return null;
    }
    position = index - 1;
    return value;
  }

  /** The elements that are to come, as they are at one moment, in a list of their own. */
  PyList rest() {
    PyList source = list;
    int count = position + 1;
    list = null;
    position = -1;
    if (source == null || count > source.size()) {
      return new PyList();
    }
    PyList rest = source.copy(0, count);
    rest.reverse();
    return rest;
  }

  @Override
  public Object lengthHint() {
    PyList source = list;
    int rest = position + 1;
    return source == null || source.size() < rest ? 0L : (long) rest;
  }

  @Override
  public Object reduce() {
    PyList source = list;
    return source == null
        ? reduction("iter", new PyList())
        : reduction("reversed", source, (long) position);
  }

  @Override
  public void setState(Object state) {
    int index = Conversions.asSize(state);
    PyList source = list;
    if (source != null) {
      position = Math.max(-1, Math.min(index, source.size() - 1));
    }
  }
}
