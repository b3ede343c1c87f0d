package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code zip}: tuples of the elements that stand at the same place. Thread-safety: compatible. */
public final class PyZip extends PyRowIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "zip", BuiltinTypes.OBJECT, Layout.of("zip", Layout.OBJECT, null), ZipMethodsTable::new);

  PyZip(Shape shape, Iterators iterators) {
    super(shape, iterators);
  }

  @Override
  @TruffleBoundary
  public Object next() {
    Object[] row = iterators().next();
    return row == null ? null : PyTuple.of(row);
  }
}
