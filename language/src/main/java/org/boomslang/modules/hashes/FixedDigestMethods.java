package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.bytes.PyBytes;

/** The result of hash functions with a fixed length. */
@PyBuiltins(type = "hash")
final class FixedDigestMethods {

  private FixedDigestMethods() {}

  @PyBuiltin(name = "digest", doc = "The hash as bytes.")
  static Object digest(PyHash self) {
    return PyBytes.wrap(self.digest(0));
  }

  @PyBuiltin(name = "hexdigest", doc = "The hash in hexadecimal digits.")
  static String hexDigest(PyHash self) {
    return self.hex(0);
  }
}
