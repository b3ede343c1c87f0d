package org.boomslang.modules.contextvars;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _contextvars}. */
@PyBuiltins(module = "_contextvars", doc = "Context Variables")
public final class ContextvarsModule {
  private ContextvarsModule() {}

  static void initialize(PyContext context, PyModule module) {
    if (PyToken.TYPE.getOwn("MISSING") == null) {
      // The one attribute of the static type that is no builtin; every context sets the same value.
      PyToken.TYPE.setOwn("MISSING", PyMissingToken.MISSING);
    }
    module.setAttribute("Context", PyContextObject.TYPE);
    module.setAttribute("ContextVar", PyContextVar.TYPE);
    module.setAttribute("Token", PyToken.TYPE);
  }

  @PyBuiltin(name = "copy_context", sig = "()")
  static Object copyContext() {
    return PyContextObject.copyCurrent();
  }
}
