package org.boomslang.modules.hashes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** The attributes and methods of all hash objects. */
@PyBuiltins(type = "hash")
final class HashMethods {

  private HashMethods() {}

  @PyBuiltin(name = "update", sig = "($self, obj, /)", doc = "Adds bytes to what is hashed.")
  static void update(PyHash self, Object obj) {
    self.update(obj);
  }

  @PyBuiltin(name = "copy", doc = "A copy of the hash object.")
  static Object copy(PyHash self) {
    return self.copy();
  }

  @PyBuiltin(name = "name", kind = Kind.GETTER, doc = "The name of the hash function.")
  static String name(PyHash self) {
    return self.kind().pythonName;
  }

  @PyBuiltin(name = "block_size", kind = Kind.GETTER, doc = "Bytes that are hashed at once.")
  static int blockSize(PyHash self) {
    return self.kind().blockSize;
  }

  @PyBuiltin(name = "digest_size", kind = Kind.GETTER, doc = "Bytes of the hash.")
  static int digestSize(PyHash self) {
    return self.digestSize();
  }
}
