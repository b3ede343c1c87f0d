package org.boomslang.objects.iterator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;

/** {@code zip}: tuples of the elements that stand at the same place. Thread-safety: compatible. */
public final class PyZip extends PyIterator {
  public static final PyType TYPE =
      PyType.builtin(
          "zip", BuiltinTypes.OBJECT, Layout.of("zip", Layout.OBJECT, null), ZipMethodsTable::new);

  private final Iterators iterators;

  PyZip(Shape shape, Iterators iterators) {
    super(shape);
    this.iterators = iterators;
  }

  Iterators iterators() {
    return iterators;
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

  @Override
  @TruffleBoundary
  public Object next() {
    Object[] row = iterators.next();
    return row == null ? null : PyTuple.of(row);
  }
}
