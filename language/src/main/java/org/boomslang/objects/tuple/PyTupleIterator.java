package org.boomslang.objects.tuple;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.iterator.PositionedIteratorMethodsTable;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** An iterator over a tuple. Thread-safety: compatible. */
public final class PyTupleIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "tuple_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("tuple_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  private final PyTuple tuple;
  private int position;

  public PyTupleIterator(PyTuple tuple) {
    super(TYPE.instanceShape());
    this.tuple = tuple;
  }

  @Override
  public Object next() {
    int index = position;
    if (index >= tuple.length()) {
      return null;
    }
    position = index + 1;
    return tuple.get(index);
  }

  @Override
  public Object lengthHint() {
    return (long) Math.max(0, tuple.length() - position);
  }

  @Override
  public Object reduce() {
    int index = position;
    return index >= tuple.length()
        ? reduction("iter", PyTuple.EMPTY)
        : reduction("iter", tuple, (long) index);
  }

  @Override
  public void setState(Object state) {
    position = Math.max(0, Math.min(Conversions.asSize(state), tuple.length()));
  }
}
