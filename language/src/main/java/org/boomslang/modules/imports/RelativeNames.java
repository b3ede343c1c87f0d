package org.boomslang.modules.imports;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Relative to absolute module names (import.c: {@code resolve_name}). Thread-safety: shared
 * (stateless).
 */
final class RelativeNames {
  private RelativeNames() {}

  static String resolve(String name, Object globals, int level) {
    String base = parentPackage(globals);
    if (base.isEmpty()) {
      throw PyErrors.importError("attempted relative import with no known parent package");
    }
    for (int i = 1; i < level; i++) {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        throw PyErrors.importError("attempted relative import beyond top-level package");
      }
      base = base.substring(0, dot);
    }
    return name.isEmpty() ? base : base + "." + name;
  }

  /** The package that the code with these globals is in. */
  private static String parentPackage(Object globals) {
    Object package_ = noneAsNull(ImportSystem.item(globals, "__package__"));
    Object spec = noneAsNull(ImportSystem.item(globals, "__spec__"));
    if (package_ != null) {
      if (!PyStr.isStr(package_)) {
        throw PyErrors.typeError("package must be a string");
      }
      if (spec != null) {
        Object parent = Attributes.get(spec, "parent");
        if (!Comparisons.equal(package_, parent)) {
          Warnings.warn(
              ExceptionTypes.DEPRECATION_WARNING,
              1,
              "__package__ != __spec__.parent (%s != %s)",
              PyStr.toJava(Conversions.repr(package_)),
              PyStr.toJava(Conversions.repr(parent)));
        }
      }
      return PyStr.toJava(package_);
    }
    if (spec != null) {
      Object parent = Attributes.get(spec, "parent");
      if (!PyStr.isStr(parent)) {
        throw PyErrors.typeError("__spec__.parent must be a string");
      }
      return PyStr.toJava(parent);
    }
    Object name = ImportSystem.item(globals, "__name__");
    if (name == null) {
      throw PyErrors.keyError(PyStr.of("'__name__' not in globals"));
    }
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("__name__ must be a string");
    }
    Warnings.warn(
        ExceptionTypes.IMPORT_WARNING,
        1,
        "can't resolve package from __spec__ or __package__, falling back on __name__ and __path__");
    String text = PyStr.toJava(name);
    if (ImportSystem.item(globals, "__path__") != null) {
      return text;
    }
    int dot = text.lastIndexOf('.');
    return dot < 0 ? "" : text.substring(0, dot);
  }

  private static Object noneAsNull(Object value) {
    return value == PyNone.NONE ? null : value;
  }
}
