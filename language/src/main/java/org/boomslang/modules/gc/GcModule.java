package org.boomslang.modules.gc;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/**
 * Module {@code gc}. Memory belongs to the Java collector: {@code collect()} asks it for a full
 * collection, and what would walk all objects answers with none.
 */
@PyBuiltins(
    module = "gc",
    doc = "This module provides access to the garbage collector for reference cycles.\n")
public final class GcModule {
  private static final int GENERATIONS = 3;

  private GcModule() {}

  static void initialize(PyContext context, PyModule module) {
    GarbageCollection state = GarbageCollection.STATE.get(context);
    module.setAttribute("garbage", state.garbage);
    module.setAttribute("callbacks", state.callbacks);
    module.setAttribute("DEBUG_STATS", 1L);
    module.setAttribute("DEBUG_COLLECTABLE", 2L);
    module.setAttribute("DEBUG_UNCOLLECTABLE", 4L);
    module.setAttribute("DEBUG_SAVEALL", 32L);
    module.setAttribute("DEBUG_LEAK", 38L);
  }

  @PyBuiltin(name = "enable", sig = "()", doc = "Enable automatic garbage collection.")
  static void enable() {
    GarbageCollection.STATE.get().enabled = true;
  }

  @PyBuiltin(name = "disable", sig = "()", doc = "Disable automatic garbage collection.")
  static void disable() {
    GarbageCollection.STATE.get().enabled = false;
  }

  @PyBuiltin(
      name = "isenabled",
      sig = "()",
      doc = "Returns true if automatic garbage collection is enabled.")
  static boolean isEnabled() {
    return GarbageCollection.STATE.get().enabled;
  }

  @PyBuiltin(
      name = "collect",
      sig = "(generation=2)",
      doc =
          "Run the garbage collector.\n\nWith no arguments, run a full collection.  The optional"
              + " argument\nmay be an integer specifying which generation to collect.  A"
              + " ValueError\nis raised if the generation number is invalid.\n\nThe number of"
              + " unreachable objects is returned.")
  static long collect(int generation) {
    if (generation < 0 || generation >= GENERATIONS) {
      throw PyErrors.valueError("invalid generation");
    }
    GarbageCollection state = GarbageCollection.STATE.get();
    callback(state, "start", generation);
    Finalizers.of(PyContext.get()).collect();
    state.collections.incrementAndGet();
    callback(state, "stop", generation);
    return 0;
  }

  private static void callback(GarbageCollection state, String phase, int generation) {
    for (Object function : state.callbacks.toArray()) {
      PyDict info = new PyDict();
      info.putStr("generation", (long) generation);
      info.putStr("collected", 0L);
      info.putStr("uncollectable", 0L);
      try {
        Calls.call(function, PyStr.of(phase), info);
      } catch (PyException e) {
        Unraisable.reportCallback(e, "Exception ignored while calling GC callback", function);
      }
    }
  }

  @PyBuiltin(
      name = "set_debug",
      sig = "(flags, /)",
      doc = "Set the garbage collection debugging flags.")
  static void setDebug(long flags) {
    GarbageCollection.STATE.get().debugFlags = flags;
  }

  @PyBuiltin(name = "get_debug", sig = "()", doc = "Get the garbage collection debugging flags.")
  static long debug() {
    return GarbageCollection.STATE.get().debugFlags;
  }

  @PyBuiltin(
      name = "set_threshold",
      sig = "(threshold0, threshold1=<unset>, threshold2=<unset>, /)",
      doc = "Set the collection thresholds (the collection frequency).")
  static void setThreshold(long first, Object second, Object third) {
    GarbageCollection state = GarbageCollection.STATE.get();
    long[] next = state.thresholds.clone();
    next[0] = first;
    if (second != null) {
      next[1] = Conversions.asLong(second);
    }
    state.thresholds = next;
  }

  @PyBuiltin(name = "get_threshold", sig = "()", doc = "Return the current collection thresholds.")
  static Object threshold() {
    long[] thresholds = GarbageCollection.STATE.get().thresholds;
    return PyTuple.of(thresholds[0], thresholds[1], thresholds[2]);
  }

  @PyBuiltin(
      name = "get_count",
      sig = "()",
      doc = "Return a three-tuple of the current collection counts.")
  static Object count() {
    return PyTuple.of(0L, 0L, 0L);
  }

  @PyBuiltin(
      name = "get_stats",
      sig = "()",
      doc = "Return a list of dictionaries containing per-generation statistics.")
  static Object stats() {
    List<Object> all = new ArrayList<>();
    for (int generation = 0; generation < GENERATIONS; generation++) {
      PyDict stats = new PyDict();
      boolean oldest = generation == GENERATIONS - 1;
      stats.putStr("collections", oldest ? GarbageCollection.STATE.get().collections.get() : 0L);
      stats.putStr("collected", 0L);
      stats.putStr("uncollectable", 0L);
      all.add(stats);
    }
    return PyList.of(all);
  }

  @PyBuiltin(
      name = "get_objects",
      sig = "(generation=None)",
      doc =
          "Return a list of objects tracked by the collector (excluding the list returned).\n\n"
              + "  generation\n    Generation to extract the objects from.")
  static Object objects(Object generation) {
    Audit.event("gc.get_objects", generation == PyNone.NONE ? (Object) (-1L) : generation);
    return new PyList();
  }

  @PyBuiltin(
      name = "get_referrers",
      sig = "(*objs)",
      doc =
          "Return the list of objects that directly refer to any of 'objs'.\n\n"
              + "Only modules, classes and containers that a module leads to are looked through, and the\n"
              + "variables of running generators and coroutines.")
  static Object referrers(Object[] objects) {
    Audit.event("gc.get_referrers", PyTuple.of(objects));
    return PyList.of(Referrers.of(PyContext.get(), objects));
  }

  @PyBuiltin(
      name = "get_referents",
      sig = "(*objs)",
      doc = "Return the list of objects that are directly referred to by 'objs'.")
  static Object referents(Object[] objects) {
    Audit.event("gc.get_referents", PyTuple.of(objects));
    List<Object> found = new ArrayList<>();
    for (Object each : objects) {
      if (each instanceof PyObject object) {
        object.traverse(found::add);
        if (object.type().isHeapType()) {
          found.add(object.type());
        }
      }
    }
    return PyList.of(found);
  }

  @PyBuiltin(
      name = "is_tracked",
      sig = "(obj, /)",
      doc =
          "Returns true if the object is tracked by the garbage collector.\n\nSimple atomic objects"
              + " will return false.")
  static boolean isTracked(Object object) {
    return object instanceof PyObject && object != PyNone.NONE && object != PyTuple.EMPTY;
  }

  @PyBuiltin(
      name = "is_finalized",
      sig = "(obj, /)",
      doc = "Returns true if the object has been already finalized by the GC.")
  static boolean isFinalized(Object object) {
    return object instanceof PyObject o && Finalizers.isFinalized(o);
  }

  @PyBuiltin(
      name = "freeze",
      sig = "()",
      doc =
          "Freeze all current tracked objects and ignore them for future collections.\n\nThis can be"
              + " used before a POSIX fork() call to make the gc copy-on-write friendly.")
  static void freeze() {}

  @PyBuiltin(
      name = "unfreeze",
      sig = "()",
      doc =
          "Unfreeze all objects in the permanent generation.\n\nPut all objects in the permanent"
              + " generation back into oldest generation.")
  static void unfreeze() {}

  @PyBuiltin(
      name = "get_freeze_count",
      sig = "()",
      doc = "Return the number of objects in the permanent generation.")
  static long freezeCount() {
    return 0;
  }
}
