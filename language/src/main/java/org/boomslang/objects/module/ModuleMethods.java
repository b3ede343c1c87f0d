package org.boomslang.objects.module;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code module}. */
@PyBuiltins(type = "module")
final class ModuleMethods {
  private ModuleMethods() {}
}
