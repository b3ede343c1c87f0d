package org.boomslang.objects.complex;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code complex}. */
@PyBuiltins(type = "complex")
final class ComplexMethods {
  private ComplexMethods() {}
}
