package org.boomslang.objects.module;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.none.PyNone;

/** Questions about {@code __spec__}. Thread-safety: shared (stateless). */
public final class ModuleSpecs {
  private ModuleSpecs() {}

  /** Whether the module of the spec is being executed ({@code _PyModuleSpec_IsInitializing}). */
  public static boolean isInitializing(Object spec) {
    if (spec == null || spec == PyNone.NONE) {
      return false;
    }
    Object initializing = Attributes.getOrNull(spec, "_initializing");
    return initializing != null && Conversions.truth(initializing);
  }
}
