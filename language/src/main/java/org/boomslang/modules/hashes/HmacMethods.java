package org.boomslang.modules.hashes;

import java.util.HexFormat;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Identity;
import org.boomslang.objects.bytes.PyBytes;

/** The builtins of {@code _hmac.HMAC}. */
@PyBuiltins(type = "_hmac.HMAC")
final class HmacMethods {
  private HmacMethods() {}

  @PyBuiltin(name = "update", sig = "($self, msg, /)", doc = "Adds bytes to the message.")
  static void update(PyHmac self, Object msg) {
    self.update(msg);
  }

  @PyBuiltin(name = "digest", sig = "($self, /)", doc = "The keyed hash as bytes.")
  static Object digest(PyHmac self) {
    return PyBytes.wrap(self.digest());
  }

  @PyBuiltin(name = "hexdigest", sig = "($self, /)", doc = "The keyed hash in hexadecimal digits.")
  static String hexDigest(PyHmac self) {
    return HexFormat.of().formatHex(self.digest());
  }

  @PyBuiltin(name = "copy", sig = "($self, /)", doc = "A copy of the object.")
  static Object copy(PyHmac self) {
    return self.copy();
  }

  @PyBuiltin(name = "name", kind = Kind.GETTER)
  static String name(PyHmac self) {
    return "hmac-" + self.kind().pythonName;
  }

  @PyBuiltin(name = "block_size", kind = Kind.GETTER)
  static int blockSize(PyHmac self) {
    return self.kind().blockSize;
  }

  @PyBuiltin(name = "digest_size", kind = Kind.GETTER)
  static int digestSize(PyHmac self) {
    return self.kind().digestSize;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyHmac self) {
    return "<%s HMAC object @ 0x%x>".formatted(self.kind().pythonName, Identity.id(self));
  }
}
