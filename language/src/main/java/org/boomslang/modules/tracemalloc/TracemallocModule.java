package org.boomslang.modules.tracemalloc;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The functions of {@code _tracemalloc}. Thread-safety: shared (stateless). */
@PyBuiltins(
    module = "_tracemalloc",
    doc = "Debug module to trace memory blocks allocated by Python.")
public final class TracemallocModule {
  private TracemallocModule() {}

  @PyBuiltin(
      name = "start",
      sig = "(nframe=1, /)",
      doc = "Start tracing Python memory allocations: NotImplementedError.")
  static void start(int nframe) {
    throw PyErrors.notImplementedError(
        "tracemalloc cannot trace: memory belongs to the Java virtual machine; use its tools, such"
            + " as Java Flight Recorder (--vm.XX:StartFlightRecording)");
  }

  @PyBuiltin(name = "stop", sig = "()", doc = "Stop tracing Python memory allocations.")
  static void stop() {}

  @PyBuiltin(
      name = "is_tracing",
      sig = "()",
      doc = "Return True if the tracemalloc module is tracing Python memory allocations.")
  static boolean isTracing() {
    return false;
  }

  @PyBuiltin(
      name = "clear_traces",
      sig = "()",
      doc = "Clear traces of memory blocks allocated by Python.")
  static void clearTraces() {}

  @PyBuiltin(name = "reset_peak", sig = "()", doc = "Set the peak size of memory blocks.")
  static void resetPeak() {}

  @PyBuiltin(
      name = "get_traceback_limit",
      sig = "()",
      doc = "Get the maximum number of frames stored in the traceback of a trace.")
  static int tracebackLimit() {
    return 1;
  }

  @PyBuiltin(
      name = "get_traced_memory",
      sig = "()",
      doc = "Get the current size and peak size of memory blocks traced by tracemalloc.")
  static Object tracedMemory() {
    return PyTuple.of(0L, 0L);
  }

  @PyBuiltin(
      name = "get_tracemalloc_memory",
      sig = "()",
      doc = "Get the memory usage in bytes of the tracemalloc module.")
  static int ownMemory() {
    return 0;
  }

  @PyBuiltin(
      name = "_get_traces",
      sig = "()",
      doc = "Get traces of all memory blocks allocated by Python.")
  static Object traces() {
    return PyTuple.EMPTY;
  }

  @PyBuiltin(
      name = "_get_object_traceback",
      sig = "(obj, /)",
      doc = "Get the traceback where the Python object obj was allocated.")
  static Object traceback(Object object) {
    return PyNone.NONE;
  }
}
