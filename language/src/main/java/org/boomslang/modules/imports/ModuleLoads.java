package org.boomslang.modules.imports;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.LoadedModules;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Stands around three functions of {@code importlib._bootstrap}, so that threads that import, fail
 * and reload at once get whole modules. The library itself leaves gaps that threads under one lock
 * seldom meet, and which are plain here:
 *
 * <ul>
 *   <li>A module counts as complete before its package has it as an attribute; and when its import
 *       fails, for a moment as complete too. So a module that a thread loads is on a list until the
 *       thread is done with it, and whoever finds it meanwhile waits.
 *   <li>Who imports the parts of a circle from several ends gets {@code _DeadlockError} (CPython's
 *       issue 82276) if a part appeared after the first look for it; here it gets the part as it
 *       is, as when it is seen at once ({@code _lock_unlock_module}).
 *   <li>A reload takes the module out of {@code sys.modules} for a moment; here it stays.
 * </ul>
 *
 * <p>The functions are called through, where that is possible, so tracebacks look as they always
 * do.
 *
 * <p>Thread-safety: shared. The order of imports of one module is that of importlib's module locks;
 * no Python code runs under a lock of this class.
 */
@PyBuiltins(module = "_imp")
final class ModuleLoads {
  private static final ContextSlot<ModuleLoads> STATE = new ContextSlot<>(c -> new ModuleLoads());

  private Object findAndLoad;
  private Object findAndLoadUnlocked;

  private ModuleLoads() {}

  /** Puts the functions in the place of the library's, before the first import. */
  static void install(PyContext context, PyModule bootstrap, PyModule imp) {
    ModuleLoads loads = STATE.get(context);
    loads.findAndLoad = bootstrap.getAttributeOrNull("_find_and_load");
    loads.findAndLoadUnlocked = bootstrap.getAttributeOrNull("_find_and_load_unlocked");
    for (String name : new String[] {"_find_and_load", "_find_and_load_unlocked", "_exec"}) {
      bootstrap.setAttribute(name, imp.getAttributeOrNull(name));
    }
  }

  @PyBuiltin(name = "_find_and_load", sig = "(name, import_, /)", doc = "Find and load the module.")
  static Object findAndLoad(Object name, Object imported) {
    PyContext context = PyContext.get();
    ModuleLoads loads = STATE.get(context);
    if (!PyStr.isStr(name)) {
      return Calls.call(loads.findAndLoad, name, imported);
    }
    String key = PyStr.toJava(name).intern();
    PyModule bootstrap = Bootstrap.of(context).module();
    while (true) {
      Object module;
      try {
        module = Calls.call(loads.findAndLoad, name, imported);
      } catch (PyException e) {
        Object partial =
            isDeadlock(bootstrap, e.value(), key) ? ImportSystem.present(context, key) : null;
        if (partial != null) {
          return partial;
        }
        throw e;
      }
      if (LoadedModules.of(context).isUnderWay(key)) {
        Calls.callMethod(bootstrap, "_lock_unlock_module", name);
      }
      // It may have failed, and left, between the look for it and the question if it is complete.
      if (ImportSystem.present(context, key) != null) {
        return module;
      }
    }
  }

  @PyBuiltin(name = "_find_and_load_unlocked", sig = "(name, import_, /)")
  static Object findAndLoadUnlocked(Object name, Object imported) {
    PyContext context = PyContext.get();
    LoadedModules modules = LoadedModules.of(context);
    // A finder may import the module that it looks for: the outer call of the thread stays last.
    boolean first = PyStr.isStr(name) && modules.begin(PyStr.toJava(name));
    try {
      return Calls.call(STATE.get(context).findAndLoadUnlocked, name, imported);
    } finally {
      if (first) {
        modules.end(PyStr.toJava(name));
      }
    }
  }

  @PyBuiltin(
      name = "_exec",
      sig = "(spec, module, /)",
      doc = "Execute the spec's specified module in an existing module's namespace.")
  static Object exec(Object spec, Object module) {
    PyContext context = PyContext.get();
    PyModule bootstrap = Bootstrap.of(context).module();
    Object name = Attributes.get(spec, "name");
    PyDict modules = (PyDict) context.sysModules();
    Object lock = Calls.callMethod(bootstrap, "_get_module_lock", name);
    Calls.callMethod(lock, "acquire");
    try {
      if (modules.get(name) != module) {
        throw importError(
            "module %s not in sys.modules".formatted(PyStr.toJava(Conversions.repr(name))), name);
      }
      run(bootstrap, spec, module, name);
      return modules.get(name);
    } finally {
      Calls.callMethod(lock, "release");
    }
  }

  private static void run(PyModule bootstrap, Object spec, Object module, Object name) {
    Object loader = Attributes.get(spec, "loader");
    if (loader == PyNone.NONE
        && Attributes.get(spec, "submodule_search_locations") == PyNone.NONE) {
      throw importError("missing loader", name);
    }
    Object attributes = Attributes.get(bootstrap, "_init_module_attrs");
    Calls.callKeywords(attributes, new Object[] {spec, module, true}, new String[] {"override"});
    if (loader == PyNone.NONE) {
      return;
    }
    if (Attributes.getOrNull(loader, "exec_module") != null) {
      Calls.callMethod(loader, "exec_module", module);
      return;
    }
    Warnings.warn(
        ExceptionTypes.IMPORT_WARNING,
        1,
        "%s.exec_module() not found; falling back to load_module()",
        PyStr.toJava(Calls.callMethod(bootstrap, "_object_name", loader)));
    Calls.callMethod(loader, "load_module", name);
  }

  private static PyException importError(String message, Object name) {
    Object[] arguments = {PyStr.of(message), name};
    Object error =
        Calls.callKeywords(ExceptionTypes.IMPORT_ERROR, arguments, new String[] {"name"});
    return PyErrors.raise((PyBaseException) error);
  }

  /** Whether an import gave up because whoever loads the module waits for one of this thread's. */
  private static boolean isDeadlock(PyModule bootstrap, PyBaseException error, String name) {
    return bootstrap.getAttributeOrNull("_DeadlockError") instanceof PyType type
        && error.type() == type
        && PyStr.toJava(Conversions.str(error)).contains("_ModuleLock('" + name + "')");
  }
}
