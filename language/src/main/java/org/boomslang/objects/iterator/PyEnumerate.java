package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code enumerate}: pairs of a counter and an element. Thread-safety: compatible. */
public final class PyEnumerate extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "enumerate",
          BuiltinTypes.OBJECT,
          Layout.of("enumerate", Layout.OBJECT, null),
          EnumerateMethodsTable::new);

  private final Object iterator;

  /** The next number, while {@link #large} is null. */
  private long count;

  /** The next number once it may not fit, else null. */
  private Object large;

  /**
   * @param count the first number: a {@code Long} or {@code BigInteger}
   */
  PyEnumerate(Shape shape, Object iterator, Object count) {
    super(shape);
    this.iterator = iterator;
    if (count instanceof Long small) {
      this.count = small;
    } else {
      this.large = count;
    }
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object value = Iteration.next(iterator);
    if (value == null) {
      return null;
    }
    return PyTuple.of(takeCount(), value);
  }

  /** The number of the element that comes next, {@code Long.MAX_VALUE} when it may not fit. */
  public long smallCount() {
    return large == null ? count : Long.MAX_VALUE;
  }

  /** Counts the element with a number that {@link #smallCount} gave. */
  public void counted(long number) {
    count = number + 1;
  }

  /** The number of the element that comes next, which then is counted. */
  public Object takeCount() {
    long number = smallCount();
    if (number == Long.MAX_VALUE) {
      return takeLarge();
    }
    counted(number);
    return number;
  }

  @TruffleBoundary
  private Object takeLarge() {
    Object number = large == null ? (Object) Long.MAX_VALUE : large;
    large = Integers.add(number, 1L);
    return number;
  }

  public Object iterator() {
    return iterator;
  }

  /** The number of the next element. */
  Object count() {
    return large != null ? large : (Object) count;
  }
}
