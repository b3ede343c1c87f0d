package org.boomslang.modules.sys;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.Audit;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.monitoring.Event;
import org.boomslang.objects.monitoring.Monitor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The functions of {@code sys.monitoring}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "sys.monitoring")
final class MonitoringFunctions {
  private static final int CALL_RESULTS = Event.C_RETURN.bit() | Event.C_RAISE.bit();

  private MonitoringFunctions() {}

  private static Monitor monitor() {
    return Monitor.SLOT.get();
  }

  private static void check(int tool) {
    if (tool < 0 || tool >= Monitor.TOOLS) {
      throw PyErrors.valueError("invalid tool %d (must be between 0 and 5)", tool);
    }
  }

  private static void checkInUse(int tool) {
    check(tool);
    if (monitor().name(tool) == null) {
      throw PyErrors.valueError("tool %d is not in use", tool);
    }
  }

  private static PyCode code(Object value) {
    if (value instanceof PyCode code) {
      return code;
    }
    throw PyErrors.typeError("code must be a code object");
  }

  private static int checkedEvents(long set, boolean local) {
    if (set < 0 || set >= 1L << Event.values().length) {
      throw PyErrors.valueError("invalid %sevent set 0x%x", local ? "local " : "", set);
    }
    int events = (int) set;
    if ((events & CALL_RESULTS) != 0) {
      int all = CALL_RESULTS | Event.CALL.bit();
      if ((events & all) != all) {
        throw PyErrors.valueError("cannot set C_RETURN or C_RAISE events independently");
      }
      events &= ~CALL_RESULTS;
    }
    for (Event event : Event.values()) {
      if ((events & event.bit()) != 0) {
        if (local && !event.isLocal()) {
          throw PyErrors.valueError("invalid local event set 0x%x", set);
        }
      }
    }
    if (events != 0) {
      Tracing.turnOn();
    }
    return Event.modern(events);
  }

  @PyBuiltin(name = "use_tool_id", sig = "(tool_id, name, /)")
  static void useToolId(int tool, Object name) {
    check(tool);
    if (!PyStr.isStr(name)) {
      throw PyErrors.valueError("tool name must be a str");
    }
    if (!monitor().use(tool, name)) {
      throw PyErrors.valueError("tool %d is already in use", tool);
    }
  }

  @PyBuiltin(name = "clear_tool_id", sig = "(tool_id, /)")
  static void clearToolId(int tool) {
    check(tool);
    monitor().clear(tool);
  }

  @PyBuiltin(name = "free_tool_id", sig = "(tool_id, /)")
  static void freeToolId(int tool) {
    check(tool);
    monitor().free(tool);
  }

  @PyBuiltin(name = "get_tool", sig = "(tool_id, /)")
  static Object getTool(int tool) {
    check(tool);
    Object name = monitor().name(tool);
    return name == null ? PyNone.NONE : name;
  }

  @PyBuiltin(name = "register_callback", sig = "(tool_id, event, func, /)")
  static Object registerCallback(int tool, int event, Object func) {
    check(tool);
    Audit.event("sys.monitoring.register_callback", func);
    if (Integer.bitCount(event) != 1) {
      throw PyErrors.valueError("The callback can only be set for one event at a time");
    }
    int index = Integer.numberOfTrailingZeros(event);
    if (index >= Event.values().length) {
      throw PyErrors.valueError("invalid event %d", event);
    }
    Object before =
        monitor().register(tool, Event.values()[index], func == PyNone.NONE ? null : func);
    return before == null ? PyNone.NONE : before;
  }

  @PyBuiltin(name = "get_events", sig = "(tool_id, /)")
  static long getEvents(int tool) {
    check(tool);
    return monitor().events(tool);
  }

  @PyBuiltin(name = "set_events", sig = "(tool_id, event_set, /)")
  static void setEvents(int tool, long events) {
    checkInUse(tool);
    monitor().setEvents(tool, checkedEvents(events, false));
  }

  @PyBuiltin(name = "get_local_events", sig = "(tool_id, code, /)")
  static long getLocalEvents(int tool, Object code) {
    PyCode checked = code(code);
    check(tool);
    return monitor().localEvents(tool, checked);
  }

  @PyBuiltin(name = "set_local_events", sig = "(tool_id, code, event_set, /)")
  static void setLocalEvents(int tool, Object code, long events) {
    PyCode checked = code(code);
    checkInUse(tool);
    monitor().setLocalEvents(tool, checked, checkedEvents(events, true));
  }

  @PyBuiltin(name = "restart_events", sig = "()")
  static void restartEvents() {
    monitor().restart();
  }

  @PyBuiltin(name = "_all_events", sig = "()")
  static Object allEvents() {
    PyDict result = new PyDict();
    for (Event event : Event.values()) {
      long tools = 0;
      for (int tool = 0; tool < Monitor.TOOLS; tool++) {
        if ((monitor().events(tool) & event.bit()) != 0) {
          tools |= 1L << tool;
        }
      }
      if (tools != 0) {
        result.putStr(event.name(), tools);
      }
    }
    return result;
  }
}
