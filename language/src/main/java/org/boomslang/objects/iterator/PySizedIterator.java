package org.boomslang.objects.iterator;

import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.CallerGlobals;

/**
 * An iterator that knows how many elements are to come, and can be pickled. Thread-safety: see its
 * subclasses.
 */
public abstract class PySizedIterator extends PyIterator {
  protected PySizedIterator(Shape shape) {
    super(shape);
  }

  /** How many elements are to come: a Python int. */
  public abstract Object lengthHint();

  /** What {@code __reduce__} gives. */
  public abstract Object reduce();

  /** Moves to a position, for iterators whose {@link #reduce} names one. */
  public void setState(Object state) {
    throw PyErrors.typeError("'%s' object has no state", type().name());
  }

  /** {@code (name, (argument,))} for a function of {@code builtins}. */
  protected static PyTuple reduction(String name, Object argument) {
    return PyTuple.of(builtin(name), PyTuple.of(argument));
  }

  /** {@code (name, (argument,), state)} for a function of {@code builtins}. */
  protected static PyTuple reduction(String name, Object argument, Object state) {
    return PyTuple.of(builtin(name), PyTuple.of(argument), state);
  }

  /** The present value of a name in {@code builtins}. */
  public static Object builtin(String name) {
    return CallerGlobals.builtin(name);
  }
}
