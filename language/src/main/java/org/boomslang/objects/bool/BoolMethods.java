package org.boomslang.objects.bool;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code bool}. */
@PyBuiltins(type = "bool")
final class BoolMethods {
  private BoolMethods() {}
}
