package org.boomslang.objects.buffer;

/**
 * A buffer over a Java byte array.
 *
 * <p>Thread-safety: compatible (bytes are plain array elements).
 */
public class ArrayBuffer implements Buffer {

  private final ByteSpan span;
  private final boolean readOnly;

  public ArrayBuffer(ByteSpan span, boolean readOnly) {
    this.span = span;
    this.readOnly = readOnly;
  }

  @Override
  public int byteLength() {
    return span.length();
  }

  @Override
  public byte get(int index) {
    return span.array()[span.offset() + index];
  }

  @Override
  public void set(int index, byte value) {
    span.array()[span.offset() + index] = value;
  }

  @Override
  public void copyTo(int from, byte[] target, int at, int count) {
    span.copyTo(from, target, at, count);
  }

  @Override
  public void copyFrom(int at, byte[] source, int from, int count) {
    System.arraycopy(source, from, span.array(), span.offset() + at, count);
  }

  @Override
  public ByteSpan span() {
    return span;
  }

  @Override
  public boolean isReadOnly() {
    return readOnly;
  }

  @Override
  public void release() {
    // nothing to give back
  }
}
