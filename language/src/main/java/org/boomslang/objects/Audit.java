package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.concurrent.CopyOnWriteArrayList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * The audit hooks of a context (PEP 578) and the events that they are told of. Hooks are added and
 * never removed. A process in which nobody has added one pays a read of a field per event.
 *
 * <p>Thread-safety: atomic.
 */
public final class Audit {
  private static final ContextSlot<CopyOnWriteArrayList<Object>> HOOKS =
      new ContextSlot<>(context -> new CopyOnWriteArrayList<>());

  /** Whether some context of the process has a hook. */
  private static volatile boolean used;

  private Audit() {}

  /** Adds a hook for good. */
  @TruffleBoundary
  public static void add(Object hook) {
    HOOKS.get(PyContext.get()).add(hook);
    used = true;
  }

  /** Whether somebody listens. */
  public static boolean isOn() {
    return used && isOnHere();
  }

  @TruffleBoundary
  private static boolean isOnHere() {
    return !HOOKS.get(PyContext.get()).isEmpty();
  }

  /** Tells the hooks of an event ({@code PySys_Audit}). */
  public static void event(String event, Object... args) {
    if (used) {
      event(PyStr.of(event), args);
    }
  }

  /**
   * Tells the hooks of an event. They are not traced, unless their attribute {@code __cantrace__}
   * says so.
   */
  @TruffleBoundary
  public static void event(Object event, Object... args) {
    CopyOnWriteArrayList<Object> hooks = HOOKS.get(PyContext.get());
    if (hooks.isEmpty()) {
      return;
    }
    for (int i = 0; i < args.length; i++) {
      args[i] = PyNone.orNone(args[i]);
    }
    PyTuple tuple = PyTuple.of(args);
    PyThreadState thread = PyThreadState.get();
    for (Object hook : hooks) {
      Object traced = Attributes.getOrNull(hook, "__cantrace__");
      if (traced != null && Conversions.truth(traced)) {
        Calls.call(hook, event, tuple);
        continue;
      }
      thread.enterTracing();
      try {
        Calls.call(hook, event, tuple);
      } finally {
        thread.leaveTracing();
      }
    }
  }
}
