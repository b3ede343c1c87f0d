package org.boomslang.modules.signal;

import java.util.Timer;
import java.util.TimerTask;
import org.boomslang.runtime.PyContext;

/**
 * The interval timers of {@code setitimer} and {@code alarm}, as a Java timer that raises SIGALRM,
 * SIGVTALRM or SIGPROF. The two that count CPU time count wall time here.
 *
 * <p>Thread-safety: atomic; changes happen under the monitor.
 */
final class SignalTimers {
  /** How a timer stands, in nanoseconds. */
  record Setting(long delay, long interval) {}

  private static final int[] SIGNALS = {
    SignalNumber.ALRM.number(), SignalNumber.VTALRM.number(), SignalNumber.PROF.number()
  };

  private final Signals signals;
  private Timer timer;
  private final TimerTask[] tasks = new TimerTask[3];
  private final long[] deadlines = new long[3];
  private final long[] intervals = new long[3];

  SignalTimers(Signals signals) {
    this.signals = signals;
  }

  synchronized Setting get(int which) {
    if (tasks[which] == null) {
      return new Setting(0, 0);
    }
    long rest = deadlines[which] - System.nanoTime();
    return new Setting(Math.max(rest, 1), intervals[which]);
  }

  /** Starts a timer anew, or stops it with a delay of 0; how it stood comes back. */
  synchronized Setting set(int which, long delay, long interval) {
    Setting old = get(which);
    if (tasks[which] != null) {
      tasks[which].cancel();
      tasks[which] = null;
    }
    if (delay > 0) {
      schedule(which, delay, interval);
    }
    return old;
  }

  private void schedule(int which, long delay, long interval) {
    if (timer == null) {
      timer = new Timer("signal timers", true);
      PyContext.get().atDispose(timer::cancel);
    }
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            expired(which, this);
          }
        };
    tasks[which] = task;
    deadlines[which] = System.nanoTime() + delay;
    intervals[which] = interval;
    timer.schedule(task, Math.max(1, (delay + 999_999) / 1_000_000));
  }

  private void expired(int which, TimerTask task) {
    synchronized (this) {
      if (tasks[which] != task) {
        return;
      }
      tasks[which] = null;
      if (intervals[which] > 0) {
        schedule(which, intervals[which], intervals[which]);
      }
    }
    int signal = SIGNALS[which];
    Object handler = signals.handler(signal);
    if (handler instanceof Long action && !signals.isHeld(signal)) {
      if (action == Signals.DEFAULT && signals.ownsProcess()) {
        ProcessSignals.raiseDefault(signal);
      }
      return;
    }
    signals.arrived(signal);
  }
}
