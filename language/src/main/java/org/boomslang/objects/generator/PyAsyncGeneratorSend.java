package org.boomslang.objects.generator;

import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/** The awaitable of {@code asend()} and {@code __anext__()}. Thread-safety: compatible. */
public final class PyAsyncGeneratorSend extends AsyncGeneratorStep {
  public static final PyType TYPE =
      PyType.builtin(
          "async_generator_asend",
          BuiltinTypes.OBJECT,
          Layout.of("async_generator_asend", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          AsyncGeneratorSendMethodsTable::new);

  private final Object first;

  PyAsyncGeneratorSend(PyAsyncGenerator generator, Object first) {
    super(TYPE.instanceShape(), generator);
    this.first = first;
  }

  /** The awaitable of a step that has begun already, without it. */
  public static PyAsyncGeneratorSend underWay(PyAsyncGenerator generator) {
    PyAsyncGeneratorSend step = new PyAsyncGeneratorSend(generator, PyNone.NONE);
    step.enter(State.ITERATING);
    return step;
  }

  @Override
  Object send(Object given) {
    Object yielded = advance(given);
    if (yielded instanceof AsyncGeneratorValue wrapped) {
      throw PyErrors.stopIteration(wrapped.value());
    }
    return yielded;
  }

  /** The same, with a value for the consumer as an {@link AsyncGeneratorValue}. */
  Object advance(Object given) {
    Object value = given;
    if (state() == State.CLOSED) {
      throw PyErrors.runtimeError("cannot reuse already awaited __anext__()/asend()");
    }
    if (state() == State.INITIAL) {
      startRunning("anext()");
      if (value == PyNone.NONE) {
        value = first;
      }
      enter(State.ITERATING);
    }
    Object message = value;
    return step(() -> generator.activation().resume(message));
  }

  @Override
  Object raise(PyException exception) {
    if (state() == State.CLOSED) {
      throw PyErrors.runtimeError("cannot reuse already awaited __anext__()/asend()");
    }
    if (state() == State.INITIAL) {
      startRunning("anext()");
      enter(State.ITERATING);
    }
    Object yielded = step(() -> generator.activation().resumeThrowing(exception));
    if (yielded instanceof AsyncGeneratorValue wrapped) {
      throw PyErrors.stopIteration(wrapped.value());
    }
    return yielded;
  }

  private Object step(Supplier<Object> run) {
    boolean goesOn = false;
    try {
      Object yielded = run(run);
      goesOn = !(yielded instanceof AsyncGeneratorValue);
      return yielded;
    } finally {
      if (!goesOn) {
        enter(State.CLOSED);
      }
    }
  }
}
