package org.boomslang.modules.sys;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.runtime.ContextSlot;

/**
 * The functions of {@code sys.monitoring}. Tools can register; asking for events is refused, since
 * none would come. Thread-safety: atomic.
 */
@PyBuiltins(module = "sys.monitoring")
final class MonitoringFunctions {
  private static final int TOOLS = 6;
  private static final ContextSlot<AtomicReferenceArray<Object>> NAMES =
      new ContextSlot<>(context -> new AtomicReferenceArray<>(TOOLS));

  private MonitoringFunctions() {}

  private static void check(int tool) {
    if (tool < 0 || tool >= TOOLS) {
      throw PyErrors.valueError("invalid tool %d (must be between 0 and 5)", tool);
    }
  }

  private static void checkInUse(int tool) {
    check(tool);
    if (NAMES.get().get(tool) == null) {
      throw PyErrors.valueError("tool %d is not in use", tool);
    }
  }

  @PyBuiltin(name = "use_tool_id", sig = "(tool_id, name, /)")
  static void useToolId(int tool, Object name) {
    check(tool);
    if (!org.boomslang.objects.str.PyStr.isStr(name)) {
      throw PyErrors.valueError("tool name must be a str");
    }
    if (!NAMES.get().compareAndSet(tool, null, name)) {
      throw PyErrors.valueError("tool %d is already in use", tool);
    }
  }

  @PyBuiltin(name = "clear_tool_id", sig = "(tool_id, /)")
  static void clearToolId(int tool) {
    check(tool);
  }

  @PyBuiltin(name = "free_tool_id", sig = "(tool_id, /)")
  static void freeToolId(int tool) {
    check(tool);
    NAMES.get().set(tool, null);
  }

  @PyBuiltin(name = "get_tool", sig = "(tool_id, /)")
  static Object getTool(int tool) {
    check(tool);
    Object name = NAMES.get().get(tool);
    return name == null ? PyNone.NONE : name;
  }

  @PyBuiltin(name = "register_callback", sig = "(tool_id, event, func, /)")
  static Object registerCallback(int tool, Object event, Object func) {
    check(tool);
    return PyNone.NONE;
  }

  @PyBuiltin(name = "get_events", sig = "(tool_id, /)")
  static long getEvents(int tool) {
    checkInUse(tool);
    return 0;
  }

  @PyBuiltin(name = "set_events", sig = "(tool_id, event_set, /)")
  static void setEvents(int tool, long events) {
    checkInUse(tool);
    refuse(events);
  }

  @PyBuiltin(name = "get_local_events", sig = "(tool_id, code, /)")
  static long getLocalEvents(int tool, Object code) {
    checkInUse(tool);
    return 0;
  }

  @PyBuiltin(name = "set_local_events", sig = "(tool_id, code, event_set, /)")
  static void setLocalEvents(int tool, Object code, long events) {
    checkInUse(tool);
    refuse(events);
  }

  private static void refuse(long events) {
    if (events != 0) {
      throw PyErrors.notImplementedError("sys.monitoring gives no events in this implementation");
    }
  }

  @PyBuiltin(name = "restart_events", sig = "()")
  static void restartEvents() {}

  @PyBuiltin(name = "_all_events", sig = "()")
  static Object allEvents() {
    return new org.boomslang.objects.dict.PyDict();
  }
}
