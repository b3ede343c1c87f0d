package org.boomslang.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A typed place in every context for the state of one higher layer, made on first use. Declare it
 * as a static final field next to the class of the state.
 *
 * <p>Thread-safety: atomic. Two threads that ask at once may both run the initialiser; one result
 * wins and both get it, so initialisers have no side effects.
 */
public final class ContextSlot<T> {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final int index = COUNT.getAndIncrement();
  private final Function<PyContext, T> initialiser;

  public ContextSlot(Function<PyContext, T> initialiser) {
    this.initialiser = initialiser;
  }

  @SuppressWarnings("unchecked")
  public T get(PyContext context) {
    Object value = context.slot(index);
    return value != null ? (T) value : (T) context.slot(index, initialiser.apply(context));
  }

  /** The state in the current context. */
  public T get() {
    return get(PyContext.get());
  }
}
