package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Shape;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code reversed} of a sequence without {@code __reversed__}: asks for the items from the last one
 * down. Thread-safety: compatible.
 */
public final class PyReversed extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "reversed",
          BuiltinTypes.OBJECT,
          Layout.of("reversed", Layout.OBJECT, null),
          ReversedMethodsTable::new);

  /** Null once exhausted. */
  private Object sequence;

  private long position;

  PyReversed(Shape shape, Object sequence) {
    super(shape);
    this.position = Items.length(sequence) - 1L;
    this.sequence = sequence;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object source = sequence;
    long index = position;
    if (source == null || index < 0) {
      sequence = null;
      return null;
    }
    try {
      Object value = PySequenceIterator.item(source, index);
      position = index - 1;
      if (value == null) {
        sequence = null;
      }
      return value;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR) || e.matches(ExceptionTypes.STOP_ITERATION)) {
        position = -1;
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  @Override
  public Object lengthHint() {
    Object source = sequence;
    if (source == null) {
      return 0L;
    }
    long rest = position + 1;
    return Items.length(source) < rest ? 0L : rest;
  }

  @Override
  public Object reduce() {
    Object source = sequence;
    return source == null
        ? PyTuple.of(type(), PyTuple.of(PyTuple.EMPTY))
        : PyTuple.of(type(), PyTuple.of(source), position);
  }

  @Override
  public void setState(Object state) {
    long index = Conversions.asLong(state);
    Object source = sequence;
    if (source != null) {
      position = Math.max(-1, Math.min(index, Items.length(source) - 1L));
    }
  }
}
