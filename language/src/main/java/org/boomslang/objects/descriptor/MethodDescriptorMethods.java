package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code method_descriptor}. */
@PyBuiltins(type = "method_descriptor")
final class MethodDescriptorMethods {
  private MethodDescriptorMethods() {}
}
