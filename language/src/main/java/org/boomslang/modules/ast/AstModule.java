package org.boomslang.modules.ast;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _ast}. */
@PyBuiltins(module = "_ast")
public final class AstModule {
  private AstModule() {}

  static void initialize(PyContext context, PyModule module) {
    AstTypes types = AstTypes.get(context);
    module.setAttribute("AST", types.ast());
    types.all().forEach(module::setAttribute);
    module.setAttribute("PyCF_ONLY_AST", 0x0400L);
    module.setAttribute("PyCF_TYPE_COMMENTS", 0x1000L);
    module.setAttribute("PyCF_ALLOW_TOP_LEVEL_AWAIT", 0x2000L);
    module.setAttribute("PyCF_OPTIMIZED_AST", 0x8000L | 0x0400L);
  }
}
