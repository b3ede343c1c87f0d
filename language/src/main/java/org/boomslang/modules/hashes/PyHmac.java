package org.boomslang.modules.hashes;

import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A keyed hash (RFC 2104): the hash of the key, padded with one byte, and the message is hashed
 * again behind the key padded with another.
 *
 * <p>Thread-safety: atomic (the computation runs under the object's monitor; it runs no Python
 * code).
 */
final class PyHmac extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_hmac.HMAC",
          BuiltinTypes.OBJECT,
          Layout.of("HMAC", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          HmacMethodsTable::new);

  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private final HashKind kind;
  private final Digest inner;
  private final Digest outer;

  private PyHmac(PyType type, HashKind kind, Digest inner, Digest outer) {
    super(type.instanceShape());
    this.kind = kind;
    this.inner = inner;
    this.outer = outer;
  }

  static PyHmac create(HashKind kind, Object key) {
    return create(TYPE, kind, key);
  }

  static PyHmac create(PyType type, HashKind kind, Object key) {
    ByteSpan given = bytes(key);
    byte[] block = new byte[kind.blockSize];
    if (given.length() > block.length) {
      Digest shortened = kind.start.get();
      shortened.update(given.array(), given.offset(), given.length());
      byte[] digest = shortened.digest(0);
      System.arraycopy(digest, 0, block, 0, digest.length);
    } else {
      given.copyTo(0, block, 0, given.length());
    }
    PyHmac hmac = new PyHmac(type, kind, padded(kind, block, INNER), padded(kind, block, OUTER));
    Arrays.fill(block, (byte) 0);
    return hmac;
  }

  private static Digest padded(HashKind kind, byte[] key, byte pad) {
    byte[] block = key.clone();
    for (int i = 0; i < block.length; i++) {
      block[i] ^= pad;
    }
    Digest digest = kind.start.get();
    digest.update(block, 0, block.length);
    Arrays.fill(block, (byte) 0);
    return digest;
  }

  private static ByteSpan bytes(Object data) {
    if (PyStr.isStr(data)) {
      throw PyErrors.typeError("Strings must be encoded before hashing");
    }
    return Buffers.span(data, "object supporting the buffer API required");
  }

  HashKind kind() {
    return kind;
  }

  void update(Object data) {
    ByteSpan message = bytes(data);
    synchronized (this) {
      inner.update(message.array(), message.offset(), message.length());
    }
  }

  synchronized byte[] digest() {
    byte[] first = inner.digest(0);
    Digest second = outer.copy();
    second.update(first, 0, first.length);
    return second.digest(0);
  }

  synchronized PyHmac copy() {
    return new PyHmac(type(), kind, inner.copy(), outer.copy());
  }
}
