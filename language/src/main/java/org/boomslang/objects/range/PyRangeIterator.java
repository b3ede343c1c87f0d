package org.boomslang.objects.range;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.iterator.PositionedIteratorMethodsTable;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over a range whose every element, and one step beyond, is a Java long. Thread-safety:
 * compatible.
 */
public final class PyRangeIterator extends PySizedIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "range_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("range_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  private long next;
  private final long step;
  private long remaining;

  public PyRangeIterator(PyRange range) {
    this(range.longStart(), range.longStep(), range.longLength());
  }

  PyRangeIterator(long start, long step, long length) {
    super(TYPE.instanceShape());
    this.next = start;
    this.step = step;
    this.remaining = length;
  }

  /** Whether this iterator suits a small range. */
  static boolean fits(PyRange range) {
    long step = range.longStep();
    long stop = range.longStop();
    return step > 0 ? stop <= Long.MAX_VALUE - step : stop >= Long.MIN_VALUE - step;
  }

  @Override
  public Object next() {
    return hasNext() ? (Object) nextLong() : null;
  }

  public boolean hasNext() {
    return remaining > 0;
  }

  /** The next element; after {@link #hasNext()}. */
  public long nextLong() {
    long value = next;
    next = value + step;
    remaining--;
    return value;
  }

  @Override
  public Object lengthHint() {
    return Math.max(0, remaining);
  }

  @Override
  public Object reduce() {
    long from = next;
    long count = Math.max(0, remaining);
    return reduction("iter", PyRange.of(from, from + count * step, step), PyNone.NONE);
  }

  @Override
  public void setState(Object state) {
    long index = Math.max(0, Math.min(Conversions.asLong(state), remaining));
    next += index * step;
    remaining -= index;
  }
}
