package org.boomslang.modules.hashes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.type.PyType;

/** The constructor of {@code blake2b}. */
@PyBuiltins(type = "_blake2.blake2b", doc = "Return a new BLAKE2b hash object.")
final class Blake2bConstructor {

  private Blake2bConstructor() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig =
          "($type, data=<unset>, *, digest_size=64, key=<unset>, salt=<unset>,"
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
        HashKind.BLAKE2B,
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
