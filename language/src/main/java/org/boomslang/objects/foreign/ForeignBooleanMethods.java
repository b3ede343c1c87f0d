package org.boomslang.objects.foreign;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The builtins of foreign booleans. */
@PyBuiltins(type = "ForeignBoolean", doc = "A boolean of the host or of another language.")
final class ForeignBooleanMethods {
  private ForeignBooleanMethods() {}

  @PyBuiltin(name = "__bool__", sig = "($self, /)")
  static boolean truth(PyForeign self) {
    return ForeignTruth.of(self);
  }
}
