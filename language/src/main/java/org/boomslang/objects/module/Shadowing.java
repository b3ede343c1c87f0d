package org.boomslang.objects.module;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * Whether a module that lacks a name may hide another one that was meant: a file beside the script
 * that is called as a module of the standard library, say. Compare CPython moduleobject.c: {@code
 * _PyModule_IsPossiblyShadowing}. Thread-safety: shared (stateless).
 */
public final class Shadowing {
  /** The directory that the command put before {@code sys.path}; absent where it put none. */
  public static final ContextSlot<Path[]> FIRST_PATH = new ContextSlot<>(context -> new Path[1]);

  private Shadowing() {}

  /**
   * What to add to the error, or null.
   *
   * @param spec the module's {@code __spec__}, or null
   */
  public static String advice(String module, Object moduleName, Object spec) {
    String origin = origin(spec);
    if (origin == null || !isPossible(origin)) {
      return null;
    }
    if (isInStandardLibrary(moduleName)) {
      return String.format(
          "(consider renaming '%s' since it has the same name as the standard library module named '%s'"
              + " and prevents importing that standard library module)",
          origin, module);
    }
    return ModuleSpecs.isInitializing(spec)
        ? String.format(
            "(consider renaming '%s' if it has the same name as a library you intended to import)",
            origin)
        : null;
  }

  /** Whether the file, or the package that it makes, lies in the first directory of the path. */
  private static boolean isPossible(String origin) {
    Path first = FIRST_PATH.get(PyContext.get())[0];
    try {
      Path file = Path.of(origin);
      Path root = file.endsWith("__init__.py") ? file.getParent() : file;
      return first != null && root != null && first.equals(root.getParent());
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether the module is one of the standard library by its name. */
  private static boolean isInStandardLibrary(Object moduleName) {
    Object modules = PyContext.get().sysModules();
    Object sys = modules instanceof PyDict dict ? dict.getStr("sys") : null;
    Object names = sys == null ? null : Attributes.getOrNull(sys, "stdlib_module_names");
    return names instanceof PyAnySet set && set.contains(moduleName);
  }

  /**
   * Whether a submodule of the name is being imported ({@code
   * _PyModuleSpec_IsUninitializedSubmodule}).
   */
  static boolean isSubmoduleInitializing(Object spec, String name) {
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object names = Attributes.getOrNull(spec, "_uninitialized_submodules");
    return names != null && Items.contains(names, PyStr.of(name));
  }

  /** Where a module with a location comes from, or null. */
  public static String origin(Object spec) {
    if (spec == null || spec == PyNone.NONE) {
      return null;
    }
    Object located = Attributes.getOrNull(spec, "has_location");
    if (located == null || !Conversions.truth(located)) {
      return null;
    }
    Object origin = Attributes.getOrNull(spec, "origin");
    return origin != null && PyStr.isStr(origin) ? PyStr.toJava(origin) : null;
  }
}
