package org.boomslang.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.generator.PyCoroutine;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * What {@code _asyncio} keeps for a context: its tasks, and what it needs from the library, each
 * looked up when it is first needed. The running loop and task of a thread are in its {@link
 * PyThreadState}.
 *
 * <p>Thread-safety: atomic.
 */
final class AsyncioState {
  private static final ContextSlot<AsyncioState> STATE = new ContextSlot<>(AsyncioState::new);
  private static final String[] CONTEXT = {"context"};

  private final PyContext context;
  private final Map<String, Object> library = new ConcurrentHashMap<>();
  private final AtomicLong names = new AtomicLong();

  /** Tasks that are not done, held weakly. */
  final WeakTasks scheduled = new WeakTasks();

  /** Tasks in their first, eager step. */
  final Set<Object> eager = ConcurrentHashMap.newKeySet();

  private AsyncioState(PyContext context) {
    this.context = context;
  }

  static AsyncioState get() {
    return STATE.get();
  }

  /** The number for the name of the next task that is given none. */
  long nextName() {
    return names.incrementAndGet();
  }

  // ------------------------------------------------------------------ the library

  /** {@code module.name} of the library, which nobody replaces. */
  @TruffleBoundary
  private Object ofLibrary(String module, String name) {
    Object known = library.get(name);
    if (known == null) {
      known = Imports.attribute(module, name);
      library.put(name, known);
    }
    return known;
  }

  PyType cancelledError() {
    return (PyType) ofLibrary("asyncio.exceptions", "CancelledError");
  }

  PyException invalidState(String message) {
    return PyErrors.raise(
        (PyType) ofLibrary("asyncio.exceptions", "InvalidStateError"), "%s", message);
  }

  Object call(String module, String function, Object... arguments) {
    return Calls.call(ofLibrary(module, function), arguments);
  }

  boolean isCoroutine(Object object) {
    return object instanceof PyCoroutine
        || Conversions.truth(call("asyncio.coroutines", "iscoroutine", object));
  }

  // ------------------------------------------------------------------ loops

  static PyException notInitialised() {
    return PyErrors.runtimeError("Future object is not initialized.");
  }

  /** {@code get_event_loop()}: the running one, or that of the policy. */
  Object eventLoop() {
    Object running = PyThreadState.get().runningLoop;
    return running != null
        ? running
        : Calls.callMethod(call("asyncio.events", "_get_event_loop_policy"), "get_event_loop");
  }

  static Object runningLoop() {
    Object running = PyThreadState.get().runningLoop;
    if (running == null) {
      throw PyErrors.runtimeError("no running event loop");
    }
    return running;
  }

  /** The loop of anything that behaves as a future ({@code asyncio.futures._get_loop}). */
  static Object loopOf(Object future) {
    if (future instanceof PyFuture known && !known.type().isHeapType()) {
      Object loop = known.loop();
      if (loop == null) {
        throw notInitialised();
      }
      return loop;
    }
    Object method = Attributes.getOrNull(future, "get_loop");
    return method != null ? Calls.call(method) : Attributes.get(future, "_loop");
  }

  /**
   * {@code loop.call_soon(function, argument, context=context)}.
   *
   * @param argument null for none
   * @param variables null for none
   */
  @TruffleBoundary
  static void callSoon(Object loop, Object function, Object argument, Object variables) {
    Object method = Attributes.get(loop, "call_soon");
    if (variables == null) {
      if (argument == null) {
        Calls.call(method, function);
      } else {
        Calls.call(method, function, argument);
      }
      return;
    }
    Object[] arguments =
        argument == null
            ? new Object[] {function, variables}
            : new Object[] {function, argument, variables};
    Calls.callKeywords(method, arguments, CONTEXT);
  }

  // ------------------------------------------------------------------ the current task

  private static PyThreadState running(Object loop) {
    PyThreadState thread = PyThreadState.get();
    if (thread.runningLoop != loop) {
      throw PyErrors.runtimeError("loop %s is not the running loop", text(loop));
    }
    return thread;
  }

  static String text(Object object) {
    return PyStr.toJava(Conversions.repr(object == null ? PyNone.NONE : object));
  }

  static void enter(Object loop, Object task) {
    PyThreadState thread = running(loop);
    Object current = thread.runningTask;
    if (current != null) {
      throw PyErrors.runtimeError(
          "Cannot enter into task %s while another task %s is being executed.",
          text(task), text(current));
    }
    thread.runningTask = task;
  }

  static void leave(Object loop, Object task) {
    PyThreadState thread = running(loop);
    Object current = thread.runningTask;
    if (current != task) {
      throw PyErrors.runtimeError(
          "Invalid attempt to leave task %s while task %s is entered.", text(task), text(current));
    }
    thread.runningTask = null;
  }

  /**
   * Makes a task the current one, or null none.
   *
   * @return the one before, or null
   */
  static Object swap(Object loop, Object task) {
    PyThreadState thread = running(loop);
    Object before = thread.runningTask;
    thread.runningTask = task;
    return before;
  }

  /** The task that a loop is running, in whatever thread; null when none. */
  Object currentTask(Object loop) {
    PyThreadState own = PyThreadState.get();
    if (own.runningLoop == loop) {
      return own.runningTask;
    }
    for (PyThreadState thread : context.threadStates()) {
      if (thread.runningLoop == loop) {
        return thread.runningTask;
      }
    }
    return null;
  }
}
