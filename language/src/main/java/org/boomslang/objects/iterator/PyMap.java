package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Shape;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/**
 * {@code map}: results of a function on elements that stand at the same place. Thread-safety:
 * compatible.
 */
public final class PyMap extends PyRowIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "map", BuiltinTypes.OBJECT, Layout.of("map", Layout.OBJECT, null), MapMethodsTable::new);

  private final Object function;

  PyMap(Shape shape, Object function, Iterators iterators) {
    super(shape, iterators);
    this.function = function;
  }

  public Object function() {
    return function;
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object[] row = iterators().next();
    return row == null ? null : Calls.call(function, row);
  }
}
