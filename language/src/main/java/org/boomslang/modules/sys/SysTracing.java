package org.boomslang.modules.sys;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * Frames, tracing and profiling in module {@code sys}. {@link Tracing} calls the functions that are
 * set here.
 *
 * <p>Thread-safety: shared (stateless).
 */
@PyBuiltins(module = "sys")
public final class SysTracing {
  private SysTracing() {}

  @PyBuiltin(
      name = "_getframe",
      sig = "(depth=0, /)",
      doc = "Return a frame object from the call stack.")
  static Object getFrame(int depth) {
    PyFrame frame = FrameStack.frame(Math.max(depth, 0));
    if (frame == null) {
      throw PyErrors.valueError("call stack is not deep enough");
    }
    Audit.event("sys._getframe", frame);
    return frame;
  }

  @PyBuiltin(
      name = "_getframemodulename",
      sig = "(depth=0)",
      doc = "Return the name of the module for a calling frame.")
  static Object getFrameModuleName(int depth) {
    Audit.event("sys._getframemodulename", (long) depth);
    PyFunction function = FrameStack.function(Math.max(depth, 0));
    if (function == null) {
      return PyNone.NONE;
    }
    Object module = function.module();
    return module == null ? PyNone.NONE : module;
  }

  @PyBuiltin(
      name = "_current_frames",
      sig = "()",
      doc = "Return a dict mapping each thread's id to its current stack frame.")
  static Object currentFrames() {
    Audit.event("sys._current_frames");
    return ThreadSnapshots.frames();
  }

  @PyBuiltin(
      name = "_current_exceptions",
      sig = "()",
      doc = "Return a dict mapping each thread's id to the exception it handles.")
  static Object currentExceptions() {
    Audit.event("sys._current_exceptions");
    return ThreadSnapshots.exceptions();
  }

  @PyBuiltin(
      name = "settrace",
      sig = "(function, /)",
      doc = "Set the global debug tracing function.")
  static void setTrace(Object function) {
    Audit.event("sys.settrace");
    setTrace(PyThreadState.get(), function);
  }

  @PyBuiltin(name = "gettrace", sig = "()", doc = "Return the global debug tracing function.")
  static Object getTrace() {
    Object function = PyThreadState.get().traceFunction;
    return function == null ? PyNone.NONE : function;
  }

  @PyBuiltin(name = "setprofile", sig = "(function, /)", doc = "Set the profiling function.")
  static void setProfile(Object function) {
    Audit.event("sys.setprofile");
    setProfile(PyThreadState.get(), function);
  }

  @PyBuiltin(name = "getprofile", sig = "()", doc = "Return the profiling function.")
  static Object getProfile() {
    Object function = PyThreadState.get().profileFunction;
    return function == null ? PyNone.NONE : function;
  }

  @PyBuiltin(
      name = "_settraceallthreads",
      sig = "(function, /)",
      doc = "Set the debug tracing function in all running threads.")
  static void setTraceAllThreads(Object function) {
    for (PyThreadState thread : ThreadSnapshots.states()) {
      setTrace(thread, function);
    }
  }

  @PyBuiltin(
      name = "_setprofileallthreads",
      sig = "(function, /)",
      doc = "Set the profiling function in all running threads.")
  static void setProfileAllThreads(Object function) {
    for (PyThreadState thread : ThreadSnapshots.states()) {
      setProfile(thread, function);
    }
  }

  private static void setTrace(PyThreadState thread, Object function) {
    if (function != PyNone.NONE) {
      Tracing.turnOn();
    }
    thread.traceFunction = function == PyNone.NONE ? null : function;
  }

  private static void setProfile(PyThreadState thread, Object function) {
    if (function != PyNone.NONE) {
      Tracing.turnOn();
    }
    thread.profileFunction = function == PyNone.NONE ? null : function;
  }

  @PyBuiltin(
      name = "call_tracing",
      sig = "(func, args, /)",
      doc = "Call func(*args), while tracing is enabled.")
  static Object callTracing(Object func, Object args) {
    if (!(args instanceof PyTuple tuple)) {
      throw PyErrors.typeError(
          "call_tracing() argument 2 must be tuple, not %s", Types.nameOf(args));
    }
    PyThreadState thread = PyThreadState.get();
    int before = thread.startTracingAnew();
    try {
      return Calls.call(func, tuple.toArray());
    } finally {
      thread.restoreTracing(before);
    }
  }

  @PyBuiltin(
      name = "get_coroutine_origin_tracking_depth",
      sig = "()",
      doc = "Check status of origin tracking for coroutine objects in this thread.")
  static int getOriginTrackingDepth() {
    return PyThreadState.get().originTrackingDepth;
  }

  @PyBuiltin(
      name = "set_coroutine_origin_tracking_depth",
      sig = "(depth)",
      doc = "Enable or disable origin tracking for coroutine objects in this thread.")
  static void setOriginTrackingDepth(int depth) {
    if (depth < 0) {
      throw PyErrors.valueError("depth must be >= 0");
    }
    PyThreadState.get().originTrackingDepth = depth;
  }
}
