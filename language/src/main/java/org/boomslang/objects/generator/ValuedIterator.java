package org.boomslang.objects.generator;

import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;

/**
 * A builtin iterator that {@code await} and {@code yield from} drive without a StopIteration: at
 * the end {@link #next()} gives null and {@link #takeValue()} the value of the expression. Its type
 * has no subclasses. Each subclass states its thread-safety.
 */
public abstract class ValuedIterator extends PyIterator {
  protected ValuedIterator(Shape shape) {
    super(shape);
  }

  /** What the iteration gave, once {@link #next()} has returned null; an exception if it failed. */
  public abstract Object takeValue();

  @Override
  public final boolean endsWithValue() {
    return true;
  }
}
