package org.boomslang.modules.main;

import org.boomslang.modules.sys.ExceptionReport;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * What becomes of an exception that nobody caught: SystemExit gives the exit status, everything
 * else goes to {@code sys.excepthook} ({@code PyErr_Print}). Thread-safety: shared (stateless).
 */
public final class UncaughtException {
  /** Beyond any status: the process is to die by SIGINT, so that its parent sees why. */
  public static final int INTERRUPTED = 0x100 | 130;

  private UncaughtException() {}

  /**
   * Reports the exception; the exit status comes back.
   *
   * @param stay whether SystemExit is only reported, since an interactive session follows
   */
  static int handle(PyException exception, boolean stay) {
    PyBaseException value = exception.value();
    if (exception.matches(ExceptionTypes.SYSTEM_EXIT) && !stay) {
      return exitStatus(value);
    }
    print(value);
    return exception.matches(ExceptionTypes.KEYBOARD_INTERRUPT) ? INTERRUPTED : 1;
  }

  private static int exitStatus(PyBaseException exit) {
    Object code = Attributes.getOrNull(exit, "code");
    if (code == null || code == PyNone.NONE) {
      return 0;
    }
    if (Conversions.isInt(code)) {
      return Conversions.index(code) instanceof Long l ? (int) (l & 0xff) : 0xff;
    }
    StandardStreams.flush();
    String text;
    try {
      text = PyStr.toJava(Conversions.str(code));
    } catch (PyException e) {
      // As in CPython: a text that cannot be had is left out.
      text = "";
    }
    StandardStreams.writeToStderr(text + "\n");
    return 1;
  }

  /** Gives the exception to {@code sys.excepthook}. */
  static void print(PyBaseException value) {
    PyContext context = PyContext.get();
    CommandSource.of(context).publish(context);
    Object traceback = value.traceback() == null ? PyNone.NONE : value.traceback();
    SysState.set("last_exc", value);
    SysState.set("last_type", value.type());
    SysState.set("last_value", value);
    SysState.set("last_traceback", traceback);
    Object hook = SysState.get("excepthook");
    if (hook == null) {
      StandardStreams.writeToStderr("sys.excepthook is missing\n");
      display(value);
      return;
    }
    try {
      Audit.event("sys.excepthook", hook, value.type(), value, traceback);
      Calls.call(hook, value.type(), value, traceback);
    } catch (PyException second) {
      if (second.matches(ExceptionTypes.SYSTEM_EXIT)) {
        throw second;
      }
      StandardStreams.writeToStderr("Error in sys.excepthook:\n");
      display(second.value());
      StandardStreams.writeToStderr("\nOriginal exception was:\n");
      display(value);
    }
  }

  private static void display(PyBaseException value) {
    Object file = StandardStreams.stderr();
    if (file == null || file == PyNone.NONE) {
      return;
    }
    try {
      ExceptionReport.print(value, file);
    } catch (PyException e) {
      // The stream does not work; nothing is left to try.
    }
  }
}
