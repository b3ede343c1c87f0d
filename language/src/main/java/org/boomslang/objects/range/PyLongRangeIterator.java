package org.boomslang.objects.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.iterator.PositionedIteratorMethodsTable;
import org.boomslang.objects.iterator.PySizedIterator;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * An iterator over a range of ints of any size. Thread-safety: atomic; it has a lock of its own.
 */
final class PyLongRangeIterator extends PySizedIterator {
  static final PyType TYPE =
      PyType.builtin(
          "longrange_iterator",
          BuiltinTypes.OBJECT,
          Layout.of("longrange_iterator", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          PositionedIteratorMethodsTable::new);

  private BigInteger next;
  private final BigInteger step;
  private BigInteger remaining;

  PyLongRangeIterator(BigInteger start, BigInteger step, BigInteger length) {
    super(TYPE.instanceShape());
    this.next = start;
    this.step = step;
    this.remaining = length;
  }

  @Override
  @TruffleBoundary
  public synchronized Object next() {
    if (remaining.signum() <= 0) {
      return null;
    }
    BigInteger value = next;
    next = value.add(step);
    remaining = remaining.subtract(BigInteger.ONE);
    return Integers.normalize(value);
  }

  @Override
  public synchronized Object lengthHint() {
    return Integers.normalize(remaining);
  }

  @Override
  public synchronized Object reduce() {
    PyRange range =
        PyRange.of(
            Integers.normalize(next),
            Integers.normalize(next.add(step.multiply(remaining))),
            Integers.normalize(step));
    return reduction("iter", range, PyNone.NONE);
  }

  @Override
  public void setState(Object state) {
    BigInteger index = Integers.big(Conversions.index(state)).max(BigInteger.ZERO);
    synchronized (this) {
      BigInteger skipped = index.min(remaining);
      next = next.add(step.multiply(skipped));
      remaining = remaining.subtract(skipped);
    }
  }
}
