package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _md5}. */
@PyBuiltins(module = "_md5")
public final class Md5Module {

  private Md5Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("MD5Type", HashKind.MD5.type);
    module.setAttribute("_GIL_MINSIZE", 2048L);
  }

  @PyBuiltin(
      name = "md5",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new MD5 hash object.")
  static Object md5(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.MD5, data, string);
  }
}
