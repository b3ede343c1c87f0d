package org.boomslang.modules.sysconfig;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _sysconfig}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_sysconfig", doc = "A helper for the sysconfig module.")
public final class SysconfigModule {
  private SysconfigModule() {}

  @PyBuiltin(
      name = "config_vars",
      sig = "()",
      doc = "Returns a dictionary containing build variables intended to be exposed by sysconfig.")
  static Object configVars() {
    return BuildVariables.all();
  }
}
