package org.boomslang.modules.imports;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.LoadedModules;
import org.boomslang.objects.module.ModuleSpecs;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * {@code __import__} as the interpreter uses it: what is in {@code sys.modules} is found there
 * without Python code; everything else is left to {@code importlib}. Compare import.c: {@code
 * PyImport_ImportModuleLevelObject}.
 *
 * <p>Thread-safety: shared (stateless); importlib's module locks order concurrent imports of one
 * module.
 */
public final class ImportSystem {
  private static final Object NO_FROM_LIST = PyNone.NONE;

  /** What looks for distributions in pip, which knows nothing of Boomslang. */
  private static final String PIP_FINDER = "pip._internal.index.package_finder";

  private ImportSystem() {}

  /**
   * Imports a module by its full name and returns it, also below a package ({@code
   * PyImport_ImportModule}).
   */
  @TruffleBoundary
  public static Object importModule(PyContext context, String name) {
    ImportTimes times = ImportTimes.of(context);
    Object imported = loaded(context, name);
    if (times == null) {
      return imported != null ? imported : find(context, name);
    }
    if (imported == null) {
      return times.measure(name);
    }
    times.cached(name);
    return imported;
  }

  /**
   * What {@code import name} or {@code from name import fromlist} gets from {@code __import__}.
   *
   * @param globals of the importing code, a dict; null or None when there is none
   * @param fromlist a sequence of names; None or null for a plain import
   * @param level number of leading dots
   */
  @TruffleBoundary
  public static Object importModule(
      PyContext context, String name, Object globals, Object fromlist, int level) {
    if (level < 0) {
      throw PyErrors.valueError("level must be >= 0");
    }
    String absolute = level == 0 ? name : RelativeNames.resolve(name, globals, level);
    if (level == 0 && name.isEmpty()) {
      throw PyErrors.valueError("Empty module name");
    }
    Object module = importModule(context, absolute);
    if (fromlist != null && fromlist != NO_FROM_LIST && Conversions.truth(fromlist)) {
      if (Attributes.getOrNull(module, "__path__") == null) {
        return module;
      }
      Object bootstrap = Bootstrap.of(context).module();
      try {
        return Calls.callMethod(
            bootstrap, "_handle_fromlist", module, fromlist, importFunction(context));
      } catch (PyException e) {
        ImportTracebacks.trim(e.value());
        throw e;
      }
    }
    int dot = name.indexOf('.');
    if (name.isEmpty() || dot < 0) {
      return module;
    }
    if (level == 0) {
      return importModule(context, name.substring(0, dot));
    }
    String top = absolute.substring(0, absolute.length() - (name.length() - dot));
    Object found = modules(context).getStr(top.intern());
    if (found == null) {
      throw PyErrors.keyError(PyStr.of("'%s' not in sys.modules as expected".formatted(top)));
    }
    return found;
  }

  /**
   * The module if it is in {@code sys.modules} and complete, or complete once another thread is
   * done with it.
   */
  private static Object loaded(PyContext context, String name) {
    String key = name.intern();
    Object module = present(context, key);
    if (module == null) {
      return null;
    }
    Object spec =
        module instanceof PyModule plain
            ? plain.getAttributeOrNull("__spec__")
            : Attributes.getOrNull(module, "__spec__");
    if (!ModuleSpecs.isInitializing(spec) && !LoadedModules.of(context).isUnderWay(name)) {
      // A second look: an import that failed has taken it out before it was no longer under way.
      return present(context, key);
    }
    Calls.callMethod(Bootstrap.of(context).module(), "_lock_unlock_module", PyStr.of(name));
    // The module may have put another one in its place meanwhile, or failed.
    return present(context, key);
  }

  /** Has importlib find and load a module that is not in {@code sys.modules}. */
  static Object find(PyContext context, String name) {
    Object bootstrap = Bootstrap.of(context).module();
    if (Audit.isOn()) {
      Audit.event(
          "import",
          PyStr.of(name),
          PyNone.NONE,
          SysState.get("path"),
          SysState.get("meta_path"),
          SysState.get("path_hooks"));
    }
    try {
      Object module =
          Calls.callMethod(bootstrap, "_find_and_load", PyStr.of(name), importFunction(context));
      if (name.equals(PIP_FINDER)) {
        Calls.callMethod(importModule(context, "_pip_explanations"), "explain", module);
      }
      return module;
    } catch (PyException e) {
      ImportTracebacks.trim(e.value());
      throw e;
    }
  }

  /** What {@code sys.modules} has for a name, which is interned; null for None, too. */
  static Object present(PyContext context, String name) {
    Object module = modules(context).getStr(name);
    return module == PyNone.NONE ? null : module;
  }

  private static Object importFunction(PyContext context) {
    return ((PyDict) context.builtins()).getStr("__import__");
  }

  private static PyDict modules(PyContext context) {
    return (PyDict) context.sysModules();
  }

  /** The element of a mapping, or null. */
  static Object item(Object mapping, String key) {
    if (mapping == null || mapping == PyNone.NONE) {
      return null;
    }
    if (mapping instanceof PyDict dict) {
      return dict.getStr(key);
    }
    return Items.contains(mapping, PyStr.of(key)) ? Items.get(mapping, PyStr.of(key)) : null;
  }
}
