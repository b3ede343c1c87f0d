package org.boomslang.objects.slice;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code slice}. */
@PyBuiltins(type = "slice")
final class SliceMethods {
  private SliceMethods() {}
}
