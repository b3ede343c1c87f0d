package org.boomslang.modules.warnings;

import org.boomslang.modules.imports.ImportSystem;
import org.boomslang.modules.sys.StandardStreams;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * Decides what becomes of a warning, and shows it ({@code warn_explicit}). No lock is held while
 * Python code runs; two threads that give the same warning at once may both show it. Thread-safety:
 * shared (stateless).
 */
final class WarningFilter {
  private WarningFilter() {}

  static void apply(
      Object message,
      Object category,
      Object filename,
      int line,
      Object module,
      PyDict registry,
      Object sourceLine,
      Object source) {
    Object text = WarningsModule.text(message);
    Object actual = category;
    Object warning = message;
    if (text != message) {
      actual = org.boomslang.objects.Types.of(message);
    } else {
      warning = Calls.call(actual, message);
    }
    Object key = PyTuple.of(text, actual, (long) line);
    if (registry != null && isRegistered(registry, key)) {
      return;
    }
    Object[] rule = rule(actual, text, module, line);
    String action = PyStr.toJava(rule[0]);
    switch (action) {
      case "ignore" -> {
        return;
      }
      case "error" -> throw PyErrors.raise((PyBaseException) warning);
      case "once" -> {
        mark(registry, key);
        PyDict once = onceRegistry();
        Object onceKey = PyTuple.of(text, actual);
        if (isMarked(once, onceKey)) {
          return;
        }
        mark(once, onceKey);
      }
      case "always", "all" -> {
        // Shown whatever was shown before.
      }
      case "module" -> {
        mark(registry, key);
        Object moduleKey = PyTuple.of(text, actual, 0L);
        if (registry != null && isMarked(registry, moduleKey)) {
          return;
        }
        mark(registry, moduleKey);
      }
      case "default" -> mark(registry, key);
      default ->
          throw PyErrors.runtimeError(
              "Unrecognized action (%s) in warnings.filters:\n %s",
              PyStr.toJava(Conversions.repr(rule[0])), PyStr.toJava(Conversions.repr(rule[1])));
    }
    show(warning, (PyType) actual, text, filename, line, sourceLine, source);
  }

  // ------------------------------------------------------------------ registries

  private static boolean isRegistered(PyDict registry, Object key) {
    long version = WarningState.STATE.get().filtersVersion.get();
    Object known = registry.getStr("version");
    if (!(known instanceof Long l) || l != version) {
      registry.clear();
      registry.putStr("version", version);
      return false;
    }
    return isMarked(registry, key);
  }

  private static boolean isMarked(PyDict registry, Object key) {
    Object mark = registry.get(key);
    return mark != null && Conversions.truth(mark);
  }

  private static void mark(PyDict registry, Object key) {
    if (registry != null) {
      registry.put(key, true);
    }
  }

  private static PyDict onceRegistry() {
    return warningsAttribute("onceregistry") instanceof PyDict dict
        ? dict
        : WarningState.STATE.get().onceRegistry;
  }

  // ------------------------------------------------------------------ filters

  /** The action for a warning, and the filter it comes from. */
  private static Object[] rule(Object category, Object text, Object module, int line) {
    Object filters = contextFilters();
    Object[] found = filters == null ? null : search(filters, category, text, module, line);
    if (found == null) {
      filters = warningsAttribute("filters");
      found =
          search(
              filters == null ? WarningState.STATE.get().filters : filters,
              category,
              text,
              module,
              line);
    }
    if (found != null) {
      return found;
    }
    Object fallback = warningsAttribute("defaultaction");
    return new Object[] {fallback == null ? PyStr.of("default") : fallback, PyNone.NONE};
  }

  /** The filters that {@code catch_warnings} has set for the current context, or null. */
  private static Object contextFilters() {
    Object variable = WarningState.STATE.get().contextVariable();
    if (variable == null) {
      return null;
    }
    Object context = Calls.callMethod(variable, "get", PyNone.NONE);
    return context == PyNone.NONE ? null : Attributes.get(context, "_filters");
  }

  private static Object[] search(
      Object filters, Object category, Object text, Object module, int line) {
    for (Object item : Iteration.toArray(filters)) {
      if (!(item instanceof PyTuple rule) || rule.length() != 5) {
        throw PyErrors.valueError("warnings.filters item %s isn't a 5-tuple", "0");
      }
      if (!PyStr.isStr(rule.get(0))) {
        throw PyErrors.typeError(
            "action must be a string, not '%s'", org.boomslang.objects.Types.nameOf(rule.get(0)));
      }
      long ruleLine = Conversions.asLong(rule.get(4));
      if (InstanceChecks.isSubclass(category, rule.get(2))
          && (ruleLine == 0 || ruleLine == line)
          && matches(rule.get(1), text)
          && matches(rule.get(3), module)) {
        return new Object[] {rule.get(0), rule};
      }
    }
    return null;
  }

  private static boolean matches(Object pattern, Object text) {
    if (pattern == PyNone.NONE) {
      return true;
    }
    if (PyStr.isStr(pattern)) {
      return Comparisons.equal(pattern, text);
    }
    return Conversions.truth(Calls.callMethod(pattern, "match", text));
  }

  // ------------------------------------------------------------------ showing

  private static void show(
      Object warning,
      PyType category,
      Object text,
      Object filename,
      int line,
      Object sourceLine,
      Object source) {
    Object show = null;
    Object warnings = warningsModule();
    if (warnings == null && source != null) {
      warnings = ImportSystem.importModule(PyContext.get(), "warnings");
    }
    if (warnings != null) {
      show = Attributes.getOrNull(warnings, "_showwarnmsg");
    }
    if (show == null) {
      showPlainly(category, text, filename, line, sourceLine);
      return;
    }
    if (!Calls.isCallable(show)) {
      throw PyErrors.typeError("warnings._showwarnmsg() must be set to a callable");
    }
    Object message =
        Calls.callKeywords(
            Attributes.get(warnings, "WarningMessage"),
            new Object[] {
              warning,
              category,
              filename,
              (long) line,
              PyNone.NONE,
              PyNone.NONE,
              source == null ? PyNone.NONE : source
            },
            Calls.NO_NAMES);
    Calls.call(show, message);
  }

  /**
   * The line that the loader of a module gives for it, or null ({@code get_source_line}); raises
   * what the loader raises, and ValueError for globals whose loader is not known.
   */
  static Object sourceLine(PyDict moduleGlobals, int line) {
    Object external = ImportSystem.importModule(PyContext.get(), "_frozen_importlib_external");
    Object loader = Calls.callMethod(external, "_bless_my_loader", moduleGlobals);
    Object name = moduleGlobals.getStr("__name__");
    Object getSource = name == null ? null : Attributes.getOrNull(loader, "get_source");
    Object source = getSource == null ? PyNone.NONE : Calls.call(getSource, name);
    if (source == PyNone.NONE) {
      return null;
    }
    Object lines = Calls.call(Attributes.get(BuiltinTypes.STR, "splitlines"), source);
    return Items.get(lines, (long) line - 1);
  }

  /** Without module warnings, as _warnings.c: {@code show_warning}. */
  private static void showPlainly(
      PyType category, Object text, Object filename, int line, Object given) {
    String source = given == null ? sourceLine(filename, line) : PyStr.toJava(given).strip();
    StandardStreams.writeToStderr(
        "%s:%d: %s: %s\n%s"
            .formatted(
                PyStr.toJava(filename),
                line,
                category.shortName(),
                PyStr.toJava(Conversions.str(text)),
                source.isEmpty() ? "" : "  " + source + "\n"));
  }

  private static String sourceLine(Object filename, int line) {
    try {
      Object linecache = ImportSystem.importModule(PyContext.get(), "linecache");
      return PyStr.toJava(Calls.callMethod(linecache, "getline", filename, (long) line)).strip();
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.EXCEPTION)) {
        throw e;
      }
      return "";
    }
  }

  /** Module {@code warnings} if it is imported, else null. */
  private static Object warningsModule() {
    Object modules = PyContext.get().sysModules();
    Object key = PyStr.of("warnings");
    if (!Items.contains(modules, key)) {
      return null;
    }
    Object module = Items.get(modules, key);
    return module == PyNone.NONE ? null : module;
  }

  private static Object warningsAttribute(String name) {
    Object module = warningsModule();
    return module == null ? null : Attributes.getOrNull(module, name);
  }
}
