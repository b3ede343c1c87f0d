package org.boomslang.modules.contextvars;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The builtins of the type of {@code Token.MISSING}. */
@PyBuiltins(type = "Token.MISSING")
final class MissingTokenMethods {
  private MissingTokenMethods() {}

  @PyBuiltin(name = "__repr__", sig = "($self, /)", doc = "Return repr(self).")
  static String repr(Object self) {
    return "<Token.MISSING>";
  }
}
