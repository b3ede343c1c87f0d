package org.boomslang.modules.lsprof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.monitoring.Event;
import org.boomslang.objects.monitoring.Monitor;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _lsprof.Profiler}. Thread-safety: shared (stateless). */
@PyBuiltins(
    type = "_lsprof.Profiler",
    doc =
        "Build a profiler object using the specified timer function.\n\n"
            + "  timer\n    The default timer is a fast built-in one based on real time.\n"
            + "    For custom timer functions returning integers, 'timeunit' can\n"
            + "    be a float specifying a scale (that is, how long each integer unit\n"
            + "    is, in seconds).")
final class ProfilerMethods {
  /** {@code sys.monitoring.PROFILER_ID}. */
  private static final int TOOL = 2;

  private static final Map<Event, String> CALLBACKS =
      Map.of(
          Event.PY_START, "_pystart_callback",
          Event.PY_RESUME, "_pystart_callback",
          Event.PY_THROW, "_pythrow_callback",
          Event.PY_RETURN, "_pyreturn_callback",
          Event.PY_YIELD, "_pyreturn_callback",
          Event.PY_UNWIND, "_pyreturn_callback",
          Event.CALL, "_ccall_callback",
          Event.C_RETURN, "_creturn_callback",
          Event.C_RAISE, "_creturn_callback");

  private ProfilerMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, /, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyProfiler(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig = "($self, /, timer=None, timeunit=0.0, subcalls=True, builtins=True)")
  static void init(
      PyProfiler self, Object timer, double timeunit, boolean subcalls, boolean builtins) {
    self.setTimer(timer, timeunit);
    self.subcalls = subcalls;
    self.builtins = builtins;
  }

  @PyBuiltin(
      name = "enable",
      sig = "($self, /, subcalls=True, builtins=True)",
      doc =
          "Start collecting profiling information.\n\n"
              + "  subcalls\n    If True, also records for each function\n"
              + "    statistics separated according to its current caller.\n"
              + "  builtins\n    If True, records the time spent in\n"
              + "    built-in functions separately from their caller.")
  static void enable(PyProfiler self, boolean subcalls, boolean builtins) {
    self.subcalls = subcalls;
    self.builtins = builtins;
    Monitor monitor = Monitor.SLOT.get();
    if (!monitor.use(TOOL, PyStr.of("cProfile"))) {
      throw PyErrors.valueError("Another profiling tool is already active");
    }
    self.enabled = true;
    int events = 0;
    for (Map.Entry<Event, String> entry : CALLBACKS.entrySet()) {
      monitor.register(TOOL, entry.getKey(), Attributes.get(self, entry.getValue()));
      events |= entry.getKey().bit();
    }
    Tracing.turnOn();
    monitor.setEvents(TOOL, events);
  }

  @PyBuiltin(name = "disable", sig = "($self, /)", doc = "Stop collecting profiling information.")
  static void disable(PyProfiler self) {
    self.checkOutsideTimer("disable");
    if (self.enabled) {
      self.enabled = false;
      Monitor.SLOT.get().free(TOOL);
      self.flush();
    }
  }

  @PyBuiltin(
      name = "clear",
      sig = "($self, /)",
      doc = "Clear all profiling information collected so far.")
  static void clear(PyProfiler self) {
    self.checkOutsideTimer("clear");
    self.clear();
  }

  @PyBuiltin(
      name = "getstats",
      sig = "($self, /)",
      doc =
          "Return a list of profiler_entry objects, one for each function, with the figures of"
              + " all threads.")
  static Object getStats(PyProfiler self) {
    double unit = self.secondsPerTick();
    List<Object> stats = new ArrayList<>();
    for (ProfileEntry entry : self.sums().values()) {
      if (entry.calls == 0) {
        continue;
      }
      stats.add(
          LsprofModule.ENTRY.make(
              entry.function,
              entry.calls,
              entry.recursiveCalls,
              entry.total * unit,
              entry.inline * unit,
              entry.callees == null ? PyNone.NONE : callees(entry, unit)));
    }
    return PyList.of(stats.toArray());
  }

  private static Object callees(ProfileEntry entry, double unit) {
    List<Object> calls = new ArrayList<>();
    for (ProfileEntry callee : entry.callees.values()) {
      if (callee.calls > 0) {
        calls.add(
            LsprofModule.SUBENTRY.make(
                callee.function,
                callee.calls,
                callee.recursiveCalls,
                callee.total * unit,
                callee.inline * unit));
      }
    }
    return PyList.of(calls.toArray());
  }

  @PyBuiltin(name = "_pystart_callback", sig = "($self, code, instruction_offset, /)")
  static void started(PyProfiler self, Object code, Object offset) {
    self.enter(code, code);
  }

  @PyBuiltin(name = "_pythrow_callback", sig = "($self, code, instruction_offset, exception, /)")
  static void thrown(PyProfiler self, Object code, Object offset, Object exception) {
    self.enter(code, code);
  }

  @PyBuiltin(name = "_pyreturn_callback", sig = "($self, code, instruction_offset, retval, /)")
  static void returned(PyProfiler self, Object code, Object offset, Object value) {
    self.leave(code);
  }

  @PyBuiltin(
      name = "_ccall_callback",
      sig = "($self, code, instruction_offset, callable, self_arg, /)")
  static void called(PyProfiler self, Object code, Object offset, Object callable, Object first) {
    if (self.builtins) {
      PyBuiltinFunction builtin = builtin(callable, first);
      if (builtin != null) {
        self.enter(builtin.code(), self.description(builtin.code(), builtin));
      }
    }
  }

  @PyBuiltin(
      name = "_creturn_callback",
      sig = "($self, code, instruction_offset, callable, self_arg, /)")
  static void ended(PyProfiler self, Object code, Object offset, Object callable, Object first) {
    if (self.builtins) {
      PyBuiltinFunction builtin = builtin(callable, first);
      if (builtin != null) {
        self.leave(builtin.code());
      }
    }
  }

  /** What is called when it is a builtin function or a builtin type's method; else null. */
  private static PyBuiltinFunction builtin(Object callable, Object first) {
    if (callable instanceof PyMethodDescriptor method && first != Monitor.MISSING) {
      return method.bind(first, Types.of(first)) instanceof PyBuiltinFunction bound ? bound : null;
    }
    return callable instanceof PyBuiltinFunction function ? function : null;
  }
}
