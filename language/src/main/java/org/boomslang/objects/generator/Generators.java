package org.boomslang.objects.generator;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.exception.PyTraceback;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** {@code send}, {@code throw} and {@code close} as Python code calls them. */
public final class Generators {
  private Generators() {}

  /** {@code send(value)}: the value yielded; StopIteration at the end. */
  @TruffleBoundary
  static Object send(Activation activation, Object value) {
    boolean finished = activation.isFinished();
    if (finished && activation.kind().equals("coroutine")) {
      throw PyErrors.runtimeError("cannot reuse already awaited coroutine");
    }
    Object yielded = activation.resume(value);
    if (yielded == null) {
      throw PyErrors.stopIteration(activation.takeResult());
    }
    return yielded;
  }

  /** {@code throw(exception)}: the value yielded next; StopIteration at the end. */
  @TruffleBoundary
  static Object raise(Activation activation, PyException exception) {
    if (activation.isFinished() && activation.kind().equals("coroutine")) {
      throw PyErrors.runtimeError("cannot reuse already awaited coroutine");
    }
    Object yielded = activation.resumeThrowing(exception);
    if (yielded == null) {
      throw PyErrors.stopIteration(activation.takeResult());
    }
    return yielded;
  }

  /** Ends a body that has not started or has finished; false when it is suspended or running. */
  public static boolean abandon(Activation activation) {
    return activation.isFinished() || activation.abandon();
  }

  /** {@code close()}: raises GeneratorExit inside; the value returned in reply, else None. */
  @TruffleBoundary
  public static Object close(Activation activation) {
    if (activation.isFinished() || activation.abandon()) {
      return PyNone.NONE;
    }
    try {
      Object yielded = activation.resumeThrowing(generatorExit());
      if (yielded == null) {
        return activation.takeResult();
      }
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.GENERATOR_EXIT)) {
        return PyNone.NONE;
      }
      throw e;
    }
    throw PyErrors.runtimeError("%s ignored GeneratorExit", activation.kind());
  }

  /**
   * Whether a loop that ends before its iterator does has to {@linkplain #leaveLoop close} it: a
   * generator that only the loop has, and that has something to do then.
   */
  public static boolean isClosedByLoop(Object iterator) {
    return iterator instanceof PyGenerator generator && generator.activation().isHeldToClose();
  }

  /**
   * Whether what a {@code yield from} or {@code await} waits for has something to do when it is
   * closed, which happens with the waiting body, whoever else has it.
   */
  public static boolean isClosedByDelegation(Object iterator) {
    return iterator instanceof PyGenerator generator && generator.activation().isProtected()
        || iterator instanceof PyCoroutine coroutine && coroutine.activation().isProtected();
  }

  /**
   * Whoever holds a generator or coroutine cannot close it; from now on it is closed when it is
   * dropped.
   */
  @TruffleBoundary
  public static void letGo(Object iterator) {
    if (iterator instanceof Resumable resumable) {
      resumable.activation().letGo();
    }
  }

  /**
   * As {@link #isClosedByLoop}, of an {@code async for}: one that has a hook is given to it,
   * whatever it has to do.
   */
  public static boolean isDroppedByAsyncLoop(Object iterator) {
    return iterator instanceof PyAsyncGenerator generator
        && generator.isTemporary()
        && !generator.activation().isFinished()
        && (generator.finalizer() != null || generator.activation().isProtected());
  }

  /**
   * Closes an iterator of which {@link #isClosedByLoop} or {@link #isDroppedByAsyncLoop} says that
   * it has to be.
   */
  @TruffleBoundary
  public static void leaveLoop(Object iterator) {
    Guard guard = ((Resumable) iterator).activation().guard();
    if (guard != null) {
      // What an object has to do at its end it does once.
      guard.disarm();
    }
    drop((PyObject) iterator);
  }

  /** What happens to a suspended body whose owner is dropped ({@code _PyGen_Finalize}). */
  static void drop(PyObject owner) {
    Activation activation = ((Resumable) owner).activation();
    if (activation.isFinished()) {
      return;
    }
    if (owner instanceof PyAsyncGenerator generator
        && generator.finalizer() != null
        && !generator.isClosed()) {
      try {
        Calls.call(generator.finalizer(), generator);
      } catch (PyException e) {
        report("Exception ignored while finalizing generator ", e, owner);
      }
      return;
    }
    try {
      close(activation);
    } catch (PyException e) {
      report("Exception ignored while closing generator ", e, owner);
    }
  }

  /**
   * What leaves a body in place of an exception that it raised: a StopIteration must not, its
   * caller would take it for the end (PEP 479).
   *
   * @param kind that of the activation
   */
  @TruffleBoundary
  public static PyException escaped(String kind, PyException exception) {
    String name;
    if (exception.matches(ExceptionTypes.STOP_ITERATION)) {
      name = "StopIteration";
    } else if (kind.equals("async generator")
        && exception.matches(ExceptionTypes.STOP_ASYNC_ITERATION)) {
      name = "StopAsyncIteration";
    } else {
      return exception;
    }
    PyException error = PyErrors.runtimeError("%s raised %s", kind, name);
    error.value().setCause(exception.value());
    error.value().setContext(exception.value());
    return error;
  }

  static void report(String message, PyException exception, Object owner) {
    Unraisable.report(exception, message + PyStr.toJava(Conversions.repr(owner)), null);
  }

  @TruffleBoundary
  static PyException generatorExit() {
    return new PyException((PyBaseException) Calls.call(ExceptionTypes.GENERATOR_EXIT));
  }

  /** The exception for the arguments of {@code throw(type, value, traceback)}. */
  @TruffleBoundary
  public static PyException thrown(String function, Object type, Object value, Object traceback) {
    warnOfSignature(function, value, traceback);
    return thrown(type, value, traceback);
  }

  /** {@code throw()} and {@code athrow()} want the exception alone. */
  static void warnOfSignature(String function, Object value, Object traceback) {
    if (value != null || traceback != null) {
      Warnings.deprecated(
          "the (type, exc, tb) signature of %s() is deprecated, use the single-arg signature"
              + " instead.",
          function);
    }
  }

  static PyException thrown(Object type, Object value, Object traceback) {
    PyTraceback entry = null;
    if (traceback instanceof PyTraceback given) {
      entry = given;
    } else if (traceback != null && traceback != PyNone.NONE) {
      throw PyErrors.typeError("throw() third argument must be a traceback object");
    }
    PyBaseException exception;
    if (type instanceof PyType cls && cls.isSubtype(ExceptionTypes.BASE_EXCEPTION)) {
      try {
        exception = instance(cls, value);
      } catch (PyException e) {
        // As PyErr_NormalizeException has it, the generator sees what went wrong.
        return e;
      }
    } else if (type instanceof PyBaseException given) {
      if (value != null && value != PyNone.NONE) {
        throw PyErrors.typeError("instance exception may not have a separate value");
      }
      exception = given;
    } else {
      throw PyErrors.typeError(
          "exceptions must be classes or instances deriving from BaseException, not %s",
          Types.nameOf(type));
    }
    if (entry != null) {
      exception.setTraceback(entry);
    }
    return new PyException(exception);
  }

  private static PyBaseException instance(PyType type, Object value) {
    if (value instanceof PyBaseException given && given.type().isSubtype(type)) {
      return given;
    }
    Object made;
    if (value == null || value == PyNone.NONE) {
      made = Calls.call(type);
    } else if (value instanceof PyTuple tuple) {
      made = Calls.call(type, tuple.toArray());
    } else {
      made = Calls.call(type, value);
    }
    if (made instanceof PyBaseException exception) {
      return exception;
    }
    throw PyErrors.typeError(
        "calling %s should have returned an instance of BaseException, not %s",
        PyStr.toJava(Conversions.repr(type)), Types.nameOf(made));
  }

  static String repr(String kind, Resumable object) {
    return String.format(
        "<%s object %s at 0x%x>",
        kind, PyStr.toJava(object.qualname()), Identity.id((PyObject) object));
  }

  static void checkName(String attribute, Object value) {
    if (value == null || !PyStr.isStr(value)) {
      throw PyErrors.typeError("%s must be set to a string object", attribute);
    }
  }

  static Object delegate(Activation activation) {
    Object delegate = activation.isSuspended() ? activation.delegate() : null;
    return delegate == null ? PyNone.NONE : delegate;
  }
}
