package org.boomslang.objects.type;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code type}. */
@PyBuiltins(type = "type")
final class TypeMethods {
  private TypeMethods() {}
}
