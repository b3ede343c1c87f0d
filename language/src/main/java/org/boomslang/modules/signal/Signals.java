package org.boomslang.modules.signal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.Calls;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The signal handlers of one context, and the way a signal takes: whoever notices it marks it as
 * pending and asks the main thread, by a thread-local action, to run the handlers of what is
 * pending.
 *
 * <p>Thread-safety: atomic.
 */
public final class Signals {
  /** One more than the highest signal number ({@code signal.NSIG}). */
  public static final int COUNT = 65;

  static final long DEFAULT = 0;
  static final long IGNORE = 1;

  private static final ContextSlot<Signals> STATE = new ContextSlot<>(Signals::new);

  private final PyContext context;

  /** {@code SIG_DFL}, {@code SIG_IGN}, a callable, or null (not installed by Python). */
  private final AtomicReferenceArray<Object> handlers = new AtomicReferenceArray<>(COUNT);

  private final AtomicIntegerArray pending = new AtomicIntegerArray(COUNT);

  /**
   * Signals that wait, a bit for each. The JVM takes signals on a thread of its own, so a mask is
   * one of the interpreter: what it blocks stays pending and reaches no handler.
   */
  private final AtomicLong blocked = new AtomicLong();

  private volatile long wakeupDescriptor = -1;
  private volatile boolean warnOnFullBuffer = true;
  private final SignalTimers timers;

  private Signals(PyContext context) {
    this.context = context;
    this.timers = new SignalTimers(this);
    for (int i = 1; i < COUNT; i++) {
      handlers.set(i, DEFAULT);
    }
  }

  public static Signals of(PyContext context) {
    return STATE.get(context);
  }

  SignalTimers timers() {
    return timers;
  }

  Object handler(int signal) {
    return handlers.get(signal);
  }

  /** Whether the context owns the signals of the process. */
  boolean ownsProcess() {
    return PyConfig.of(context).installSignalHandlers();
  }

  /** Sets a handler; the one there was comes back. The caller has checked it. */
  Object setHandler(int signal, Object handler) {
    if (ownsProcess()) {
      ProcessSignals.install(this, signal, handler);
    }
    return handlers.getAndSet(signal, handler);
  }

  /** Sets a handler without telling the operating system; for start-up. */
  void presetHandler(int signal, Object handler) {
    handlers.set(signal, handler);
  }

  long setWakeupDescriptor(long descriptor, boolean warn) {
    long old = wakeupDescriptor;
    wakeupDescriptor = descriptor;
    warnOnFullBuffer = warn;
    return old;
  }

  boolean warnsOnFullBuffer() {
    return warnOnFullBuffer;
  }

  /**
   * A signal has arrived; called from any thread, also one that is not entered into the context.
   */
  void arrived(int signal) {
    pending.set(signal, 1);
    Thread main = Threads.of(context).mainThread();
    if (main == null || !main.isAlive()) {
      return;
    }
    context
        .env()
        .submitThreadLocal(
            new Thread[] {main},
            new ThreadLocalAction(true, false) {
              @Override
              protected void perform(Access access) {
                context.threadState().runAttached(Signals.this::deliver);
              }
            });
  }

  /**
   * As if the signal had arrived, unless it is ignored or has its default action ({@code
   * PyErr_SetInterruptEx}).
   */
  @TruffleBoundary
  public void simulate(int signal) {
    Object handler = handlers.get(signal);
    if (handler instanceof Long) {
      return;
    }
    arrived(signal);
    TruffleSafepoint.pollHere(null);
  }

  /** Blocks some signals and unblocks others; the mask there was comes back. */
  long changeBlocked(long add, long remove) {
    long before = blocked.getAndUpdate(mask -> (mask & ~remove) | add);
    for (int signal = 1; signal < COUNT; signal++) {
      if (pending.get(signal) != 0 && !isBlocked(signal)) {
        arrived(signal);
      }
    }
    return before;
  }

  private boolean isBlocked(int signal) {
    return (blocked.get() & 1L << (signal - 1)) != 0;
  }

  /** The blocked signals, a bit for each; child processes start with them blocked. */
  public long blocked() {
    return blocked.get();
  }

  /** Signals that have arrived and are blocked. */
  long pendingBlocked() {
    long result = 0;
    for (int signal = 1; signal < COUNT; signal++) {
      if (pending.get(signal) != 0 && isBlocked(signal)) {
        result |= 1L << (signal - 1);
      }
    }
    return result;
  }

  /** Runs the handlers of what is pending; on the main thread. */
  private void deliver() {
    for (int signal = 1; signal < COUNT; signal++) {
      if (!isBlocked(signal) && pending.compareAndSet(signal, 1, 0)) {
        if (wakeupDescriptor >= 0) {
          WakeupDescriptor.write(context, wakeupDescriptor, signal);
        }
        Object handler = handlers.get(signal);
        if (handler != null && !(handler instanceof Long)) {
          Object frame = FrameStack.frame(0);
          Calls.call(handler, (long) signal, frame == null ? PyNone.NONE : frame);
        }
      }
    }
  }
}
