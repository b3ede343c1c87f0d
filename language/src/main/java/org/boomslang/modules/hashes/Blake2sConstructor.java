package org.boomslang.modules.hashes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.type.PyType;

/** The constructor of {@code blake2s}. */
@PyBuiltins(type = "_blake2.blake2s", doc = "Return a new BLAKE2s hash object.")
final class Blake2sConstructor {

  private Blake2sConstructor() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, data=<unset>, *, digest_size=32, key=<unset>, salt=<unset>,"
              + " person=<unset>, fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0,"
              + " inner_size=0, last_node=False, usedforsecurity=True, string=None)")
  static Object create(
      PyType type,
      Object data,
      int digestSize,
      Object key,
      Object salt,
      Object person,
      int fanout,
      int depth,
      Object leafSize,
      Object nodeOffset,
      int nodeDepth,
      int innerSize,
      boolean lastNode,
      boolean usedForSecurity,
      Object string) {
    return Blake2Parameters.create(
        HashKind.BLAKE2S,
        data,
        digestSize,
        key,
        salt,
        person,
        fanout,
        depth,
        leafSize,
        nodeOffset,
        nodeDepth,
        innerSize,
        lastNode,
        string);
  }
}
