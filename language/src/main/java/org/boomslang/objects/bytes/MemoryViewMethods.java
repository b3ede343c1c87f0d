package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code memoryview}. */
@PyBuiltins(type = "memoryview")
final class MemoryViewMethods {
  private MemoryViewMethods() {}
}
