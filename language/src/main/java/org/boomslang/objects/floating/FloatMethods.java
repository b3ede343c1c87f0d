package org.boomslang.objects.floating;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code float}. */
@PyBuiltins(type = "float")
final class FloatMethods {
  private FloatMethods() {}
}
