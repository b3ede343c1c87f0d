package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.nio.charset.StandardCharsets;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.ArrayBuffer;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * A {@code bytes} object, or an instance of a subclass.
 *
 * <p>Thread-safety: atomic (the bytes never change; the hash is computed at most once per thread).
 */
public final class PyBytes extends PyBytesLike {

  public static final PyBytes EMPTY = new PyBytes(new byte[0]);

  private final byte[] bytes;

  /** Zero until computed; a hash that is zero is computed again. */
  private long hash;

  private PyBytes(byte[] bytes) {
    this(BuiltinTypes.BYTES.instanceShape(), bytes);
  }

  /** An instance of a subclass; the array is handed over. */
  public PyBytes(Shape shape, byte[] bytes) {
    super(shape);
    this.bytes = bytes;
  }

  /** Takes over the array: the caller does not write to it any more. */
  public static PyBytes wrap(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new PyBytes(bytes);
  }

  @TruffleBoundary
  public static PyBytes copyOf(byte[] bytes) {
    return wrap(bytes.clone());
  }

  @TruffleBoundary
  public static PyBytes copyOf(ByteSpan span) {
    return wrap(span.toArray());
  }

  /** The bytes of Latin-1 text. */
  @TruffleBoundary
  public static PyBytes latin1(String text) {
    return wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** The array itself, not to be written. */
  public byte[] array() {
    return bytes;
  }

  public byte[] toArray() {
    return bytes.clone();
  }

  @Override
  public ByteSpan span() {
    return new ByteSpan(bytes, 0, bytes.length);
  }

  @Override
  public Buffer exportBuffer() {
    return new ArrayBuffer(span(), true);
  }

  @Override
  PyBytesLike like(byte[] result) {
    return wrap(result);
  }

  @Override
  PyBytesLike unchanged() {
    return type() == BuiltinTypes.BYTES ? this : wrap(bytes);
  }

  @Override
  String typeName() {
    return "bytes";
  }

  @TruffleBoundary
  public long hash() {
    long h = hash;
    if (h == 0) {
      h = span().hash();
      hash = h;
    }
    return h;
  }
}
