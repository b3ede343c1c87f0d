package org.boomslang.modules.signal;

import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.locks.LockSupport;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.thread.Threads;
import org.boomslang.modules.thread.Timeouts;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code _signal}. Thread-safety: shared (its state is in {@link Signals}). */
@PyBuiltins(
    module = "_signal",
    doc = "This module provides mechanisms to use signal handlers in Python.")
public final class SignalModule {
  private static final int INVALID_ARGUMENT = 22;

  private static final StructSequence INFO =
      StructSequence.builder("signal.struct_siginfo", "What is known of a signal.")
          .field("si_signo", "signal number")
          .field("si_code", "signal code")
          .field("si_errno", "errno associated with this signal")
          .field("si_pid", "sending process ID")
          .field("si_uid", "real user ID of sending process")
          .field("si_status", "exit value or signal")
          .field("si_band", "band event for SIGPOLL")
          .build();

  private SignalModule() {}

  static void initialize(PyContext context, PyModule module) {
    for (SignalNumber signal : SignalNumber.values()) {
      module.setAttribute(("SIG" + signal.name()).intern(), (long) signal.number());
    }
    module.setAttribute("struct_siginfo", INFO.type());
    module.setAttribute("SIGIOT", 6L);
    module.setAttribute("SIGCLD", 17L);
    module.setAttribute("SIGPOLL", 29L);
    module.setAttribute("SIGRTMIN", 34L);
    module.setAttribute("SIGRTMAX", 64L);
    module.setAttribute("SIG_DFL", Signals.DEFAULT);
    module.setAttribute("SIG_IGN", Signals.IGNORE);
    module.setAttribute("SIG_BLOCK", 0L);
    module.setAttribute("SIG_UNBLOCK", 1L);
    module.setAttribute("SIG_SETMASK", 2L);
    module.setAttribute("NSIG", (long) Signals.COUNT);
    module.setAttribute("ITIMER_REAL", 0L);
    module.setAttribute("ITIMER_VIRTUAL", 1L);
    module.setAttribute("ITIMER_PROF", 2L);
    module.setAttribute("ItimerError", ExceptionTypes.OS_ERROR);
    Signals signals = Signals.of(context);
    Object interrupt = module.getAttributeOrNull("default_int_handler");
    if (signals.handler(SignalNumber.INT.number()) instanceof Long) {
      signals.setHandler(SignalNumber.INT.number(), interrupt);
    }
  }

  private static void check(int signal) {
    if (signal < 1 || signal >= Signals.COUNT) {
      throw PyErrors.valueError("signal number out of range");
    }
  }

  private static void requireMainThread(String message) {
    if (Threads.of(PyContext.get()).mainThread() != Thread.currentThread()) {
      throw PyErrors.valueError(message);
    }
  }

  @PyBuiltin(
      name = "default_int_handler",
      sig = "(signalnum, frame, /)",
      doc = "The default handler for SIGINT: raises KeyboardInterrupt.")
  static void defaultIntHandler(int signalnum, Object frame) {
    throw PyErrors.of(ExceptionTypes.KEYBOARD_INTERRUPT);
  }

  @PyBuiltin(
      name = "signal",
      sig = "(signalnum, handler, /)",
      doc = "Set the action for the given signal; the previous action is returned.")
  static Object signal(int signalnum, Object handler) {
    requireMainThread("signal only works in main thread of the main interpreter");
    check(signalnum);
    Object action = handler;
    if (Conversions.isInt(handler)) {
      long number = Conversions.asLong(handler);
      if (number != Signals.DEFAULT && number != Signals.IGNORE) {
        throw badHandler();
      }
      action = number;
    } else if (!Calls.isCallable(handler)) {
      throw badHandler();
    }
    if (signalnum == SignalNumber.KILL.number() || signalnum == SignalNumber.STOP.number()) {
      throw PyErrors.osError(INVALID_ARGUMENT, "Invalid argument", null);
    }
    Object old = Signals.of(PyContext.get()).setHandler(signalnum, action);
    return old == null ? PyNone.NONE : old;
  }

  private static RuntimeException badHandler() {
    return PyErrors.typeError(
        "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
  }

  @PyBuiltin(
      name = "getsignal",
      sig = "(signalnum, /)",
      doc = "Return the current action for the given signal.")
  static Object getsignal(int signalnum) {
    check(signalnum);
    Object handler = Signals.of(PyContext.get()).handler(signalnum);
    return handler == null ? PyNone.NONE : handler;
  }

  @PyBuiltin(
      name = "raise_signal",
      sig = "(signalnum, /)",
      doc = "Send a signal to the executing process.")
  static void raiseSignal(int signalnum) {
    check(signalnum);
    deliver(signalnum);
  }

  /** As if the process had got the signal. */
  private static void deliver(int signalnum) {
    Signals signals = Signals.of(PyContext.get());
    if (signals.handler(signalnum) instanceof Long action && !signals.isHeld(signalnum)) {
      if (action == Signals.DEFAULT && signals.ownsProcess()) {
        ProcessSignals.raiseDefault(signalnum);
      }
      return;
    }
    signals.arrived(signalnum);
    TruffleSafepoint.pollHere(null);
  }

  @PyBuiltin(
      name = "pthread_kill",
      sig = "(thread_id, signalnum, /)",
      doc = "Send a signal to a thread; Python handlers run in the main thread.")
  static void pthreadKill(long thread, int signalnum) {
    Audit.event("signal.pthread_kill", thread, (long) signalnum);
    if (signalnum != 0) {
      check(signalnum);
      deliver(signalnum);
    }
  }

  @PyBuiltin(
      name = "strsignal",
      sig = "(signalnum, /)",
      doc = "Return the system description of the given signal.")
  static Object strsignal(int signalnum) {
    check(signalnum);
    SignalNumber signal = SignalNumber.of(signalnum);
    if (signal != null) {
      return org.boomslang.objects.str.PyStr.of(signal.description());
    }
    return signalnum >= 34
        ? org.boomslang.objects.str.PyStr.of("Real-time signal " + (signalnum - 34))
        : PyNone.NONE;
  }

  @PyBuiltin(
      name = "valid_signals",
      sig = "()",
      doc = "Return a set of valid signal numbers on this platform.")
  static Object validSignals() {
    PySet result = new PySet();
    for (int i = 1; i < Signals.COUNT; i++) {
      if (i < 32 || i > 33) {
        result.add((long) i);
      }
    }
    return result;
  }

  @PyBuiltin(
      name = "set_wakeup_fd",
      sig = "(fd, /, *, warn_on_full_buffer=True)",
      doc = "Sets the fd to be written to (with the signal number) when a signal comes in.")
  static long setWakeupFd(int fd, boolean warn) {
    requireMainThread("set_wakeup_fd only works in main thread of the main interpreter");
    return Signals.of(PyContext.get()).setWakeupDescriptor(fd, warn);
  }

  @PyBuiltin(
      name = "siginterrupt",
      sig = "(signalnum, flag, /)",
      doc = "Change system call restart behaviour; system calls are always restarted here.")
  static void siginterrupt(int signalnum, int flag) {
    check(signalnum);
  }

  @PyBuiltin(name = "pause", sig = "()", doc = "Wait until a signal arrives.")
  static void pause() {
    boolean[] woken = {false};
    Blocking.run(
        () -> {
          // An action interrupts the wait and starts it again: that is the signal.
          if (woken[0]) {
            return;
          }
          woken[0] = true;
          LockSupport.park(woken);
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
        });
  }

  // ------------------------------------------------------------------ timers

  @PyBuiltin(
      name = "alarm",
      sig = "(seconds, /)",
      doc = "Arrange for SIGALRM to arrive after the given number of seconds.")
  static long alarm(int seconds) {
    SignalTimers.Setting old =
        Signals.of(PyContext.get()).timers().set(0, Math.max(0, seconds) * 1_000_000_000L, 0);
    return (old.delay() + 999_999_999L) / 1_000_000_000L;
  }

  @PyBuiltin(
      name = "setitimer",
      sig = "(which, seconds, interval=0.0, /)",
      doc = "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).")
  static Object setitimer(int which, double seconds, double interval) {
    checkTimer(which);
    if (seconds < 0 || interval < 0) {
      throw PyErrors.osError(INVALID_ARGUMENT, "Invalid argument", null);
    }
    return setting(
        Signals.of(PyContext.get())
            .timers()
            .set(which, (long) (seconds * 1e9), (long) (interval * 1e9)));
  }

  @PyBuiltin(name = "getitimer", sig = "(which, /)", doc = "Returns current value of given itimer.")
  static Object getitimer(int which) {
    checkTimer(which);
    return setting(Signals.of(PyContext.get()).timers().get(which));
  }

  private static void checkTimer(int which) {
    if (which < 0 || which > 2) {
      throw PyErrors.osError(INVALID_ARGUMENT, "Invalid argument", null);
    }
  }

  private static Object setting(SignalTimers.Setting setting) {
    return PyTuple.of(setting.delay() / 1e9, setting.interval() / 1e9);
  }

  // ------------------------------------------------------------------ masks

  @PyBuiltin(
      name = "pthread_sigmask",
      sig = "(how, mask, /)",
      doc = "Fetch and/or change the signal mask.")
  static Object pthreadSigmask(int how, Object mask) {
    if (how < 0 || how > 2) {
      throw PyErrors.osError(INVALID_ARGUMENT, "Invalid argument", null);
    }
    long bits = bits(mask);
    Signals state = Signals.of(PyContext.get());
    long before =
        switch (how) {
          case 0 -> state.changeBlocked(bits, 0);
          case 1 -> state.changeBlocked(0, bits);
          default -> state.changeBlocked(bits, ~bits);
        };
    TruffleSafepoint.pollHere(null);
    return set(before);
  }

  /** A set of signals as bits. */
  private static long bits(Object mask) {
    Object[] signals = Iteration.toArray(mask);
    for (Object signal : signals) {
      Object index = Conversions.index(signal);
      if (!(index instanceof Long)) {
        throw PyErrors.valueError("signal number out of range [1; %d]", Signals.COUNT - 1);
      }
      long number = (Long) index;
      if (number < 1 || number >= Signals.COUNT) {
        throw PyErrors.valueError(
            "signal number %d out of range [1; %d]", number, Signals.COUNT - 1);
      }
    }
    long bits = 0;
    for (Object signal : signals) {
      bits |= 1L << (Conversions.asLong(signal) - 1);
    }
    return bits;
  }

  private static PySet set(long bits) {
    PySet result = new PySet();
    for (long signal = 1; signal < Signals.COUNT; signal++) {
      if ((bits & 1L << (signal - 1)) != 0) {
        result.add(signal);
      }
    }
    return result;
  }

  @PyBuiltin(name = "sigpending", sig = "()", doc = "Examine pending signals.")
  static Object sigpending() {
    return set(Signals.of(PyContext.get()).pendingBlocked());
  }

  @PyBuiltin(
      name = "sigwait",
      sig = "(sigset, /)",
      doc = "Wait for a signal of the set and take it; no handler is called for it.")
  static long sigwait(Object sigset) {
    return Signals.of(PyContext.get()).await(bits(sigset), -1);
  }

  @PyBuiltin(
      name = "sigwaitinfo",
      sig = "(sigset, /)",
      doc =
          "Wait for a signal of the set and take it. The JVM keeps the sender to itself: all but"
              + " si_signo is 0.")
  static Object sigwaitinfo(Object sigset) {
    return info(Signals.of(PyContext.get()).await(bits(sigset), -1));
  }

  @PyBuiltin(
      name = "sigtimedwait",
      sig = "(sigset, timeout, /)",
      doc = "As sigwaitinfo(), with a limit in seconds; None when it has passed.")
  static Object sigtimedwait(Object sigset, Object timeout) {
    long nanos = Timeouts.nanos(timeout);
    if (nanos < 0) {
      throw PyErrors.valueError("timeout must be non-negative");
    }
    int signal = Signals.of(PyContext.get()).await(bits(sigset), nanos);
    return signal == 0 ? PyNone.NONE : info(signal);
  }

  private static Object info(int signal) {
    return INFO.make((long) signal, 0L, 0L, 0L, 0L, 0L, 0L);
  }
}
