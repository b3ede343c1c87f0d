package org.boomslang.objects.bytes;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.buffer.GrowableMemory;

/**
 * A {@code bytearray}, or an instance of a subclass.
 *
 * <p>Thread-safety: atomic, by its {@link #memory()}, whose monitor operations of several steps
 * hold.
 */
public final class PyByteArray extends PyBytesLike {

  private static final String EXPORTED = "Existing exports of data: object cannot be re-sized";

  private final GrowableMemory memory;

  public PyByteArray(byte[] bytes) {
    this(BuiltinTypes.BYTEARRAY.instanceShape(), bytes);
  }

  /** An instance of a subclass; the array is handed over. */
  public PyByteArray(Shape shape, byte[] bytes) {
    super(shape);
    this.memory = new GrowableMemory(bytes, EXPORTED);
  }

  public PyByteArray(Shape shape) {
    this(shape, ByteSpan.EMPTY.array());
  }

  @Override
  public ByteSpan span() {
    return memory.span();
  }

  @Override
  PyBytesLike like(byte[] result) {
    return new PyByteArray(result);
  }

  @Override
  PyBytesLike unchanged() {
    return new PyByteArray(span().toArray());
  }

  @Override
  String typeName() {
    return "bytearray";
  }

  /** Room in the array, as {@code __alloc__} shows it. */
  int allocated() {
    ByteSpan current = span();
    return current.array().length == 0 ? 0 : current.array().length + 1;
  }

  /** The bytes and what changes them. */
  public GrowableMemory memory() {
    return memory;
  }

  @Override
  public Buffer exportBuffer() {
    return memory.export();
  }
}
