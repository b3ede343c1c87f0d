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

  /** How many iterators there are. */
  public int count() {
    return iterators.count();
  }

  public Object iterator(int index) {
    return iterators.at(index);
  }

  /**
   * An iterator has ended.
   *
   * @throws org.boomslang.objects.PyException ValueError where all must end together and another
   *     has not
   */
  public void ended(int index) {
    iterators.ended(index);
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
