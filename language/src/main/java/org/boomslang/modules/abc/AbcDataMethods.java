package org.boomslang.modules.abc;

import org.boomslang.annotations.PyBuiltins;

/** The type of the internal state of an abstract base class; it has no builtins. */
@PyBuiltins(type = "_abc._abc_data", doc = "Internal state held by ABC machinery.")
final class AbcDataMethods {
  private AbcDataMethods() {}
}
