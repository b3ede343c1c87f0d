package org.boomslang.objects.generator;

import java.util.function.Supplier;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Shape;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;

/**
 * The awaitables that drive an asynchronous generator by one step. Thread-safety: compatible; the
 * generator itself refuses a second driver.
 */
abstract class AsyncGeneratorStep extends PyIterator {
  enum State {
    INITIAL,
    ITERATING,
    CLOSED
  }

  final PyAsyncGenerator generator;
  private volatile State state = State.INITIAL;

  /** Tells when this is dropped before it is awaited; null after that. */
  private volatile UnawaitedCoroutines.Entry unawaited;

  AsyncGeneratorStep(Shape shape, PyAsyncGenerator generator) {
    super(shape);
    this.generator = generator;
  }

  /** What a method of the generator gives: it is to be awaited. */
  final AsyncGeneratorStep watched(String method) {
    unawaited = UnawaitedCoroutines.add(this, method, generator);
    return this;
  }

  final State state() {
    return state;
  }

  final void enter(State next) {
    state = next;
    UnawaitedCoroutines.Entry entry = unawaited;
    if (entry != null) {
      unawaited = null;
      entry.remove();
    }
  }

  abstract Object send(Object value);

  abstract Object raise(PyException exception);

  @Override
  public boolean endsWithValue() {
    return true;
  }

  @Override
  public Object next() {
    try {
      return send(PyNone.NONE);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        return null;
      }
      throw e;
    }
  }

  Object close() {
    if (state == State.CLOSED) {
      return PyNone.NONE;
    }
    try {
      raise(Generators.generatorExit());
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)
          || e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)
          || e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        return PyNone.NONE;
      }
      throw e;
    }
    throw PyErrors.runtimeError("coroutine ignored GeneratorExit");
  }

  final void startRunning(String what) {
    if (!generator.startStep(false)) {
      enter(State.CLOSED);
      throw PyErrors.runtimeError("%s: asynchronous generator is already running", what);
    }
  }

  /** Runs a step of the generator; a value for the consumer becomes a StopIteration. */
  final Object unwrap(Supplier<Object> step) {
    Object yielded = run(step);
    if (yielded instanceof AsyncGeneratorValue wrapped) {
      throw PyErrors.stopIteration(wrapped.value());
    }
    return yielded;
  }

  /** Runs a step of the generator: a value for the consumer, or what is waited for. */
  final Object run(Supplier<Object> step) {
    Object yielded;
    try {
      yielded = step.get();
    } catch (PyException e) {
      generator.failStep(e);
      throw e;
    }
    if (yielded == null) {
      generator.close();
      generator.endStep();
      throw PyErrors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
    }
    if (yielded instanceof AsyncGeneratorValue) {
      generator.endStep();
    }
    return yielded;
  }
}
