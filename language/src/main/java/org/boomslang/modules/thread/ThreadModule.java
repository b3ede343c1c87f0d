package org.boomslang.modules.thread;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.signal.Signals;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code _thread}. Thread-safety: shared (its state is in {@link Threads}). */
@PyBuiltins(
    module = "_thread",
    doc =
        "This module provides primitive operations to write multi-threaded programs.\n"
            + "The 'threading' module provides a more convenient interface.")
public final class ThreadModule {
  /** As the Linux kernel cuts thread names. */
  private static final int NAME_MAX_LENGTH = 15;

  private ThreadModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("LockType", PyLock.TYPE);
    module.setAttribute("lock", PyLock.TYPE);
    module.setAttribute("RLock", PyRLock.TYPE);
    module.setAttribute("_local", PyThreadLocal.TYPE);
    module.setAttribute("_ThreadHandle", PyThreadHandle.TYPE);
    module.setAttribute("_ExceptHookArgs", ThreadExceptionHook.ARGS.type());
    module.setAttribute("error", ExceptionTypes.RUNTIME_ERROR);
    module.setAttribute("TIMEOUT_MAX", Timeouts.MAX);
    module.setAttribute("_NAME_MAXLEN", (long) NAME_MAX_LENGTH);
  }

  @PyBuiltin(
      name = "start_new_thread",
      sig = "(function, args, kwargs=<unset>, /)",
      doc = "Start a new thread that calls function(*args, **kwargs), and return its identifier.")
  static long startNewThread(Object function, Object args, Object kwargs) {
    if (!Calls.isCallable(function)) {
      throw PyErrors.typeError("first arg must be callable");
    }
    if (!(args instanceof PyTuple positional)) {
      throw PyErrors.typeError("2nd arg must be a tuple");
    }
    if (kwargs != null && !(kwargs instanceof PyDict)) {
      throw PyErrors.typeError("optional 3rd arg must be a dictionary");
    }
    PyDict keywords = kwargs == null ? new PyDict() : (PyDict) kwargs;
    Audit.event("_thread.start_new_thread", function, args, kwargs == null ? PyNone.NONE : kwargs);
    PyThreadHandle handle = new PyThreadHandle();
    Threads.STATE
        .get()
        .start(
            handle, false, () -> Threads.callReporting(function, positional.toArray(), keywords));
    return handle.ident();
  }

  @PyBuiltin(
      name = "start_new",
      sig = "(function, args, kwargs=<unset>, /)",
      doc = "An obsolete synonym of start_new_thread().")
  static long startNew(Object function, Object args, Object kwargs) {
    return startNewThread(function, args, kwargs);
  }

  @PyBuiltin(
      name = "start_joinable_thread",
      sig = "(function, handle=None, daemon=True)",
      doc = "Start a new thread that calls function(), and return a handle to join it by.")
  static Object startJoinableThread(Object function, Object handle, boolean daemon) {
    if (!Calls.isCallable(function)) {
      throw PyErrors.typeError("thread function must be callable");
    }
    PyThreadHandle target;
    if (handle == PyNone.NONE) {
      target = new PyThreadHandle();
    } else if (handle instanceof PyThreadHandle given) {
      target = given;
    } else {
      throw PyErrors.typeError("'handle' must be a _ThreadHandle");
    }
    Audit.event("_thread.start_joinable_thread", function, daemon ? 1L : 0L, handle);
    Threads.STATE
        .get()
        .start(target, !daemon, () -> Threads.callReporting(function, new Object[0], new PyDict()));
    return target;
  }

  @PyBuiltin(
      name = "daemon_threads_allowed",
      sig = "()",
      doc = "Return True if daemon threads are allowed in the current interpreter.")
  static boolean daemonThreadsAllowed() {
    return true;
  }

  @PyBuiltin(name = "allocate_lock", sig = "()", doc = "Create a new lock object.")
  static Object allocateLock() {
    return new PyLock();
  }

  @PyBuiltin(name = "allocate", sig = "()", doc = "An obsolete synonym of allocate_lock().")
  static Object allocate() {
    return new PyLock();
  }

  @PyBuiltin(name = "exit", sig = "()", doc = "Raise SystemExit: the thread ends silently.")
  static void exit() {
    throw PyErrors.of(ExceptionTypes.SYSTEM_EXIT);
  }

  @PyBuiltin(name = "exit_thread", sig = "()", doc = "An obsolete synonym of exit().")
  static void exitThread() {
    exit();
  }

  @PyBuiltin(
      name = "interrupt_main",
      sig = "(signum=2, /)",
      doc = "Simulate the arrival of the given signal in the main thread.")
  static void interruptMain(int signum) {
    if (signum < 1 || signum >= Signals.COUNT) {
      throw PyErrors.valueError("signal number out of range");
    }
    Signals.of(PyContext.get()).simulate(signum);
  }

  @PyBuiltin(
      name = "get_ident",
      sig = "()",
      doc = "Return a non-zero integer that identifies the current thread among the live ones.")
  static long getIdent() {
    return Thread.currentThread().threadId();
  }

  @PyBuiltin(
      name = "_get_main_thread_ident",
      sig = "()",
      doc = "Internal only. Return the identifier of the main thread.")
  static long getMainThreadIdent() {
    Thread main = Threads.STATE.get().mainThread();
    return main == null ? 0 : main.threadId();
  }

  @PyBuiltin(
      name = "get_native_id",
      sig = "()",
      doc = "Return the identifier of the current thread as assigned by the kernel.")
  static long getNativeId() {
    try {
      Path task = Files.readSymbolicLink(Path.of("/proc/thread-self"));
      return Long.parseLong(task.getFileName().toString());
    } catch (IOException | NumberFormatException | SecurityException e) {
      return Thread.currentThread().threadId();
    }
  }

  @PyBuiltin(
      name = "_count",
      sig = "()",
      doc = "Return the number of threads started by Python code.")
  static int count() {
    return Threads.STATE.get().count();
  }

  @PyBuiltin(
      name = "stack_size",
      sig = "(size=0, /)",
      doc = "Return the stack size of new threads, and optionally set it; 0 is the default.")
  static long stackSize(int size) {
    if (size < 0) {
      throw PyErrors.valueError("size must be 0 or a positive value");
    }
    if (size != 0 && size < 32 << 10) {
      throw PyErrors.valueError("size not valid: %d bytes", size);
    }
    Threads threads = Threads.STATE.get();
    long old = threads.stackSize();
    threads.setStackSize(size);
    return old;
  }

  @PyBuiltin(
      name = "_excepthook",
      sig = "(exc_info, /)",
      doc = "Handle uncaught Thread.run() exception.")
  static void excepthook(Object args) {
    if (!ThreadExceptionHook.ARGS.isInstance(args)) {
      throw PyErrors.typeError("_thread.excepthook argument type must be ExceptHookArgs");
    }
    ThreadExceptionHook.report((PyTuple) args);
  }

  @PyBuiltin(name = "_is_main_interpreter", sig = "()")
  static boolean isMainInterpreter() {
    return true;
  }

  @PyBuiltin(name = "_shutdown", sig = "()", doc = "Wait for all non-daemon threads to stop.")
  static void shutdown() {
    Threads.STATE.get().shutdown();
  }

  @PyBuiltin(
      name = "_make_thread_handle",
      sig = "(ident, /)",
      doc = "Internal only. Make a handle of a running thread.")
  static Object makeThreadHandle(long ident) {
    Thread thread = find(ident);
    return PyThreadHandle.ofRunning(thread == null ? Thread.currentThread() : thread);
  }

  private static Thread find(long ident) {
    if (Thread.currentThread().threadId() == ident) {
      return Thread.currentThread();
    }
    Threads threads = Threads.STATE.get();
    Thread main = threads.mainThread();
    if (main != null && main.threadId() == ident) {
      return main;
    }
    for (Thread thread : threads.started()) {
      if (thread.threadId() == ident) {
        return thread;
      }
    }
    return null;
  }

  @PyBuiltin(name = "_get_name", sig = "()", doc = "Get the name of the current thread.")
  static String getName() {
    // What the operating system keeps of a name: some bytes of UTF-8, up to the first zero.
    byte[] bytes = Thread.currentThread().getName().getBytes(StandardCharsets.UTF_8);
    int end = 0;
    while (end < bytes.length && end < NAME_MAX_LENGTH && bytes[end] != 0) {
      end++;
    }
    return PathArgument.decode(Arrays.copyOf(bytes, end));
  }

  @PyBuiltin(name = "set_name", sig = "(name)", doc = "Set the name of the current thread.")
  static void setName(String name) {
    Thread.currentThread().setName(name);
  }
}
