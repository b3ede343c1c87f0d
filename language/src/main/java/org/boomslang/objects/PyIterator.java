package org.boomslang.objects;

/**
 * A builtin iterator. Inside the interpreter it is asked by {@link #next()}, which returns null at
 * the end, so that no StopIteration is made; Python code sees {@code __next__}. Each subclass
 * states its thread-safety: as in CPython's free-threaded build, two threads that share an iterator
 * may see an element twice or skip one, but never crash.
 */
public abstract class PyIterator extends PyObject {
  protected PyIterator(Shape shape) {
    super(shape);
  }

  /** The next element, or null when there is none. */
  public abstract Object next();

  /**
   * Whether its StopIteration may carry a value, which {@link #next()} drops: {@code yield from}
   * and {@code await} then have to ask it by {@code __next__}.
   */
  public boolean endsWithValue() {
    return false;
  }
}
