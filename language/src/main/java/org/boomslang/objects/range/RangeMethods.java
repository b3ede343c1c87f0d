package org.boomslang.objects.range;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code range}. */
@PyBuiltins(type = "range")
final class RangeMethods {
  private RangeMethods() {}
}
