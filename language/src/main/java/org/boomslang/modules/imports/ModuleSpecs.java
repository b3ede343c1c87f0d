package org.boomslang.modules.imports;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** Questions about {@code __spec__}. Thread-safety: shared (stateless). */
final class ModuleSpecs {
  private ModuleSpecs() {}

  /** Whether the module of the spec is being executed ({@code _PyModuleSpec_IsInitializing}). */
  static boolean isInitializing(Object spec) {
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object initializing = Attributes.getOrNull(spec, "_initializing");
    return initializing != null && Conversions.truth(initializing);
  }

  /** Where the module comes from: the spec's origin if it is a location, else {@code __file__}; null when unknown. */
  static Object origin(Object module, Object spec) {
    if (spec != null && spec != PyNone.NONE) {
      Object hasLocation = Attributes.getOrNull(spec, "has_location");
      Object origin = Attributes.getOrNull(spec, "origin");
      if (hasLocation != null && Conversions.truth(hasLocation) && PyStr.isStr(origin)) {
        return origin;
      }
    }
    Object file = Attributes.getOrNull(module, "__file__");
    return PyStr.isStr(file) ? file : null;
  }
}
