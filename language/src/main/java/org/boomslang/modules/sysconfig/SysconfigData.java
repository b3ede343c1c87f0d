package org.boomslang.modules.sysconfig;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/**
 * The module that CPython's build generates: {@code build_time_vars}. Thread-safety: shared
 * (stateless).
 */
@PyBuiltins(module = BuildVariables.MODULE)
public final class SysconfigData {
  private SysconfigData() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("build_time_vars", BuildVariables.all());
  }
}
