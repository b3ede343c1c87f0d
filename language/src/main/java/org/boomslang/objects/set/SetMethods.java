package org.boomslang.objects.set;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code set}. */
@PyBuiltins(type = "set")
final class SetMethods {
  private SetMethods() {}
}
