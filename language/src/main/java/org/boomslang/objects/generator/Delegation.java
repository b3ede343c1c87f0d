package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/**
 * What {@code yield from} and {@code await} do with the object they wait for. Each step returns the
 * value to pass on, or null when the object has ended; then the result is left in {@link
 * Activation#setDelegateResult}.
 */
public final class Delegation {
  private Delegation() {}

  /** What kind of expression awaits, for the words of errors. */
  public enum Use {
    AWAIT,
    ENTER,
    EXIT,
    NEXT
  }

  // ------------------------------------------------------------------ which iterator

  /** The iterator for {@code yield from value}. */
  @TruffleBoundary
  public static Object iterator(Object value, boolean inCoroutine) {
    if (value instanceof PyCoroutine) {
      if (!inCoroutine) {
        throw PyErrors.typeError(
            "cannot 'yield from' a coroutine object in a non-coroutine generator");
      }
      return value;
    }
    return value instanceof PyGenerator ? value : Iteration.iter(value);
  }

  /** The iterator for {@code await value} ({@code GET_AWAITABLE}). */
  @TruffleBoundary
  public static Object awaitable(Object value, Use use) {
    if (value instanceof PyCoroutine coroutine) {
      Activation activation = coroutine.activation();
      if (activation.isSuspended() && activation.delegate() != null) {
        throw PyErrors.runtimeError("coroutine is being awaited already");
      }
      return value;
    }
    if (value instanceof PyGenerator generator && generator.isAwaitable()) {
      return value;
    }
    PyType type = Types.of(value);
    Object method = type.lookup("__await__");
    if (method == null) {
      throw switch (use) {
        case AWAIT -> PyErrors.typeError("'%s' object can't be awaited", type.name());
        case ENTER ->
            PyErrors.typeError(
                "'async with' received an object from __aenter__ that does not implement"
                    + " __await__: %s",
                type.name());
        case EXIT ->
            PyErrors.typeError(
                "'async with' received an object from __aexit__ that does not implement"
                    + " __await__: %s",
                type.name());
        case NEXT ->
            PyErrors.typeError(
                "'async for' received an invalid object from __anext__: %s", type.name());
      };
    }
    Object iterator;
    try {
      iterator = Calls.call(Attributes.bind(method, value, type));
      if (iterator instanceof PyCoroutine
          || (iterator instanceof PyGenerator generator && generator.isAwaitable())) {
        throw PyErrors.typeError("__await__() returned a coroutine");
      }
      if (Types.of(iterator).lookup("__next__") == null) {
        throw PyErrors.typeError(
            "__await__() returned non-iterator of type '%s'", Types.nameOf(iterator));
      }
    } catch (PyException e) {
      if (use == Use.NEXT) {
        PyException error =
            PyErrors.typeError(
                "'async for' received an invalid object from __anext__: %s", type.name());
        error.value().setCause(e.value());
        throw error;
      }
      throw e;
    }
    return iterator;
  }

  /** The asynchronous iterator of {@code async for} ({@code GET_AITER}). */
  @TruffleBoundary
  public static Object asyncIterator(Object value) {
    Object iterator = Calls.callSpecial(value, "__aiter__");
    if (iterator == null) {
      throw PyErrors.typeError(
          "'async for' requires an object with __aiter__ method, got %s", Types.nameOf(value));
    }
    if (Types.of(iterator).lookup("__anext__") == null) {
      throw PyErrors.typeError(
          "'async for' received an object from __aiter__ that does not implement __anext__: %s",
          Types.nameOf(iterator));
    }
    return iterator;
  }

  /** The awaitable of the next element ({@code GET_ANEXT}). */
  @TruffleBoundary
  public static Object asyncNext(Object iterator) {
    Object awaitable = Calls.callSpecial(iterator, "__anext__");
    if (awaitable == null) {
      throw PyErrors.typeError(
          "'async for' requires an iterator with __anext__ method, got %s", Types.nameOf(iterator));
    }
    return awaitable;
  }

  // ------------------------------------------------------------------ steps

  /** Passes a value in. */
  @TruffleBoundary
  public static Object send(Activation self, Object iterator, Object value) {
    if (iterator instanceof PyGenerator || iterator instanceof PyCoroutine) {
      Activation inner = ((Resumable) iterator).activation();
      if (inner.isFinished() && iterator instanceof PyCoroutine) {
        throw PyErrors.runtimeError("cannot reuse already awaited coroutine");
      }
      Object yielded = inner.resume(value);
      if (yielded == null) {
        self.setDelegateResult(inner.takeResult());
      }
      return yielded;
    }
    if (value == PyNone.NONE && iterator instanceof ValuedIterator valued) {
      Object yielded = valued.next();
      if (yielded == null) {
        self.setDelegateResult(valued.takeValue());
      }
      return yielded;
    }
    try {
      if (iterator instanceof PyAsyncGeneratorSend step) {
        Object yielded = step.advance(value);
        if (yielded instanceof AsyncGeneratorValue wrapped) {
          self.setDelegateResult(wrapped.value());
          return null;
        }
        return yielded;
      }
      if (iterator instanceof AsyncGeneratorStep step) {
        return step.send(value);
      }
      if (value == PyNone.NONE) {
        Object yielded = Calls.callSpecial(iterator, "__next__");
        if (yielded == null) {
          throw PyErrors.typeError("'%s' object is not an iterator", Types.nameOf(iterator));
        }
        return yielded;
      }
      return Calls.callMethod(iterator, "send", value);
    } catch (PyException e) {
      return ended(self, e);
    }
  }

  /** Raises an exception in it, or here when it takes none. */
  @TruffleBoundary
  public static Object raise(Activation self, Object iterator, PyException exception) {
    if (exception.matches(ExceptionTypes.GENERATOR_EXIT)) {
      close(iterator);
      throw exception;
    }
    if (iterator instanceof PyGenerator || iterator instanceof PyCoroutine) {
      Activation inner = ((Resumable) iterator).activation();
      Object yielded = inner.resumeThrowing(new PyException(exception.value()));
      if (yielded == null) {
        self.setDelegateResult(inner.takeResult());
      }
      return yielded;
    }
    Object method = Attributes.getOrNull(iterator, "throw");
    if (method == null) {
      // A StopIteration ends the iterator, even one that was thrown in (CLEANUP_THROW).
      return ended(self, exception);
    }
    try {
      return Calls.call(method, exception.value());
    } catch (PyException e) {
      return ended(self, e);
    }
  }

  private static Object ended(Activation self, PyException e) {
    if (!e.matches(ExceptionTypes.STOP_ITERATION)) {
      throw e;
    }
    self.setDelegateResult(Attributes.get(e.value(), "value"));
    return null;
  }

  private static void close(Object iterator) {
    if (iterator instanceof Resumable resumable) {
      Generators.close(resumable.activation());
      return;
    }
    Object method;
    try {
      method = Attributes.getOrNull(iterator, "close");
    } catch (PyException e) {
      Generators.report("Exception ignored while closing generator ", e, iterator);
      return;
    }
    if (method != null) {
      Calls.call(method);
    }
  }
}
