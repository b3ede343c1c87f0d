package org.boomslang.objects.str;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code str}. */
@PyBuiltins(type = "str")
final class StrMethods {
  private StrMethods() {}
}
