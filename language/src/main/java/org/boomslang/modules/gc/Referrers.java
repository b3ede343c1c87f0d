package org.boomslang.modules.gc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.frame.PyFrame;
import org.boomslang.objects.frame.PyFrameLocals;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * Who refers to an object, for {@code gc.get_referrers}. The Java collector does not say, so this
 * looks through what {@code sys.modules} leads to: modules, classes, functions and builtin
 * containers, and then at the functions that are running in the thread that asks and through the
 * variables of its running generators and coroutines. Variables of other activations and attributes
 * of other instances are not among them. Thread-safety: shared (stateless); what other threads
 * change meanwhile is seen before or after the change.
 */
final class Referrers {
  private Referrers() {}

  /** The reachable modules' namespaces, classes and containers that hold one of the objects. */
  static List<Object> of(PyContext context, Object[] objects) {
    Set<Object> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    wanted.addAll(List.of(objects));
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<PyObject> open = new ArrayDeque<>();
    if (context.sysModules() instanceof PyObject modules) {
      open.add(modules);
    }
    List<Object> found = new ArrayList<>();
    addRunning(wanted, seen, found);
    List<Object> contents = new ArrayList<>();
    while (!open.isEmpty()) {
      PyObject object = open.poll();
      if (!seen.add(object)) {
        continue;
      }
      contents.clear();
      object.traverse(contents::add);
      boolean refers = false;
      for (Object content : contents) {
        refers |= wanted.contains(content);
        if (isLookedThrough(content)) {
          open.add((PyObject) content);
        }
      }
      if (refers) {
        found.add(object);
      }
    }
    return found;
  }

  /**
   * Adds the running functions whose code is one of the objects, which are then seen, and the
   * running generators and coroutines with a variable that is one.
   */
  private static void addRunning(Set<Object> wanted, Set<Object> seen, List<Object> found) {
    for (PyFrame frame = FrameStack.frame(0); frame != null; frame = frame.back()) {
      // The code of modules and classes is run by functions that no program sees.
      if (wanted.contains(frame.code())
          && frame.code().hasFlag(CodeFlags.NEWLOCALS)
          && frame.code().hasFlag(CodeFlags.OPTIMIZED)
          && seen.add(frame.function())) {
        found.add(frame.function());
      }
      Object generator = frame.generator();
      if (generator == null) {
        continue;
      }
      PyDict.Cursor variables = new PyFrameLocals(frame).snapshot().cursor();
      while (variables.next()) {
        if (wanted.contains(variables.value())) {
          found.add(generator);
          break;
        }
      }
    }
  }

  private static boolean isLookedThrough(Object object) {
    return object instanceof PyDict
        || object instanceof PyList
        || object instanceof PyTuple
        || object instanceof PyAnySet
        || object instanceof PyType
        || object instanceof PyFunction
        || object instanceof PyCell
        || object instanceof PyModule;
  }
}
