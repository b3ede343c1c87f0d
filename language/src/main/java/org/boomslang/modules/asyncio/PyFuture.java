package org.boomslang.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.boomslang.modules.contextvars.PyContextObject;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code _asyncio.Future}: a result that comes later. It ends once, as finished or cancelled, and
 * then asks its loop to call the callbacks.
 *
 * <p>Thread-safety: atomic. The way it ends, its callbacks and who awaits it are changed under the
 * monitor, in which no Python code runs; single fields are volatile. That the loop is told from
 * other threads by {@code call_soon_threadsafe} alone is up to the program.
 */
class PyFuture extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_asyncio.Future",
          BuiltinTypes.OBJECT,
          Layout.of("Future", Layout.OBJECT, null),
          TypeFlags.WITH_DICT,
          FutureMethodsTable::new);

  private static final TruffleString MESSAGE = PyStr.constant("message");
  private static final TruffleString SOURCE_TRACEBACK = PyStr.constant("source_traceback");

  enum State {
    PENDING,
    CANCELLED,
    FINISHED
  }

  private record Callback(Object function, Object variables) {}

  private static final Callback[] NONE = {};

  /** Null before {@code __init__}. */
  private volatile Object loop;

  private volatile State state = State.PENDING;
  private Callback[] callbacks = NONE;
  private volatile Object result;
  private volatile PyBaseException exception;
  private PyObject traceback;
  private volatile PyBaseException cancelledError;
  private volatile Object cancelMessage;
  private volatile Object sourceTraceback;

  /** Whether somebody has to be told of the exception, since nobody has asked for it yet. */
  private volatile boolean unretrieved;

  /** Set by {@code await}, so that a task can tell it from a bare {@code yield}. */
  private volatile boolean blocking;

  /** Null, one future, or a set of them; by identity. */
  private Object awaitedBy;

  /** Calls {@code __del__}; instances of subclasses have one from their class. */
  private Guard guard;

  PyFuture(Shape shape) {
    super(shape);
  }

  /** {@code __init__}: pending, of a loop, or (None) of the current one. */
  @TruffleBoundary
  void initialise(Object given) {
    synchronized (this) {
      state = State.PENDING;
      callbacks = NONE;
      result = null;
      exception = null;
      traceback = null;
      awaitedBy = null;
    }
    cancelledError = null;
    cancelMessage = null;
    sourceTraceback = null;
    unretrieved = false;
    blocking = false;
    loop = null;
    loop = given == PyNone.NONE ? AsyncioState.get().eventLoop() : given;
    if (Conversions.truth(Calls.callMethod(loop, "get_debug"))) {
      sourceTraceback = AsyncioState.get().call("traceback", "extract_stack");
    }
  }

  // ------------------------------------------------------------------ simple facts

  final Object loop() {
    return loop;
  }

  final PyFuture initialised() {
    if (loop == null) {
      throw AsyncioState.notInitialised();
    }
    return this;
  }

  final State state() {
    return state;
  }

  final boolean isPending() {
    return state == State.PENDING;
  }

  final boolean isBlocking() {
    return blocking;
  }

  final void setBlocking(boolean value) {
    blocking = value;
  }

  final Object cancelMessage() {
    return cancelMessage;
  }

  final void setCancelMessage(Object message) {
    cancelMessage = message;
  }

  final void setCancelledError(PyBaseException error) {
    cancelledError = error;
  }

  final Object sourceTraceback() {
    return sourceTraceback;
  }

  final boolean isUnretrieved() {
    return unretrieved;
  }

  /** Whether this is no instance of a subclass, so that methods mean what they mean here. */
  final boolean isPlain() {
    return !type().isHeapType();
  }

  // ------------------------------------------------------------------ the end

  private synchronized Callback[] end(State how, Object value, PyBaseException error) {
    if (state != State.PENDING) {
      return null;
    }
    result = value;
    exception = error;
    traceback = error == null ? null : error.traceback();
    Callback[] due = callbacks;
    callbacks = NONE;
    state = how;
    return due;
  }

  private void schedule(Callback[] due) {
    ended();
    for (Callback callback : due) {
      AsyncioState.callSoon(loop, callback.function, this, callback.variables);
    }
  }

  /** It has ended, and will not be pending when it is dropped. */
  void ended() {}

  @TruffleBoundary
  final void setResult(Object value) {
    initialised();
    Callback[] due = end(State.FINISHED, value, null);
    if (due == null) {
      throw AsyncioState.get().invalidState("invalid state");
    }
    schedule(due);
  }

  @TruffleBoundary
  final void setException(Object given) {
    initialised();
    if (!isPending()) {
      throw AsyncioState.get().invalidState("invalid state");
    }
    Object made =
        given instanceof PyType type && type.isSubtype(ExceptionTypes.BASE_EXCEPTION)
            ? Calls.call(given)
            : given;
    if (!(made instanceof PyBaseException error)) {
      throw PyErrors.typeError("invalid exception object");
    }
    if (error.type().isSubtype(ExceptionTypes.STOP_ITERATION)) {
      PyBaseException substitute =
          (PyBaseException)
              Calls.call(
                  ExceptionTypes.RUNTIME_ERROR,
                  PyStr.of(
                      "StopIteration interacts badly with generators and cannot be raised into a"
                          + " Future"));
      substitute.setCause(error);
      substitute.setContext(error);
      error = substitute;
    }
    Callback[] due = end(State.FINISHED, null, error);
    if (due == null) {
      throw AsyncioState.get().invalidState("invalid state");
    }
    unretrieved = true;
    watch();
    schedule(due);
  }

  /** Cancels it, unless it has ended: then false. */
  @TruffleBoundary
  final boolean cancelFuture(Object message) {
    unretrieved = false;
    Callback[] due = end(State.CANCELLED, null, null);
    if (due == null) {
      return false;
    }
    cancelMessage = message;
    schedule(due);
    return true;
  }

  /** As {@code cancel(message)} of this class does. */
  boolean cancel(Object message) {
    initialised();
    return cancelFuture(message);
  }

  // ------------------------------------------------------------------ what came of it

  /** The CancelledError of a cancelled one: once that which the task ended with. */
  @TruffleBoundary
  final PyBaseException makeCancelledError() {
    PyBaseException known = cancelledError;
    if (known != null) {
      cancelledError = null;
      return known;
    }
    PyType type = AsyncioState.get().cancelledError();
    Object message = cancelMessage;
    return (PyBaseException)
        (message == null || message == PyNone.NONE ? Calls.call(type) : Calls.call(type, message));
  }

  /** The exception that {@link #result()} raises, or null. InvalidStateError while pending. */
  @TruffleBoundary
  final PyBaseException failure() {
    if (loop == null) {
      throw AsyncioState.get().invalidState("Future object is not initialized.");
    }
    switch (state) {
      case PENDING -> throw AsyncioState.get().invalidState("Result is not set.");
      case CANCELLED -> {
        return makeCancelledError();
      }
      default -> {
        retrieved();
        PyBaseException error = exception;
        if (error != null) {
          error.setTraceback(traceback);
        }
        return error;
      }
    }
  }

  /** The result; raises what it failed with. */
  final Object result() {
    PyBaseException error = failure();
    if (error != null) {
      throw PyErrors.raise(error);
    }
    return result;
  }

  @TruffleBoundary
  final Object exception() {
    if (loop == null) {
      throw AsyncioState.get().invalidState("Future object is not initialized.");
    }
    switch (state) {
      case PENDING -> throw AsyncioState.get().invalidState("Exception is not set.");
      case CANCELLED -> throw PyErrors.raise(makeCancelledError());
      default -> {
        retrieved();
        return exceptionOrNone();
      }
    }
  }

  final Object resultOrNone() {
    Object value = result;
    return value == null ? PyNone.NONE : value;
  }

  final Object exceptionOrNone() {
    PyBaseException error = exception;
    return error == null ? PyNone.NONE : error;
  }

  /** Somebody has seen the exception. */
  final void retrieved() {
    if (unretrieved) {
      unretrieved = false;
      unwatch();
    }
  }

  // ------------------------------------------------------------------ callbacks

  /**
   * Has the loop call a function with this future when it has ended.
   *
   * @param variables the context it is called in, null for a copy of the current one
   */
  @TruffleBoundary
  final void addCallback(Object function, Object variables) {
    initialised();
    Object in = variables == null ? PyContextObject.copyCurrent() : variables;
    synchronized (this) {
      if (state == State.PENDING) {
        int count = callbacks.length;
        Callback[] more = new Callback[count + 1];
        System.arraycopy(callbacks, 0, more, 0, count);
        more[count] = new Callback(function, in);
        callbacks = more;
        return;
      }
    }
    AsyncioState.callSoon(loop, function, this, in);
  }

  private synchronized Callback[] callbacks() {
    return callbacks;
  }

  /** Removes all callbacks equal to a function; how many. */
  @TruffleBoundary
  final int removeCallback(Object function) {
    initialised();
    Set<Callback> equal = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Callback callback : callbacks()) {
      if (Comparisons.equal(callback.function, function)) {
        equal.add(callback);
      }
    }
    if (equal.isEmpty()) {
      return 0;
    }
    synchronized (this) {
      List<Callback> rest = new ArrayList<>();
      for (Callback callback : callbacks) {
        if (!equal.contains(callback)) {
          rest.add(callback);
        }
      }
      int removed = callbacks.length - rest.size();
      callbacks = rest.toArray(NONE);
      return removed;
    }
  }

  @TruffleBoundary
  final Object callbackList() {
    Callback[] all = callbacks();
    if (all.length == 0) {
      return PyNone.NONE;
    }
    PyList list = new PyList();
    for (Callback callback : all) {
      list.append(PyTuple.of(callback.function, callback.variables));
    }
    return list;
  }

  // ------------------------------------------------------------------ who awaits it

  @TruffleBoundary
  @SuppressWarnings("unchecked")
  final synchronized void addAwaiting(PyFuture waiter) {
    if (awaitedBy == null) {
      awaitedBy = waiter;
    } else if (awaitedBy instanceof Set<?> set) {
      ((Set<Object>) set).add(waiter);
    } else if (awaitedBy != waiter) {
      Set<Object> several = Collections.newSetFromMap(new IdentityHashMap<>());
      several.add(awaitedBy);
      several.add(waiter);
      awaitedBy = several;
    }
  }

  @TruffleBoundary
  final synchronized void removeAwaiting(PyFuture waiter) {
    if (awaitedBy == waiter) {
      awaitedBy = null;
    } else if (awaitedBy instanceof Set<?> set) {
      set.remove(waiter);
    }
  }

  private synchronized Object[] awaiting() {
    if (awaitedBy instanceof Set<?> set) {
      return set.toArray();
    }
    return awaitedBy == null ? null : new Object[] {awaitedBy};
  }

  @TruffleBoundary
  final Object awaitedBy() {
    Object[] all = awaiting();
    return all == null ? PyNone.NONE : PyFrozenSet.of(all);
  }

  // ------------------------------------------------------------------ finalisation

  /** Has {@link #finish()} run when the object is dropped. */
  final synchronized void watch() {
    if (guard == null && isPlain()) {
      guard = Finalizers.watch(this, object -> ((PyFuture) object).finish());
    }
  }

  /** Whether {@link #finish()} will be run when the object is dropped. */
  final synchronized boolean isWatched() {
    return guard != null;
  }

  final synchronized void unwatch() {
    if (guard != null) {
      guard.disarm();
      guard = null;
    }
  }

  /** {@code __del__}: tells of an exception that nobody has asked for. */
  @TruffleBoundary
  void finish() {
    if (!unretrieved) {
      return;
    }
    unretrieved = false;
    PyDict report =
        report(
            type().name().substring(type().name().lastIndexOf('.') + 1)
                + " exception was never retrieved");
    report.put(PyStr.of("exception"), exceptionOrNone());
    report.put(PyStr.of("future"), this);
    tell(report);
  }

  final PyDict report(String message) {
    PyDict report = new PyDict();
    report.put(MESSAGE, PyStr.of(message));
    if (sourceTraceback != null) {
      report.put(SOURCE_TRACEBACK, sourceTraceback);
    }
    return report;
  }

  final void tell(PyDict report) {
    try {
      Calls.callMethod(loop, "call_exception_handler", report);
    } catch (PyException e) {
      Unraisable.report(e, "Exception ignored while finalizing " + AsyncioState.text(this), null);
    }
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit(visit, result);
    visit(visit, exception);
  }
}
