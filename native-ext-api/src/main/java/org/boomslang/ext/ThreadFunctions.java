package org.boomslang.ext;

import com.oracle.truffle.api.TruffleContext;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PendingCalls;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/** Threads (thread.h). */
final class ThreadFunctions {
  /** Where a thread of C that attaches belongs to: the context that loaded the first extension. */
  private static volatile PyContext home;

  private static final ThreadLocal<Object> ENTERED = new ThreadLocal<>();
  private static final ThreadLocal<PyDict> DICTS = new ThreadLocal<>();

  private ThreadFunctions() {}

  static void setHome(PyContext context) {
    if (home == null) {
      home = context;
      context.atDispose(() -> home = null);
    }
  }

  static void up_sweep() {
    NativeThread.current().sweep();
  }

  static void up_wake(long thread) {
    NativeThread target = NativeThread.at(thread);
    if (target != null) {
      target.wake();
    }
  }

  static void up_attach_foreign(long place) {
    PyContext context = home;
    if (context == null) {
      throw PyErrors.runtimeError("no interpreter");
    }
    TruffleContext truffle = context.env().getContext();
    ENTERED.set(new Object[] {truffle.enter(null)});
    PyThreadState state = context.threadState();
    state.attach();
    NativeThread thread = NativeThread.current();
    thread.setAttached(true);
    Memory.putLong(place, thread.address);
  }

  static void up_detach_foreign() {
    NativeThread thread = NativeThread.current();
    PyThreadState state = thread.state();
    thread.releasePool();
    thread.sweep();
    thread.setAttached(false);
    thread.end();
    state.detach();
    TruffleContext truffle = state.context().env().getContext();
    Object[] entered = (Object[]) ENTERED.get();
    ENTERED.remove();
    truffle.leave(null, entered[0]);
  }

  static void up_save_thread() {
    NativeThread.current().saveThread();
  }

  static void up_restore_thread() {
    NativeThread.current().restoreThread();
  }

  @Borrowed
  static Object PyThreadState_GetDict() {
    PyDict dict = DICTS.get();
    if (dict == null) {
      dict = new PyDict();
      DICTS.set(dict);
    }
    return dict;
  }

  static int PyThreadState_SetAsyncExc(long id, Object exceptionOrNull) {
    return Threads.of(PyContext.get()).raiseIn(id, exceptionOrNull) ? 1 : 0;
  }

  static void up_pending_call(long function, long argument) {
    PyContext context = home;
    if (context == null) {
      throw PyErrors.runtimeError("no interpreter");
    }
    PendingCalls.of(context)
        .add(
            () -> {
              NativeThread thread = NativeThread.current();
              long status = (int) NativeCall.raw(thread, null, function, argument, 0, 0, 0, 0);
              NativeCall.status(thread, status, "a pending call");
            });
  }

  static void Py_MakePendingCalls() {
    PendingCalls.of(PyContext.get()).run();
  }
}
