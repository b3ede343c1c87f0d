package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.module.ModuleSpecs;
import org.boomslang.objects.module.Shadowing;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * What {@code from … import} takes out of a module. Compare {@code _PyEval_ImportFrom} in CPython's
 * ceval.c.
 */
final class ModuleNames {
  private ModuleNames() {}

  /** The attribute of a module, or its submodule of that name. */
  @TruffleBoundary
  static Object importFrom(Object module, String name) {
    Object value = Attributes.getOrNull(module, name);
    if (value != null) {
      return value;
    }
    Object moduleName = Attributes.getOrNull(module, "__name__");
    boolean named = moduleName != null && PyStr.isStr(moduleName);
    if (named) {
      Object modules = PyContext.get().sysModules();
      Object key = PyStr.of(PyStr.toJava(moduleName) + "." + name);
      value = modules instanceof PyDict dict ? dict.get(key) : null;
      if (value != null) {
        return value;
      }
    }
    throw cannotImport(module, named ? moduleName : null, name);
  }

  private static PyException cannotImport(Object module, Object moduleName, String name) {
    Object spec = Attributes.getOrNull(module, "__spec__");
    Object origin = null;
    if (spec != null) {
      Object hasLocation = Attributes.getOrNull(spec, "has_location");
      if (hasLocation != null && Conversions.truth(hasLocation)) {
        origin = Attributes.getOrNull(spec, "origin");
      }
    }
    if (origin == null || !PyStr.isStr(origin)) {
      origin = Attributes.getOrNull(module, "__file__");
    }
    if (origin != null && !PyStr.isStr(origin)) {
      origin = null;
    }
    String shown =
        moduleName == null ? "'<unknown module name>'" : PyStr.toJava(Conversions.repr(moduleName));
    String text;
    String advice =
        moduleName == null ? null : Shadowing.advice(PyStr.toJava(moduleName), moduleName, spec);
    if (advice != null) {
      text = String.format("cannot import name '%s' from %s %s", name, shown, advice);
    } else if (origin == null) {
      text = String.format("cannot import name '%s' from %s (unknown location)", name, shown);
    } else if (ModuleSpecs.isInitializing(spec)) {
      text =
          String.format(
              "cannot import name '%s' from partially initialized module %s (most likely due to"
                  + " a circular import) (%s)",
              name, shown, PyStr.toJava(origin));
    } else {
      text =
          String.format("cannot import name '%s' from %s (%s)", name, shown, PyStr.toJava(origin));
    }
    Object error =
        Calls.callKeywords(
            ExceptionTypes.IMPORT_ERROR,
            origin == null
                ? new Object[] {PyStr.of(text), nameOrUnknown(moduleName), PyStr.of(name)}
                : new Object[] {PyStr.of(text), nameOrUnknown(moduleName), PyStr.of(name), origin},
            origin == null
                ? new String[] {"name", "name_from"}
                : new String[] {"name", "name_from", "path"});
    return PyErrors.raise((org.boomslang.objects.PyBaseException) error);
  }

  private static Object nameOrUnknown(Object moduleName) {
    return moduleName == null ? PyStr.of("<unknown module name>") : moduleName;
  }

  /** Copies the public names of a module into a namespace. */
  @TruffleBoundary
  static void importStar(Object module, Object namespace) {
    Object all = Attributes.getOrNull(module, "__all__");
    boolean skipUnderscores = all == null;
    Object names = all;
    if (names == null) {
      Object dict = Attributes.getOrNull(module, "__dict__");
      if (dict == null) {
        throw PyErrors.importError("from-import-* object has no __dict__ and no __all__");
      }
      names = Calls.callMethod(dict, "keys");
    }
    for (Object name : Iteration.toArray(names)) {
      if (!PyStr.isStr(name)) {
        Object moduleName = Attributes.get(module, "__name__");
        throw PyErrors.typeError(
            skipUnderscores
                ? "Key in %s.__dict__ must be str, not %s"
                : "Item in %s.__all__ must be str, not %s",
            PyStr.toJava(moduleName),
            Types.nameOf(name));
      }
      String key = PyStr.intern(name);
      if (skipUnderscores && key.startsWith("_")) {
        continue;
      }
      Object value = Attributes.get(module, key);
      if (namespace instanceof PyDict dict && !Types.of(dict).isHeapType()) {
        dict.putStr(key, value);
      } else {
        Items.set(namespace, PyStr.of(key), value);
      }
    }
  }
}
