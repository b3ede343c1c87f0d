package org.boomslang.objects.iterator;

import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;

/**
 * An iterator over rows of elements that stand at the same place in several others: {@code map} and
 * {@code zip}. Nodes that read the others themselves find them here. Thread-safety: compatible.
 */
public abstract class PyRowIterator extends PyIterator {
  private final Iterators iterators;

  PyRowIterator(Shape shape, Iterators iterators) {
    super(shape);
    this.iterators = iterators;
  }

  final Iterators iterators() {
    return iterators;
  }

  /** How many iterators there are. */
  public final int count() {
    return iterators.count();
  }

  public final Object iterator(int index) {
    return iterators.at(index);
  }

  /**
   * An iterator has ended.
   *
   * @throws org.boomslang.objects.PyException ValueError where all must end together and another
   *     has not
   */
  public final void ended(int index) {
    iterators.ended(index);
  }
}
