package org.boomslang.objects.integer;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code int}. */
@PyBuiltins(type = "int")
final class IntMethods {
  private IntMethods() {}
}
