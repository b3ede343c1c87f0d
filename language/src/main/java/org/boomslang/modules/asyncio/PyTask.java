package org.boomslang.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Consumer;
import org.boomslang.modules.contextvars.PyContextObject;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Shape;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _asyncio.Task}: a coroutine that an event loop drives, step by step ({@link TaskSteps}),
 * and the future of its result.
 *
 * <p>While it has not ended, a task waits for a future, or its next step is scheduled, or it runs.
 *
 * <p>Thread-safety: atomic, as its base; what belongs to the steps is touched by the thread of its
 * loop, and read by others through volatile fields.
 */
final class PyTask extends PyFuture {
  static final PyType TYPE =
      PyType.builtin(
          "_asyncio.Task",
          PyFuture.TYPE,
          Layout.of("Task", PyFuture.TYPE.layout(), null),
          TypeFlags.WITH_DICT,
          TaskMethodsTable::new);

  private static final String[] MESSAGE = {"msg"};

  private volatile Object coroutine;

  /** A str, the number in the name as a Long, or null before {@code __init__}. */
  private volatile Object name;

  private volatile Object variables;

  /** What it waits for, or null. */
  volatile Object waiter;

  /** Whether the next step raises CancelledError. */
  volatile boolean mustCancel;

  volatile int cancelRequests;
  private volatile boolean reportsPending;

  /** Its place among the tasks that have not ended, or null. */
  private volatile WeakTasks.Entry entry;

  PyTask(Shape shape) {
    super(shape);
  }

  @TruffleBoundary
  void initialise(Object coro, Object loop, Object given, Object context, boolean eagerly) {
    initialise(loop);
    AsyncioState state = AsyncioState.get();
    if (!state.isCoroutine(coro)) {
      reportsPending = false;
      throw PyErrors.typeError("a coroutine was expected, got %s", AsyncioState.text(coro));
    }
    variables = context == PyNone.NONE ? PyContextObject.copyCurrent() : context;
    waiter = null;
    mustCancel = false;
    reportsPending = true;
    cancelRequests = 0;
    coroutine = coro;
    if (given == PyNone.NONE) {
      name = state.nextName();
    } else {
      setName(given);
    }
    if (eagerly && Conversions.truth(Calls.callMethod(loop(), "is_running"))) {
      TaskSteps.startEagerly(this);
    } else {
      // Told of also when the loop refuses the first step.
      watch();
      if (isWatched() && coro instanceof PyCoroutine own && own.activation().isCreated()) {
        own.activation().hold();
      }
      TaskSteps.stepSoon(this, null);
      register();
    }
  }

  /** From now on it is one of the tasks of its loop, until it ends. */
  void register() {
    if (isPending()) {
      entry = AsyncioState.get().scheduled.add(this);
      watch();
    }
  }

  @Override
  void ended() {
    WeakTasks.Entry known = entry;
    if (known != null) {
      entry = null;
      AsyncioState.get().scheduled.remove(known);
    }
    if (!isUnretrieved()) {
      unwatch();
    }
  }

  Object coroutine() {
    return coroutine;
  }

  void forgetCoroutine() {
    coroutine = null;
  }

  Object variables() {
    return variables;
  }

  @TruffleBoundary
  Object name() {
    Object known = name;
    if (known instanceof Long number) {
      known = PyStr.of("Task-" + number);
      name = known;
    }
    return known == null ? PyNone.NONE : known;
  }

  void setName(Object value) {
    name = Conversions.str(value);
  }

  boolean reportsPending() {
    return reportsPending;
  }

  void setReportsPending(boolean value) {
    reportsPending = value;
  }

  /** Asks it to cancel itself; false when it has ended. */
  @Override
  @TruffleBoundary
  boolean cancel(Object message) {
    initialised();
    retrieved();
    if (!isPending()) {
      return false;
    }
    cancelRequests++;
    Object awaited = waiter;
    if (awaited != null && cancel(awaited, message)) {
      return true;
    }
    mustCancel = true;
    setCancelMessage(message);
    return true;
  }

  /** Cancels anything that behaves as a future. */
  static boolean cancel(Object future, Object message) {
    if (future instanceof PyFuture known && known.isPlain()) {
      return known.cancel(message);
    }
    Object method = Attributes.get(future, "cancel");
    return Conversions.truth(
        Calls.callKeywords(
            method, new Object[] {message == null ? PyNone.NONE : message}, MESSAGE));
  }

  int uncancel() {
    if (cancelRequests > 0 && --cancelRequests == 0) {
      mustCancel = false;
    }
    return cancelRequests;
  }

  @Override
  @TruffleBoundary
  void finish() {
    if (coroutine instanceof PyCoroutine own) {
      own.activation().letGo();
    }
    if (loop() != null && isPending() && reportsPending) {
      PyDict report = report("Task was destroyed but it is pending!");
      report.put(PyStr.of("task"), this);
      tell(report);
    }
    super.finish();
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit(visit, coroutine);
    visit(visit, waiter);
  }
}
