package org.boomslang.objects.descriptor;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code staticmethod}. */
@PyBuiltins(type = "staticmethod")
final class StaticMethodMethods {
  private StaticMethodMethods() {}
}
