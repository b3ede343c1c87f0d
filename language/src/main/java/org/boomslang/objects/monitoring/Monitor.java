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
import org.boomslang.objects.code.Positions;
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
    volatile Quiet quiet;
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
    changed();
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
    Object before = callbacks.getAndSet(tool * EVENTS + event.ordinal(), callback);
    changed();
    return before;
  }

  public int events(int tool) {
    return events.get(tool);
  }

  public void setEvents(int tool, int set) {
    events.set(tool, set);
    watch(set);
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
    local(code).events.set(tool, set);
    watch(set);
  }

  private static Local local(PyCode code) {
    return (Local) code.monitoring(Local::new);
  }

  public void restart() {
    synchronized (this) {
      generation++;
    }
    changed();
  }

  private void watch(int set) {
    if (set != 0 || context.isMonitored()) {
      context.setMonitoring(new Object());
    }
  }

  /** What was quiet may be heard of again. */
  private void changed() {
    watch(0);
  }

  /** Whether no tool hears of the event in the code, as {@link #note} found. */
  public static boolean isQuiet(PyThreadState thread, PyCode code, Event event) {
    Quiet quiet = quiet(thread, code);
    return quiet != null && quiet.holds(event);
  }

  /** Whether no tool hears of the event at a position of the code, as {@link #note} found. */
  public static boolean isQuiet(PyThreadState thread, PyCode code, Event event, long position) {
    Quiet quiet = quiet(thread, code);
    return quiet != null && quiet.holds(event, position);
  }

  private static Quiet quiet(PyThreadState thread, PyCode code) {
    if (code.monitoring() instanceof Local local) {
      Quiet quiet = local.quiet;
      if (quiet != null && quiet.state == thread.context().monitoring()) {
        return quiet;
      }
    }
    return null;
  }

  /** Notes it if no tool hears of the event in the code, wherever it happens. */
  public void note(PyCode code, Event event) {
    Object state = context.monitoring();
    if (!wants(event, code)) {
      Local local = local(code);
      local.quiet = known(local, state).with(event);
    }
  }

  /**
   * Notes it if no tool hears of an event at a position.
   *
   * @param place what {@link #fire} is told of the position
   */
  public void note(PyCode code, Event event, long place, long position) {
    Object state = context.monitoring();
    if (position != Positions.NONE && !hears(event, code, place)) {
      Local local = local(code);
      local.quiet = known(local, state).with(event, position);
    }
  }

  /**
   * The same for a branch, which is looked for by the value of the test.
   *
   * @param left whether the test holds
   */
  public void noteBranch(PyCode code, Event event, long place, long position, boolean left) {
    Object state = context.monitoring();
    if (!hears(event, code, place)) {
      Local local = local(code);
      Event way = left ? Event.BRANCH_LEFT : Event.BRANCH_RIGHT;
      local.quiet = known(local, state).with(way, position);
    }
  }

  /** The same for the beginning of an activation, of which there is one in the code. */
  public void noteStart(PyCode code, long place) {
    Object state = context.monitoring();
    if (!hears(Event.PY_START, code, place)) {
      Local local = local(code);
      local.quiet = known(local, state).with(Event.PY_START);
    }
  }

  private static Quiet known(Local local, Object state) {
    Quiet quiet = local.quiet;
    return quiet != null && quiet.state == state ? quiet : new Quiet(state);
  }

  /** Whether some tool is called for the event at a place. */
  public boolean hears(Event event, PyCode code, long place) {
    Local local = code.monitoring() instanceof Local known ? known : null;
    for (int tool = 0; tool < TOOLS; tool++) {
      if (listener(tool, event, local, place) != null) {
        return true;
      }
    }
    return false;
  }

  /** What a tool has called for the event at a place, or null. */
  private Object listener(int tool, Event event, Local local, long place) {
    int wanted = events.get(tool) | (local == null ? 0 : local.events.get(tool));
    if ((wanted & event.asked().bit()) == 0 || isDisabled(local, tool, event, place)) {
      return null;
    }
    return callbacks.get(tool * EVENTS + event.ordinal());
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
      Object callback = listener(tool, event, local, place);
      if (callback == null) {
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
