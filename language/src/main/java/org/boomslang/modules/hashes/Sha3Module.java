package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** The functions of {@code _sha3}. */
@PyBuiltins(module = "_sha3")
public final class Sha3Module {

  private Sha3Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("implementation", org.boomslang.objects.str.PyStr.of("JDK"));
    module.setAttribute("_GIL_MINSIZE", 2048L);
  }

  @PyBuiltin(
      name = "sha3_224",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA3_224 hash object.")
  static Object sha3224(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA3_224, data, string);
  }

  @PyBuiltin(
      name = "sha3_256",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA3_256 hash object.")
  static Object sha3256(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA3_256, data, string);
  }

  @PyBuiltin(
      name = "sha3_384",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA3_384 hash object.")
  static Object sha3384(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA3_384, data, string);
  }

  @PyBuiltin(
      name = "sha3_512",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHA3_512 hash object.")
  static Object sha3512(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHA3_512, data, string);
  }

  @PyBuiltin(
      name = "shake_128",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHAKE_128 hash object.")
  static Object shake128(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHAKE_128, data, string);
  }

  @PyBuiltin(
      name = "shake_256",
      sig = "(data=<unset>, *, usedforsecurity=True, string=<unset>)",
      doc = "Return a new SHAKE_256 hash object.")
  static Object shake256(Object data, boolean usedForSecurity, Object string) {
    return PyHash.create(HashKind.SHAKE_256, data, string);
  }
}
