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
  private Object count;

  /**
   * @param count the first number: a {@code Long} or {@code BigInteger}
   */
  PyEnumerate(Shape shape, Object iterator, Object count) {
    super(shape);
    this.iterator = iterator;
    this.count = count;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object value = Iteration.next(iterator);
    if (value == null) {
      return null;
    }
    Object number = count;
    count =
        number instanceof Long l && l != Long.MAX_VALUE
            ? (Object) (l + 1)
            : Integers.add(number, 1L);
    return PyTuple.of(number, value);
  }

  Object iterator() {
    return iterator;
  }

  Object count() {
    return count;
  }
}
