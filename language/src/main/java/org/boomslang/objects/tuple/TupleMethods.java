package org.boomslang.objects.tuple;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code tuple}. */
@PyBuiltins(type = "tuple")
final class TupleMethods {
  private TupleMethods() {}
}
