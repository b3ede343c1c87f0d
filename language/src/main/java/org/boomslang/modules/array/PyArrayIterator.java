package org.boomslang.modules.array;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over an array. The position is a plain field: threads that share the iterator may see
 * an element twice.
 *
 * <p>Thread-safety: compatible.
 */
public final class PyArrayIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "array.arrayiterator",
          BuiltinTypes.OBJECT,
          Layout.of("arrayiterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          ArrayIteratorMethodsTable::new);

  /** Null once exhausted. */
  private PyArray array;

  private int position;

  PyArrayIterator(PyArray array) {
    super(TYPE.instanceShape());
    this.array = array;
  }

  @Override
  public Object next() {
    PyArray current = array;
    if (current == null) {
      return null;
    }
    int index = position;
    Object value = current.get(index);
    if (value == null) {
      array = null;
    } else {
      position = index + 1;
    }
    return value;
  }

  PyArray array() {
    return array;
  }

  int position() {
    return position;
  }

  void setPosition(int index) {
    PyArray current = array;
    if (current != null) {
      position = Math.clamp(index, 0, current.length());
    }
  }
}
