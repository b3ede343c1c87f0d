package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over an object that has {@code __getitem__} and no {@code __iter__}: asks for 0, 1,
 * 2, … until IndexError. Thread-safety: compatible.
 */
public final class PySequenceIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "iterator",
          BuiltinTypes.OBJECT,
          Layout.of("iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  /** Null once exhausted. */
  private Object sequence;

  private long position;

  public PySequenceIterator(Object sequence) {
    super(TYPE.instanceShape());
    this.sequence = sequence;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object source = sequence;
    if (source == null) {
      return null;
    }
    long index = position;
    if (index == Long.MAX_VALUE) {
      throw PyErrors.overflowError("iter index too large");
    }
    try {
      Object value = item(source, index);
      if (value == null) {
        sequence = null;
        return null;
      }
      position = index + 1;
      return value;
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.INDEX_ERROR) || e.matches(ExceptionTypes.STOP_ITERATION)) {
        sequence = null;
        return null;
      }
      throw e;
    }
  }

  /** What iterators see at an index; null, or IndexError, at the end. */
  static Object item(Object sequence, long index) {
    return sequence instanceof IndexedItems items && !Types.of(sequence).isHeapType()
        ? items.item(index)
        : Items.get(sequence, index);
  }

  @Override
  public Object lengthHint() {
    Object source = sequence;
    if (source == null) {
      return 0L;
    }
    if (Types.of(source).lookup("__len__") == null) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    return Math.max(0, Items.length(source) - position);
  }

  @Override
  public Object reduce() {
    Object source = sequence;
    return source == null ? reduction("iter", PyTuple.EMPTY) : reduction("iter", source, position);
  }

  @Override
  public void setState(Object state) {
    long index = Conversions.asLong(state);
    if (sequence != null) {
      position = Math.max(0, index);
    }
  }
}
