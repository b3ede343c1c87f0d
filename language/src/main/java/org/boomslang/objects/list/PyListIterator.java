package org.boomslang.objects.list;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.iterator.PositionedIteratorMethodsTable;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** An iterator over a list. Thread-safety: compatible. */
public final class PyListIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "list_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("list_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  /** Null once exhausted: an iterator that ended stays so, even if the list grows. */
  private PyList list;

  private int position;

  public PyListIterator(PyList list) {
    super(TYPE.instanceShape());
    this.list = list;
  }

  @Override
  public Object next() {
    PyList source = list;
    if (source == null) {
      return null;
    }
    int index = position;
    Object value = source.getItem(index);
    if (value == null) {
      list = null;
      return null;
    }
    position = index + 1;
    return value;
  }

  /** The elements that are to come, as they are at one moment, in a list of their own. */
  PyList rest() {
    PyList source = list;
    list = null;
    return source == null ? new PyList() : source.copy(position, Integer.MAX_VALUE);
  }

  /** The list, or null when exhausted: for nodes that iterate unboxed. */
  public PyList list() {
    return list;
  }

  /** There are no more elements, even if the list grows. */
  public void exhaust() {
    list = null;
  }

  /** The index of the next element. */
  public int position() {
    return position;
  }

  public void setPosition(int index) {
    position = index;
  }

  @Override
  public Object lengthHint() {
    PyList source = list;
    return source == null ? 0L : (long) Math.max(0, source.size() - position);
  }

  @Override
  public Object reduce() {
    PyList source = list;
    return source == null
        ? reduction("iter", new PyList())
        : reduction("iter", source, (long) position);
  }

  @Override
  public void setState(Object state) {
    int index = Conversions.asSize(state);
    PyList source = list;
    if (source != null) {
      position = Math.max(0, Math.min(index, source.size()));
    }
  }
}
