package org.boomslang.modules.tokenize;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _tokenize}. */
@PyBuiltins(module = "_tokenize")
public final class TokenizeModule {
  private TokenizeModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("TokenizerIter", PyTokenizerIter.TYPE);
  }
}
