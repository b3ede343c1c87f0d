package org.boomslang.objects.set;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code frozenset}. */
@PyBuiltins(type = "frozenset")
final class FrozenSetMethods {
  private FrozenSetMethods() {}
}
