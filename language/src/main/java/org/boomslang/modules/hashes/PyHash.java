package org.boomslang.modules.hashes;

import java.util.HexFormat;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * A hash object.
 *
 * <p>Thread-safety: atomic (the computation runs under the object's monitor; it runs no Python
 * code).
 */
final class PyHash extends PyObject {

  private final HashKind kind;
  private final Digest digest;
  private final int digestSize;

  PyHash(HashKind kind, Digest digest, int digestSize) {
    this(kind.type.instanceShape(), kind, digest, digestSize);
  }

  PyHash(Shape shape, HashKind kind, Digest digest, int digestSize) {
    super(shape);
    this.kind = kind;
    this.digest = digest;
    this.digestSize = digestSize;
  }

  /**
   * Makes a hash object as the functions of the modules do: with first data, given by position or
   * as {@code string}.
   */
  static PyHash create(HashKind kind, Object data, Object string) {
    PyHash hash = new PyHash(kind, kind.start.get(), kind.digestSize);
    if (data != null && string != null && string != PyNone.NONE) {
      throw PyErrors.typeError(
          "'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is"
              + " slated for removal in a future version.");
    }
    Object first = data != null ? data : string;
    if (first != null && first != PyNone.NONE) {
      hash.update(first);
    }
    return hash;
  }

  HashKind kind() {
    return kind;
  }

  int digestSize() {
    return digestSize;
  }

  void update(Object data) {
    if (PyStr.isStr(data)) {
      throw PyErrors.typeError("Strings must be encoded before hashing");
    }
    ByteSpan bytes = Buffers.span(data, "object supporting the buffer API required");
    synchronized (this) {
      digest.update(bytes.array(), bytes.offset(), bytes.length());
    }
  }

  synchronized byte[] digest(int length) {
    return digest.digest(length);
  }

  String hex(int length) {
    return HexFormat.of().formatHex(digest(length));
  }

  synchronized PyHash copy() {
    return new PyHash(type().instanceShape(), kind, digest.copy(), digestSize);
  }
}
