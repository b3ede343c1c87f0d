package org.boomslang.modules.hashes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;

/** The result of hash functions with any length. */
@PyBuiltins(type = "hash")
final class VariableDigestMethods {

  private static final int MAX_LENGTH = 1 << 29;

  private VariableDigestMethods() {}

  @PyBuiltin(name = "digest", sig = "($self, length)", doc = "The hash as so many bytes.")
  static Object digest(PyHash self, long length) {
    return PyBytes.wrap(self.digest(check(length)));
  }

  @PyBuiltin(
      name = "hexdigest",
      sig = "($self, length)",
      doc = "The hash of so many bytes in hexadecimal digits.")
  static String hexDigest(PyHash self, long length) {
    return self.hex(check(length));
  }

  private static int check(long length) {
    if (length < 0) {
      throw PyErrors.valueError("value must be positive");
    }
    if (length >= MAX_LENGTH) {
      throw PyErrors.valueError("digest length is too large");
    }
    return (int) length;
  }
}
