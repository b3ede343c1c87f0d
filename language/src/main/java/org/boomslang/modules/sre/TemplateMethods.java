package org.boomslang.modules.sre;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The methods of {@code re.Template}, which has none of its own but what every object has. */
@PyBuiltins(type = "re.Template")
public final class TemplateMethods {

  private TemplateMethods() {}

  @PyBuiltin(name = "__copy__")
  static Object copy(PyTemplate self) {
    return self;
  }
}
