package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _blake2}: two types. */
@PyBuiltins(module = "_blake2")
public final class Blake2Module {

  private Blake2Module() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("blake2b", HashKind.BLAKE2B.type);
    module.setAttribute("blake2s", HashKind.BLAKE2S.type);
    module.setAttribute("_GIL_MINSIZE", 2048L);
    for (HashKind kind : new HashKind[] {HashKind.BLAKE2B, HashKind.BLAKE2S}) {
      boolean big = kind == HashKind.BLAKE2B;
      kind.type.setOwn("SALT_SIZE", big ? 16L : 8L);
      kind.type.setOwn("PERSON_SIZE", big ? 16L : 8L);
      kind.type.setOwn("MAX_KEY_SIZE", big ? 64L : 32L);
      kind.type.setOwn("MAX_DIGEST_SIZE", big ? 64L : 32L);
    }
  }
}
