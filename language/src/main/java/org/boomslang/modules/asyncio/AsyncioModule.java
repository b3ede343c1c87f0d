package org.boomslang.modules.asyncio;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PySet;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** Module {@code _asyncio}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_asyncio", doc = "Accelerator module for asyncio")
public final class AsyncioModule {
  private AsyncioModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("Future", PyFuture.TYPE);
    module.setAttribute("Task", PyTask.TYPE);
  }

  @PyBuiltin(
      name = "_get_running_loop",
      sig = "($module, /)",
      doc = "The event loop that this thread runs, or None.")
  static Object getRunningLoopOrNone(PyModule module) {
    return PyNone.orNone(PyThreadState.get().runningLoop);
  }

  @PyBuiltin(
      name = "_set_running_loop",
      sig = "($module, loop, /)",
      doc = "Sets the event loop that this thread runs; for event loops.")
  static void setRunningLoop(PyModule module, Object loop) {
    PyThreadState.get().runningLoop = loop == PyNone.NONE ? null : loop;
  }

  @PyBuiltin(
      name = "get_running_loop",
      sig = "($module, /)",
      doc = "The event loop that this thread runs; RuntimeError when there is none.")
  static Object getRunningLoop(PyModule module) {
    return AsyncioState.runningLoop();
  }

  @PyBuiltin(
      name = "get_event_loop",
      sig = "($module, /)",
      doc = "The event loop that this thread runs, else the one of the policy.")
  static Object getEventLoop(PyModule module) {
    return AsyncioState.get().eventLoop();
  }

  @PyBuiltin(
      name = "_register_task",
      sig = "($module, /, task)",
      doc = "Makes a task one of those that all_tasks() gives.")
  static void registerTask(PyModule module, Object task) {
    if (task instanceof PyTask known) {
      known.register();
    } else {
      AsyncioState.get().scheduled.add(task);
    }
  }

  @PyBuiltin(
      name = "_unregister_task",
      sig = "($module, /, task)",
      doc = "Takes a task from those that all_tasks() gives.")
  static void unregisterTask(PyModule module, Object task) {
    AsyncioState.get().scheduled.removeTask(task);
  }

  @PyBuiltin(
      name = "_register_eager_task",
      sig = "($module, /, task)",
      doc = "Makes a task one of those that run their first step eagerly.")
  static void registerEagerTask(PyModule module, Object task) {
    AsyncioState.get().eager.add(task);
  }

  @PyBuiltin(
      name = "_unregister_eager_task",
      sig = "($module, /, task)",
      doc = "Takes a task from those that run their first step eagerly.")
  static void unregisterEagerTask(PyModule module, Object task) {
    AsyncioState.get().eager.remove(task);
  }

  @PyBuiltin(
      name = "_enter_task",
      sig = "($module, /, loop, task)",
      doc = "Makes a task the one that its loop is running.")
  static void enterTask(PyModule module, Object loop, Object task) {
    AsyncioState.enter(loop, task);
  }

  @PyBuiltin(
      name = "_leave_task",
      sig = "($module, /, loop, task)",
      doc = "Ends what _enter_task() began.")
  static void leaveTask(PyModule module, Object loop, Object task) {
    AsyncioState.leave(loop, task);
  }

  @PyBuiltin(
      name = "_swap_current_task",
      sig = "($module, /, loop, task)",
      doc = "Makes a task the one that its loop is running, or None none; the one before.")
  static Object swapCurrentTask(PyModule module, Object loop, Object task) {
    return PyNone.orNone(AsyncioState.swap(loop, task == PyNone.NONE ? null : task));
  }

  @PyBuiltin(
      name = "current_task",
      sig = "($module, /, loop=None)",
      doc = "Return a currently executed task.")
  static Object currentTask(PyModule module, Object loop) {
    Object of = loop == PyNone.NONE ? AsyncioState.runningLoop() : loop;
    return PyNone.orNone(AsyncioState.get().currentTask(of));
  }

  @PyBuiltin(
      name = "all_tasks",
      sig = "($module, /, loop=None)",
      doc = "Return a set of all tasks for the loop.")
  @TruffleBoundary
  static Object allTasks(PyModule module, Object loop) {
    Object of = loop == PyNone.NONE ? AsyncioState.runningLoop() : loop;
    AsyncioState state = AsyncioState.get();
    // The eager ones first: one that becomes an ordinary one meanwhile must not be missed.
    List<Object> candidates = new ArrayList<>(state.eager);
    candidates.addAll(state.scheduled.all());
    PySet tasks = new PySet();
    for (Object task : candidates) {
      if (AsyncioState.loopOf(task) == of && !isDone(task)) {
        tasks.add(task);
      }
    }
    return tasks;
  }

  private static boolean isDone(Object task) {
    return task instanceof PyTask known && known.isPlain()
        ? !known.isPending()
        : Conversions.truth(Calls.callMethod(task, "done"));
  }

  @PyBuiltin(
      name = "future_add_to_awaited_by",
      sig = "($module, fut, waiter, /)",
      doc = "Record that `fut` is awaited on by `waiter`.")
  static void futureAddToAwaitedBy(PyModule module, Object fut, Object waiter) {
    if (fut instanceof PyFuture future && waiter instanceof PyFuture by) {
      future.addAwaiting(by);
    }
  }

  @PyBuiltin(name = "future_discard_from_awaited_by", sig = "($module, fut, waiter, /)")
  static void futureDiscardFromAwaitedBy(PyModule module, Object fut, Object waiter) {
    if (fut instanceof PyFuture future && waiter instanceof PyFuture by) {
      future.removeAwaiting(by);
    }
  }
}
