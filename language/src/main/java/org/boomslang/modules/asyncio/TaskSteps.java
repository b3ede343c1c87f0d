package org.boomslang.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.modules.contextvars.PyContextObject;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.generator.Activation;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.generator.Resumable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * The steps of a task: each resumes the coroutine until it yields a future to wait for, or ends.
 * Thread-safety: shared (stateless).
 */
final class TaskSteps {
  private static final String[] CONTEXT = {"context"};

  private TaskSteps() {}

  /** Has the loop run a step, which raises an exception in the coroutine when it is not null. */
  static void stepSoon(PyTask task, PyBaseException exception) {
    AsyncioState.callSoon(task.loop(), new PyTaskStep(task, exception), null, task.variables());
  }

  /** The first step at once, in the middle of another task. */
  @TruffleBoundary
  static void startEagerly(PyTask task) {
    AsyncioState state = AsyncioState.get();
    Object before = AsyncioState.swap(task.loop(), task);
    try {
      state.eager.add(task);
      try {
        runIn(task, task.variables());
      } finally {
        state.eager.remove(task);
      }
    } finally {
      AsyncioState.swap(task.loop(), before);
      if (task.isPending()) {
        task.register();
      } else {
        task.forgetCoroutine();
      }
    }
  }

  private static void runIn(PyTask task, Object variables) {
    if (!(variables instanceof PyContextObject context)) {
      throw PyErrors.typeError("an instance of Context was expected");
    }
    Object previous = context.enter();
    try {
      resume(task, null);
    } finally {
      context.leave(previous);
    }
  }

  /** A scheduled step. */
  @TruffleBoundary
  static void step(PyTask task, PyBaseException exception) {
    AsyncioState.enter(task.loop(), task);
    try {
      PyBaseException thrown = exception;
      if (!task.isPending()) {
        throw AsyncioState.get()
            .invalidState(
                "__step(): already done: "
                    + AsyncioState.text(task)
                    + " "
                    + (exception == null ? "" : AsyncioState.text(exception)));
      }
      if (task.mustCancel) {
        if (thrown == null || !thrown.type().isSubtype(AsyncioState.get().cancelledError())) {
          thrown = task.makeCancelledError();
        }
        task.mustCancel = false;
      }
      task.waiter = null;
      resume(task, thrown);
    } finally {
      AsyncioState.leave(task.loop(), task);
    }
  }

  /** What a task waited for has ended. */
  @TruffleBoundary
  static void wakeUp(PyTask task, Object future) {
    PyBaseException error = null;
    if (future instanceof PyFuture known) {
      known.removeAwaiting(task);
    }
    try {
      if (future instanceof PyFuture known && known.isPlain()) {
        error = known.failure();
      } else {
        Calls.callMethod(future, "result");
      }
    } catch (PyException e) {
      error = e.value();
    }
    step(task, error);
  }

  private static void resume(PyTask task, PyBaseException thrown) {
    Object coroutine = task.coroutine();
    if (coroutine == null) {
      throw PyErrors.runtimeError("uninitialized Task object");
    }
    Object yielded;
    Object ended = PyNone.NONE;
    try {
      if (coroutine instanceof PyCoroutine || coroutine instanceof PyGenerator) {
        Activation activation = ((Resumable) coroutine).activation();
        if (activation.isFinished() && coroutine instanceof PyCoroutine) {
          throw PyErrors.runtimeError("cannot reuse already awaited coroutine");
        }
        yielded =
            thrown == null
                ? activation.resume(PyNone.NONE)
                : activation.resumeThrowing(new PyException(thrown));
        if (yielded == null) {
          ended = activation.takeResult();
        }
      } else if (thrown != null) {
        yielded = Calls.callMethod(coroutine, "throw", thrown);
      } else {
        yielded = Calls.callSpecial(coroutine, "__next__");
        if (yielded == null) {
          yielded = Calls.callMethod(coroutine, "send", PyNone.NONE);
        }
      }
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.STOP_ITERATION)) {
        finished(task, Attributes.get(e.value(), "value"));
      } else {
        failed(task, e);
      }
      return;
    }
    if (yielded == null) {
      finished(task, ended);
    } else {
      await(task, yielded);
    }
  }

  private static void finished(PyTask task, Object value) {
    if (task.mustCancel) {
      // Cancelled just before the coroutine returned.
      task.mustCancel = false;
      task.cancelFuture(task.cancelMessage());
    } else {
      task.setResult(value);
    }
  }

  private static void failed(PyTask task, PyException e) {
    if (e.matches(AsyncioState.get().cancelledError())) {
      task.setCancelledError(e.value());
      task.cancelFuture(null);
      return;
    }
    task.setException(e.value());
    if (e.matches(ExceptionTypes.KEYBOARD_INTERRUPT) || e.matches(ExceptionTypes.SYSTEM_EXIT)) {
      throw e;
    }
  }

  /** Waits for what the coroutine yielded, or raises in it when that cannot be awaited. */
  private static void await(PyTask task, Object yielded) {
    if (yielded == PyNone.NONE) {
      stepSoon(task, null);
      return;
    }
    if (yielded instanceof PyFuture future && future.isPlain()) {
      if (future.loop() != task.loop()) {
        failSoon(task, foreignLoop(task, yielded));
      } else if (!future.isBlocking()) {
        failSoon(task, notAwaited(task, yielded));
      } else if (future == task) {
        failSoon(task, awaitsItself(task));
      } else {
        future.addAwaiting(task);
        future.setBlocking(false);
        future.addCallback(TaskWakeup.of(task), task.variables());
        waitFor(task, future);
      }
      return;
    }
    Object blocking = Attributes.getOrNull(yielded, "_asyncio_future_blocking");
    if (blocking != null && blocking != PyNone.NONE) {
      if (AsyncioState.loopOf(yielded) != task.loop()) {
        failSoon(task, foreignLoop(task, yielded));
      } else if (!Conversions.truth(blocking)) {
        failSoon(task, notAwaited(task, yielded));
      } else if (yielded == task) {
        failSoon(task, awaitsItself(task));
      } else {
        if (yielded instanceof PyFuture future) {
          future.addAwaiting(task);
        }
        Attributes.set(yielded, "_asyncio_future_blocking", false);
        Calls.callKeywords(
            Attributes.get(yielded, "add_done_callback"),
            new Object[] {TaskWakeup.of(task), task.variables()},
            CONTEXT);
        waitFor(task, yielded);
      }
    } else if (Types.of(yielded) == PyGenerator.TYPE) {
      failSoon(
          task,
          "yield was used instead of yield from for generator in task "
              + AsyncioState.text(task)
              + " with "
              + AsyncioState.text(yielded));
    } else {
      failSoon(task, "Task got bad yield: " + AsyncioState.text(yielded));
    }
  }

  private static void waitFor(PyTask task, Object future) {
    task.waiter = future;
    if (task.mustCancel && PyTask.cancel(future, task.cancelMessage())) {
      task.mustCancel = false;
    }
  }

  private static void failSoon(PyTask task, String message) {
    stepSoon(task, (PyBaseException) Calls.call(ExceptionTypes.RUNTIME_ERROR, PyStr.of(message)));
  }

  private static String foreignLoop(PyTask task, Object future) {
    return "Task "
        + AsyncioState.text(task)
        + " got Future "
        + AsyncioState.text(future)
        + " attached to a different loop";
  }

  private static String notAwaited(PyTask task, Object future) {
    return "yield was used instead of yield from in task "
        + AsyncioState.text(task)
        + " with "
        + AsyncioState.text(future);
  }

  private static String awaitsItself(PyTask task) {
    return "Task cannot await on itself: " + AsyncioState.text(task);
  }
}
