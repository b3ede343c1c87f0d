package org.boomslang.modules.warnings;

import java.util.concurrent.locks.ReentrantLock;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code _warnings}. Thread-safety: shared (its state is in {@link WarningState}). */
@PyBuiltins(
    module = "_warnings",
    doc =
        "_warnings provides basic warning filtering support.\n"
            + "It is a helper module to speed up interpreter start-up.")
public final class WarningsModule {
  private WarningsModule() {}

  static void initialize(PyContext context, PyModule module) {
    WarningState state = WarningState.STATE.get(context);
    module.setAttribute("filters", state.filters);
    module.setAttribute("_onceregistry", state.onceRegistry);
    module.setAttribute("_defaultaction", PyStr.of("default"));
    Object variable = state.contextVariable();
    if (variable != null) {
      module.setAttribute("_warnings_context", variable);
    }
  }

  @PyBuiltin(
      name = "warn",
      sig = "(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=())",
      doc = "Issue a warning, or maybe ignore it or raise an exception.")
  static void warn(
      Object message, Object category, int stacklevel, Object source, Object skipFilePrefixes) {
    if (!(skipFilePrefixes instanceof PyTuple prefixes)) {
      throw PyErrors.typeError(
          "warn() argument 'skip_file_prefixes' must be tuple, not %s",
          Types.nameOf(skipFilePrefixes));
    }
    for (Object prefix : prefixes.toArray()) {
      if (!PyStr.isStr(prefix)) {
        throw PyErrors.typeError("Found non-str '%s' in skip_file_prefixes.", Types.nameOf(prefix));
      }
    }
    PyType type = category(message, category);
    WarningSite site = WarningSite.find(stacklevel, prefixes);
    WarningFilter.apply(
        message,
        type,
        site.filename(),
        site.line(),
        site.module(),
        site.registry(),
        null,
        source == PyNone.NONE ? null : source);
  }

  private static PyType category(Object message, Object category) {
    if (Types.isInstance(message, ExceptionTypes.WARNING)) {
      return Types.of(message);
    }
    if (category == PyNone.NONE) {
      return ExceptionTypes.USER_WARNING;
    }
    if (!(category instanceof PyType type) || !type.isSubtype(ExceptionTypes.WARNING)) {
      throw PyErrors.typeError(
          "category must be a Warning subclass, not '%s'", Types.nameOf(category));
    }
    return type;
  }

  @PyBuiltin(
      name = "warn_explicit",
      sig =
          "(message, category, filename, lineno, module=<unset>, registry=None,"
              + " module_globals=None, source=None)",
      doc = "Issue a warning, or maybe ignore it or raise an exception.")
  static void warnExplicit(
      Object message,
      Object category,
      Object filename,
      int lineno,
      Object module,
      Object registry,
      Object moduleGlobals,
      Object source) {
    if (!PyStr.isStr(filename)) {
      throw PyErrors.typeError(
          "warn_explicit() argument 'filename' must be str, not %s", Types.nameOf(filename));
    }
    if (moduleGlobals != PyNone.NONE && !(moduleGlobals instanceof PyDict)) {
      throw PyErrors.typeError(
          "module_globals must be a dict, not '%s'", Types.nameOf(moduleGlobals));
    }
    if (registry != PyNone.NONE && !(registry instanceof PyDict)) {
      throw PyErrors.typeError("'registry' must be a dict or None");
    }
    Object name = module == null || module == PyNone.NONE ? moduleName(filename) : module;
    WarningFilter.apply(
        message,
        category,
        filename,
        lineno,
        name,
        registry instanceof PyDict dict ? dict : null,
        moduleGlobals instanceof PyDict globals ? WarningFilter.sourceLine(globals, lineno) : null,
        source == PyNone.NONE ? null : source);
  }

  /** The module name made from a file name ({@code normalize_module}). */
  private static Object moduleName(Object filename) {
    String text = PyStr.toJava(filename);
    if (text.isEmpty()) {
      return PyStr.of("<unknown>");
    }
    return PyStr.of(text.endsWith(".py") ? text.substring(0, text.length() - 3) : text);
  }

  @PyBuiltin(name = "_filters_mutated_lock_held", sig = "()")
  static void filtersMutatedLockHeld() {
    WarningState state = WarningState.STATE.get();
    if (!state.lock.isHeldByCurrentThread()) {
      throw PyErrors.runtimeError("warnings lock is not held");
    }
    state.filtersVersion.incrementAndGet();
  }

  @PyBuiltin(name = "_acquire_lock", sig = "()")
  static void acquireLock() {
    ReentrantLock lock = WarningState.STATE.get().lock;
    if (!lock.tryLock()) {
      Blocking.run(lock::lockInterruptibly);
    }
  }

  @PyBuiltin(name = "_release_lock", sig = "()")
  static void releaseLock() {
    ReentrantLock lock = WarningState.STATE.get().lock;
    if (!lock.isHeldByCurrentThread()) {
      throw PyErrors.runtimeError("cannot release un-acquired lock");
    }
    lock.unlock();
  }

  /** The text of a message as filters see it. */
  static Object text(Object message) {
    return Types.isInstance(message, ExceptionTypes.WARNING) ? Conversions.str(message) : message;
  }
}
