package org.boomslang.objects.object;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code object}. */
@PyBuiltins(type = "object")
final class ObjectMethods {
  private ObjectMethods() {}
}
