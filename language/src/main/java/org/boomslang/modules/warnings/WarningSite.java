package org.boomslang.modules.warnings;

import org.boomslang.modules.imports.FrozenModules;
import org.boomslang.modules.sys.SysState;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameStack;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Where a warning is said to come from: the place in the stack that {@code stacklevel} means
 * ({@code setup_context}). Immutable.
 */
record WarningSite(Object filename, int line, Object module, PyDict registry) {

  static WarningSite find(int stacklevel, PyTuple skipped) {
    int level = skipped.length() > 0 ? Math.max(2, stacklevel) : stacklevel;
    int depth = 0;
    PyFunction function = FrameStack.function(0);
    if (level <= 0 || function == null || isImportlib(function)) {
      depth = Math.max(0, level - 1);
      function = FrameStack.function(depth);
    } else {
      boolean own = standsForC(function);
      for (int i = 1; i < level && function != null; i++) {
        do {
          function = FrameStack.function(++depth);
        } while (function != null
            && (isImportlib(function)
                || isSkipped(function, skipped)
                || !own && standsForC(function)));
      }
    }
    PyDict globals = function == null ? SysState.module().dict() : function.globals();
    Object name = globals.getStr("__name__");
    return new WarningSite(
        PyStr.of(function == null ? "<sys>" : function.code().filename()),
        function == null ? 0 : Positions.line(FrameStack.position(depth)),
        PyStr.isStr(name) ? name : PyStr.of("<string>"),
        registryOf(globals));
  }

  private static PyDict registryOf(PyDict globals) {
    Object registry = globals.getStr("__warningregistry__");
    if (!(registry instanceof PyDict)) {
      registry = new PyDict();
      globals.putStr("__warningregistry__", registry);
    }
    return (PyDict) registry;
  }

  private static boolean isImportlib(PyFunction function) {
    String file = function.code().filename();
    return file.contains("importlib") && file.contains("_bootstrap");
  }

  /**
   * Whether a function belongs to a frozen module that CPython writes in C, where it has no frame.
   * Such a module that warns by itself counts its own frames.
   */
  private static boolean standsForC(PyFunction function) {
    return FrozenModules.standsForC(function.code().filename());
  }

  private static boolean isSkipped(PyFunction function, PyTuple prefixes) {
    for (Object prefix : prefixes.toArray()) {
      if (function.code().filename().startsWith(PyStr.toJava(prefix))) {
        return true;
      }
    }
    return false;
  }
}
