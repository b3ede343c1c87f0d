package org.boomslang.objects.dict;

import org.boomslang.annotations.PyBuiltins;

/** The builtins of {@code dict}. */
@PyBuiltins(type = "dict")
final class DictMethods {
  private DictMethods() {}
}
