package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code classmethod_descriptor}. */
@PyBuiltins(type = "classmethod_descriptor")
final class ClassMethodDescriptorMethods {
  private ClassMethodDescriptorMethods() {}
}
