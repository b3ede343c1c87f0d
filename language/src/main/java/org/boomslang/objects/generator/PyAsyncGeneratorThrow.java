package org.boomslang.objects.generator;

import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** The awaitable of {@code athrow()} and {@code aclose()}. Thread-safety: compatible. */
public final class PyAsyncGeneratorThrow extends AsyncGeneratorStep {
  public static final PyType TYPE =
      PyType.builtin(
          "async_generator_athrow",
          BuiltinTypes.OBJECT,
          Layout.of("async_generator_athrow", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          AsyncGeneratorThrowMethodsTable::new);

  private final Object type;
  private final Object value;
  private final Object traceback;

  /**
   * @param type null for {@code aclose()}
   */
  PyAsyncGeneratorThrow(PyAsyncGenerator generator, Object type, Object value, Object traceback) {
    super(TYPE.instanceShape(), generator);
    this.type = type;
    this.value = value;
    this.traceback = traceback;
  }

  private boolean closes() {
    return type == null;
  }

  @Override
  Object send(Object message) {
    checkOpen();
    if (generator.activation().isFinished()) {
      enter(State.CLOSED);
      throw PyErrors.stopIteration(null);
    }
    if (state() == State.INITIAL) {
      if (generator.isRunningAsync()) {
        startRunning(closes() ? "aclose()" : "athrow()");
      }
      if (generator.isClosed()) {
        enter(State.CLOSED);
        throw PyErrors.of(ExceptionTypes.STOP_ASYNC_ITERATION);
      }
      if (message != PyNone.NONE) {
        throw PyErrors.runtimeError("can't send non-None value to a just-started coroutine");
      }
      startRunning(closes() ? "aclose()" : "athrow()");
      enter(State.ITERATING);
      if (closes()) {
        generator.close();
        return step(() -> generator.activation().resumeThrowing(Generators.generatorExit()));
      }
      PyException thrown = Generators.thrown(type, value, traceback);
      return step(() -> generator.activation().resumeThrowing(thrown));
    }
    return step(() -> generator.activation().resume(message));
  }

  @Override
  Object raise(PyException exception) {
    checkOpen();
    if (state() == State.INITIAL) {
      startRunning(closes() ? "aclose()" : "athrow()");
      enter(State.ITERATING);
    }
    return step(() -> generator.activation().resumeThrowing(exception));
  }

  private void checkOpen() {
    if (state() == State.CLOSED) {
      throw PyErrors.runtimeError("cannot reuse already awaited aclose()/athrow()");
    }
  }

  private Object step(Supplier<Object> run) {
    if (!closes()) {
      try {
        return unwrap(run);
      } catch (PyException e) {
        enter(State.CLOSED);
        throw e;
      }
    }
    Object yielded;
    try {
      yielded = run.get();
    } catch (PyException e) {
      generator.endStep();
      enter(State.CLOSED);
      if (e.matches(ExceptionTypes.STOP_ASYNC_ITERATION)
          || e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        throw PyErrors.stopIteration(null);
      }
      throw e;
    }
    if (yielded == null) {
      generator.endStep();
      enter(State.CLOSED);
      throw PyErrors.stopIteration(null);
    }
    if (yielded instanceof AsyncGeneratorValue) {
      generator.endStep();
      enter(State.CLOSED);
      throw PyErrors.runtimeError("async generator ignored GeneratorExit");
    }
    return yielded;
  }
}
