package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code builtin_function_or_method}. */
@PyBuiltins(type = "builtin_function_or_method")
final class BuiltinFunctionMethods {
  private BuiltinFunctionMethods() {}
}
