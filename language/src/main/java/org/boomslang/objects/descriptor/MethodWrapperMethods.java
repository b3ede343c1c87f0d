package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code method-wrapper}. */
@PyBuiltins(type = "method-wrapper")
final class MethodWrapperMethods {
  private MethodWrapperMethods() {}
}
