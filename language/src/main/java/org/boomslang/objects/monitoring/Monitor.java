package org.boomslang.objects.monitoring;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * The tools of one context and what they watch. Events: activations begin, go on, are thrown into,
 * yield, return and unwind; lines begin (an instruction event comes with each); exceptions are
 * raised, handled and raised again; branches are taken (see {@code PyCode.branches}). The only jump
 * is that from the end of a loop's body to its header; and iterators of {@code for} that are no
 * generators end without STOP_ITERATION.
 *
 * <p>Thread-safety: atomic. A callback that another thread takes away may be called once more.
 *
 * <p>Source: PEP 669; CPython's {@code instrumentation.c}.
 */
public final class Monitor {
  public static final ContextSlot<Monitor> SLOT = new ContextSlot<>(Monitor::new);

  /** What a callback returns so as not to be called for that place again. */
  public static final PyObject DISABLE = new PyInstance(BuiltinTypes.OBJECT.instanceShape());

  /** Stands for a first argument that a call does not have. */
  public static final PyObject MISSING = new PyInstance(BuiltinTypes.OBJECT.instanceShape());

  public static final int TOOLS = 6;
  private static final int EVENTS = Event.values().length;

  private final PyContext context;
  private final AtomicReferenceArray<Object> names = new AtomicReferenceArray<>(TOOLS);
  private final AtomicReferenceArray<Object> callbacks = new AtomicReferenceArray<>(TOOLS * EVENTS);
  private final AtomicIntegerArray events = new AtomicIntegerArray(TOOLS);

  /** Goes up with {@code restart_events()}, which forgets what was disabled. */
  private volatile int generation;

  /** What tools asked for in one code object, kept there. */
  static final class Local {
    final AtomicIntegerArray events = new AtomicIntegerArray(TOOLS);
    final Set<Long> disabled = ConcurrentHashMap.newKeySet();
    volatile int generation;
  }

  private Monitor(PyContext context) {
    this.context = context;
  }

  public Object name(int tool) {
    return names.get(tool);
  }

  /** Takes a tool id; false when it is taken. */
  public boolean use(int tool, Object name) {
    return names.compareAndSet(tool, null, name);
  }

  /** Forgets the tool's events and callbacks. Local events lose their callbacks. */
  public void clear(int tool) {
    events.set(tool, 0);
    for (int i = 0; i < EVENTS; i++) {
      callbacks.set(tool * EVENTS + i, null);
    }
  }

  public void free(int tool) {
    clear(tool);
    names.set(tool, null);
  }

  /** Sets a callback, null for none; returns the one before. */
  public Object register(int tool, Event event, Object callback) {
    if (event == Event.BRANCH) {
      callbacks.set(tool * EVENTS + Event.BRANCH_LEFT.ordinal(), callback);
      callbacks.set(tool * EVENTS + Event.BRANCH_RIGHT.ordinal(), callback);
    }
    return callbacks.getAndSet(tool * EVENTS + event.ordinal(), callback);
  }

  public int events(int tool) {
    return events.get(tool);
  }

  public void setEvents(int tool, int set) {
    watch(set);
    events.set(tool, set);
  }

  /** Whether some tool wants to hear of the event in the code. */
  public boolean wants(Event event, PyCode code) {
    for (int tool = 0; tool < TOOLS; tool++) {
      if (((events(tool) | localEvents(tool, code)) & event.bit()) != 0) {
        return true;
      }
    }
    return false;
  }

  public int localEvents(int tool, PyCode code) {
    return code.monitoring() instanceof Local local ? local.events.get(tool) : 0;
  }

  public void setLocalEvents(int tool, PyCode code, int set) {
    watch(set);
    local(code).events.set(tool, set);
  }

  private static Local local(PyCode code) {
    return (Local) code.monitoring(Local::new);
  }

  public void restart() {
    synchronized (this) {
      generation++;
    }
  }

  private void watch(int set) {
    if (set != 0) {
      context.setMonitored();
    }
  }

  /**
   * Reports an event to the tools that want it.
   *
   * @param place line or offset; with the event it is what {@code DISABLE} is about
   */
  @TruffleBoundary
  public void fire(
      PyThreadState thread, Event event, PyCode code, long place, Object... arguments) {
    Local local = code.monitoring() instanceof Local known ? known : null;
    for (int tool = 0; tool < TOOLS; tool++) {
      int wanted = events.get(tool) | (local == null ? 0 : local.events.get(tool));
      Object callback = callbacks.get(tool * EVENTS + event.ordinal());
      if ((wanted & event.asked().bit()) == 0
          || callback == null
          || isDisabled(local, tool, event, place)) {
        continue;
      }
      Object result;
      thread.enterTracing();
      try {
        result = Calls.call(callback, arguments);
      } finally {
        thread.leaveTracing();
      }
      if (result == DISABLE) {
        disable(tool, event, code, place);
        boolean branch = event == Event.BRANCH_LEFT || event == Event.BRANCH_RIGHT;
        if (branch && callbacks.get(tool * EVENTS + Event.BRANCH.ordinal()) == callback) {
          // One callback for both directions has done with both.
          disable(tool, Event.BRANCH_LEFT, code, place);
          disable(tool, Event.BRANCH_RIGHT, code, place);
        }
      }
    }
  }

  private static long key(int tool, Event event, long place) {
    return (place * EVENTS + event.ordinal()) * TOOLS + tool;
  }

  private boolean isDisabled(Local local, int tool, Event event, long place) {
    return local != null
        && local.generation == generation
        && local.disabled.contains(key(tool, event, place));
  }

  private void disable(int tool, Event event, PyCode code, long place) {
    if (!event.isLocal()) {
      callbacks.set(tool * EVENTS + event.ordinal(), null);
      throw PyErrors.valueError("Cannot disable %s events. Callback removed.", event.name());
    }
    Local local = local(code);
    if (local.generation != generation) {
      local.disabled.clear();
      local.generation = generation;
    }
    local.disabled.add(key(tool, event, place));
  }
}
