package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _sha2}. */
@PyBuiltins(module = "_sha2")
public final class Sha2Module {

  private Sha2Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("SHA224Type", HashKind.SHA224.type);
    module.setAttribute("SHA256Type", HashKind.SHA256.type);
    module.setAttribute("SHA384Type", HashKind.SHA384.type);
    module.setAttribute("SHA512Type", HashKind.SHA512.type);
    module.setAttribute("_GIL_MINSIZE", 2048L);
  }

  @PyBuiltin(
      name = "sha224",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA224 hash object.")
  static Object sha224(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA224, data, string);
  }

  @PyBuiltin(
      name = "sha256",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA256 hash object.")
  static Object sha256(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA256, data, string);
  }

  @PyBuiltin(
      name = "sha384",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA384 hash object.")
  static Object sha384(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA384, data, string);
  }

  @PyBuiltin(
      name = "sha512",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA512 hash object.")
  static Object sha512(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA512, data, string);
  }
}
