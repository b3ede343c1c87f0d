package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code getset_descriptor}. */
@PyBuiltins(type = "getset_descriptor")
final class GetSetDescriptorMethods {
  private GetSetDescriptorMethods() {}
}
