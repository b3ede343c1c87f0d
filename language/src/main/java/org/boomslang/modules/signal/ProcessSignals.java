package org.boomslang.modules.signal;

import org.boomslang.modules.libc.Libc;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Signals of the process, through the JVM's own handling. Some (SIGSEGV, SIGQUIT, SIGKILL, …)
 * belong to the JVM or the kernel: for them nothing is installed. Thread-safety: shared
 * (stateless).
 */
final class ProcessSignals {
  private static final Libc.Function KILL = Libc.Function.ofInt("kill");

  private ProcessSignals() {}

  /** Whether the JVM lets a program handle the signal. */
  static boolean isAvailable(int number) {
    SignalNumber signal = SignalNumber.of(number);
    if (signal == null) {
      return false;
    }
    return switch (signal) {
      case KILL, STOP, SEGV, FPE, ILL, BUS, QUIT -> false;
      default -> true;
    };
  }

  /**
   * Tells the JVM what to do with a signal.
   *
   * @param held whether it is to stay pending in the interpreter instead of its default action
   */
  static void install(Signals signals, int number, Object handler, boolean held) {
    if (!isAvailable(number)) {
      return;
    }
    SignalHandler action;
    if (handler instanceof Long l && !(held && l == Signals.DEFAULT)) {
      action = l == Signals.IGNORE ? SignalHandler.SIG_IGN : SignalHandler.SIG_DFL;
    } else {
      action = signal -> signals.arrived(number);
    }
    try {
      Signal.handle(new Signal(SignalNumber.of(number).name()), action);
    } catch (IllegalArgumentException e) {
      // The JVM keeps this signal to itself (-Xrs, or another user): Python code can still raise
      // it.
    }
  }

  /**
   * Sends a signal to the process with its default action; false where that is not possible. By the
   * C library: the JVM sends itself only signals for which it has a handler.
   */
  static boolean raiseDefault(int number) {
    SignalNumber signal = SignalNumber.of(number);
    boolean ours =
        isAvailable(number) || signal == SignalNumber.KILL || signal == SignalNumber.STOP;
    return ours && KILL.call(ProcessHandle.current().pid(), number) == 0;
  }
}
