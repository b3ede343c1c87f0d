package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code filter}: the elements for which a function, or their own truth, is true. Thread-safety:
 * compatible.
 */
public final class PyFilter extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "filter",
          BuiltinTypes.OBJECT,
          Layout.of("filter", Layout.OBJECT, null),
          FilterMethodsTable::new);

  /** A callable; None or {@code bool} for the truth of the element. */
  private final Object function;

  private final Object iterator;

  PyFilter(Shape shape, Object function, Object iterator) {
    super(shape);
    this.function = function;
    this.iterator = iterator;
  }

  public Object function() {
    return function;
  }

  /** Whether the truth of an element itself decides. */
  public boolean testsItself() {
    return function == PyNone.NONE || function == BuiltinTypes.BOOL;
  }

  public Object iterator() {
    return iterator;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    boolean plain = testsItself();
    for (Object value = Iteration.next(iterator); value != null; value = Iteration.next(iterator)) {
      if (Conversions.truth(plain ? value : Calls.call(function, value))) {
        return value;
      }
    }
    return null;
  }
}
