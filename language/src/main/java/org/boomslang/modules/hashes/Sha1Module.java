package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _sha1}. */
@PyBuiltins(module = "_sha1")
public final class Sha1Module {

  private Sha1Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("SHA1Type", HashKind.SHA1.type);
    module.setAttribute("_GIL_MINSIZE", 2048L);
  }

  @PyBuiltin(
      name = "sha1",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA1 hash object.")
  static Object sha1(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA1, data, string);
  }
}
