package org.boomslang.modules.faulthandler;

import java.util.Timer;
import java.util.TimerTask;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code faulthandler}. Thread-safety: atomic. */
@PyBuiltins(module = "faulthandler", doc = "faulthandler module.")
public final class FaulthandlerModule {
  /** Whether enabled, and the watchdog, if it is set. */
  private static final class State {
    volatile boolean enabled;
    private Timer timer;

    synchronized void replaceTimer(Timer next) {
      if (timer != null) {
        timer.cancel();
      }
      timer = next;
    }
  }

  private static final ContextSlot<State> STATE = new ContextSlot<>(context -> new State());

  private FaulthandlerModule() {}

  @PyBuiltin(
      name = "enable",
      sig = "(file=<unset>, all_threads=True, c_stack=True)",
      doc = "Enable the fault handler; fatal errors of the process are reported by the JVM.")
  static void enable(Object file, boolean allThreads, boolean cStack) {
    stream(file);
    STATE.get().enabled = true;
  }

  /** As {@code -X faulthandler} does, at the start. */
  public static void enableAtStart(PyContext context) {
    STATE.get(context).enabled = true;
  }

  @PyBuiltin(name = "disable", sig = "()", doc = "Disable the fault handler.")
  static boolean disable() {
    State state = STATE.get();
    boolean was = state.enabled;
    state.enabled = false;
    return was;
  }

  @PyBuiltin(name = "is_enabled", sig = "()", doc = "Check if the handler is enabled.")
  static boolean isEnabled() {
    return STATE.get().enabled;
  }

  @PyBuiltin(
      name = "dump_traceback",
      sig = "(file=<unset>, all_threads=True)",
      doc = "Dump the traceback of the current thread, or of all threads, into file.")
  static void dumpTraceback(Object file, boolean allThreads) {
    write(stream(file), TracebackDump.text(allThreads));
  }

  @PyBuiltin(name = "dump_c_stack", sig = "(file=<unset>)")
  static void dumpCStack(Object file) {
    write(
        stream(file),
        "Current thread's C stack trace (most recent call first):\n  <cannot get C stack on this system>\n");
  }

  @PyBuiltin(
      name = "dump_traceback_later",
      sig = "(timeout, repeat=False, file=<unset>, exit=False)",
      doc = "Dump the traceback of all threads in timeout seconds.")
  static void dumpTracebackLater(double timeout, boolean repeat, Object file, boolean exit) {
    if (!(timeout > 0)) {
      throw PyErrors.valueError("timeout must be greater than 0");
    }
    PyContext context = PyContext.get();
    Object out = stream(file);
    long millis = Math.max(1, (long) (timeout * 1000));
    Timer timer = new Timer("faulthandler", true);
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            WatchdogThread.dump(context, out, timeout, exit);
          }
        };
    if (repeat) {
      timer.schedule(task, millis, millis);
    } else {
      timer.schedule(task, millis);
    }
    STATE.get().replaceTimer(timer);
    context.atDispose(timer::cancel);
  }

  @PyBuiltin(
      name = "cancel_dump_traceback_later",
      sig = "()",
      doc = "Cancel the previous call to dump_traceback_later().")
  static void cancelDumpTracebackLater() {
    STATE.get().replaceTimer(null);
  }

  @PyBuiltin(name = "register", sig = "(signum, file=<unset>, all_threads=True, chain=False)")
  static void register(int signum, Object file, boolean allThreads, boolean chain) {
    throw PyErrors.notImplementedError(
        "faulthandler.register() is not supported; send SIGQUIT for a thread dump of the JVM");
  }

  @PyBuiltin(name = "unregister", sig = "(signum, /)")
  static boolean unregister(int signum) {
    return false;
  }

  /** The file to write to: a text file, a descriptor, or {@code sys.stderr}. */
  private static Object stream(Object file) {
    if (file != null && file != PyNone.NONE) {
      if (!Conversions.isInt(file) && Attributes.getOrNull(file, "fileno") == null) {
        throw PyErrors.noAttribute(file, "fileno");
      }
      return file;
    }
    Object stderr = SysState.get("stderr");
    if (stderr == null) {
      throw PyErrors.runtimeError("unable to get sys.stderr");
    }
    if (stderr == PyNone.NONE) {
      throw PyErrors.runtimeError("sys.stderr is None");
    }
    return stderr;
  }

  static void write(Object file, String text) {
    if (Conversions.isInt(file)) {
      Object posix = org.boomslang.modules.imports.BuiltinModules.of(PyContext.get()).load("posix");
      Calls.callMethod(
          posix,
          "write",
          file,
          org.boomslang.objects.bytes.PyBytes.wrap(
              text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      return;
    }
    Calls.callMethod(file, "write", PyStr.of(text));
    Calls.callMethod(file, "flush");
  }
}
