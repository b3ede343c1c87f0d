package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code wrapper_descriptor}. */
@PyBuiltins(type = "wrapper_descriptor")
final class WrapperDescriptorMethods {
  private WrapperDescriptorMethods() {}
}
