package org.boomslang.modules.signal;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleSafepoint;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.modules.thread.Threads;
import org.boomslang.objects.Calls;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.Blocking;
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

  /** Signals that threads wait for in {@code sigwait}, a bit for each; under {@link #waits}. */
  private volatile long awaited;

  /** How many threads wait for each signal; under {@link #waits}. */
  private final int[] waiting = new int[COUNT];

  private final ReentrantLock waits = new ReentrantLock();
  private final Condition arrival = waits.newCondition();

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
    Object old = handlers.getAndSet(signal, handler);
    if (ownsProcess()) {
      waits.lock();
      try {
        ProcessSignals.install(this, signal, handler, isHeld(signal));
      } finally {
        waits.unlock();
      }
    }
    return old;
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
    if (isHeld(signal)) {
      waits.lock();
      try {
        arrival.signalAll();
      } finally {
        waits.unlock();
      }
      if (isHeld(signal)) {
        return;
      }
    }
    if (handlers.get(signal) instanceof Long action) {
      // Let go in the meantime, with no handler to run.
      if (pending.compareAndSet(signal, 1, 0) && action == DEFAULT && ownsProcess()) {
        ProcessSignals.raiseDefault(signal);
      }
      return;
    }
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
  @TruffleBoundary
  long changeBlocked(long add, long remove) {
    long before;
    waits.lock();
    try {
      long held = held();
      before = blocked.getAndUpdate(mask -> (mask & ~remove) | add);
      changeActions(held ^ held());
    } finally {
      waits.unlock();
    }
    redeliver();
    return before;
  }

  /**
   * Waits until one of some signals has arrived and takes it, so that no handler sees it.
   *
   * @param set a bit for each signal
   * @param nanos how long to wait, negative for ever
   * @return its number, 0 when none came in time
   */
  @TruffleBoundary
  int await(long set, long nanos) {
    long deadline = nanos < 0 ? Long.MAX_VALUE : System.nanoTime() + nanos;
    changeWaiting(set, 1);
    try {
      return Blocking.call(
          () -> {
            waits.lockInterruptibly();
            try {
              while (true) {
                for (int signal = 1; signal < COUNT; signal++) {
                  if ((set & bit(signal)) != 0 && pending.compareAndSet(signal, 1, 0)) {
                    return signal;
                  }
                }
                if (nanos < 0) {
                  arrival.await();
                } else if (arrival.awaitNanos(deadline - System.nanoTime()) <= 0) {
                  return 0;
                }
              }
            } finally {
              waits.unlock();
            }
          });
    } finally {
      changeWaiting(set, -1);
      redeliver();
    }
  }

  private void changeWaiting(long set, int change) {
    waits.lock();
    try {
      long held = held();
      long mask = 0;
      for (int signal = 1; signal < COUNT; signal++) {
        if ((set & bit(signal)) != 0) {
          waiting[signal] += change;
        }
        if (waiting[signal] > 0) {
          mask |= bit(signal);
        }
      }
      awaited = mask;
      changeActions(held ^ held());
    } finally {
      waits.unlock();
    }
  }

  /** A signal with its default action must reach the interpreter while it is held. */
  private void changeActions(long changed) {
    if (!ownsProcess()) {
      return;
    }
    for (int signal = 1; signal < COUNT; signal++) {
      if ((changed & bit(signal)) != 0
          && handlers.get(signal) instanceof Long action
          && action == DEFAULT) {
        ProcessSignals.install(this, signal, action, isHeld(signal));
      }
    }
  }

  /** Delivers what is pending and no longer held. */
  private void redeliver() {
    for (int signal = 1; signal < COUNT; signal++) {
      if (pending.get(signal) != 0 && !isHeld(signal)) {
        arrived(signal);
      }
    }
  }

  private static long bit(int signal) {
    return 1L << (signal - 1);
  }

  private long held() {
    return blocked.get() | awaited;
  }

  /** Whether the signal stays pending when it arrives: blocked, or waited for. */
  boolean isHeld(int signal) {
    return (held() & bit(signal)) != 0;
  }

  private boolean isBlocked(int signal) {
    return (blocked.get() & bit(signal)) != 0;
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
        result |= bit(signal);
      }
    }
    return result;
  }

  /** Runs the handlers of what is pending; on the main thread. */
  private void deliver() {
    for (int signal = 1; signal < COUNT; signal++) {
      if (!isHeld(signal) && pending.compareAndSet(signal, 1, 0)) {
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
