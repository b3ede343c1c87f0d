package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code map}: results of a function on elements that stand at the same place. Thread-safety:
 * compatible.
 */
public final class PyMap extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "map", BuiltinTypes.OBJECT, Layout.of("map", Layout.OBJECT, null), MapMethodsTable::new);

  private final Object function;
  private final Iterators iterators;

  PyMap(Shape shape, Object function, Iterators iterators) {
    super(shape);
    this.function = function;
    this.iterators = iterators;
  }

  public Object function() {
    return function;
  }

  /** The iterator of a map over one iterable; null for several. */
  public Object onlyIterator() {
    return iterators.only();
  }

  Iterators iterators() {
    return iterators;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object[] row = iterators.next();
    return row == null ? null : Calls.call(function, row);
  }
}
