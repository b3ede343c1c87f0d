package org.boomslang.objects.bytes;

import java.util.Arrays;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * Builds a byte array.
 *
 * <p>Thread-safety: incompatible (one thread builds).
 */
public final class ByteBuilder {

  private byte[] bytes;
  private int length;

  public ByteBuilder(int capacity) {
    bytes = new byte[Math.max(capacity, 16)];
  }

  public int length() {
    return length;
  }

  public ByteBuilder append(int value) {
    if (length == bytes.length) {
      grow(1);
    }
    bytes[length++] = (byte) value;
    return this;
  }

  public ByteBuilder append(ByteSpan span) {
    return append(span.array(), span.offset(), span.length());
  }

  public ByteBuilder append(byte[] source) {
    return append(source, 0, source.length);
  }

  public ByteBuilder append(byte[] source, int offset, int count) {
    if (length + count > bytes.length || length + count < 0) {
      grow(count);
    }
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
    return this;
  }

  /** Appends ASCII text. */
  public ByteBuilder append(String ascii) {
    for (int i = 0; i < ascii.length(); i++) {
      append(ascii.charAt(i));
    }
    return this;
  }

  /** Drops everything from {@code newLength} on. */
  public void truncate(int newLength) {
    length = Math.min(length, newLength);
  }

  private void grow(int count) {
    int needed = Math.addExact(length, count);
    int doubled = needed < (1 << 30) ? needed * 2 : Integer.MAX_VALUE - 16;
    bytes = Arrays.copyOf(bytes, Math.max(needed, doubled));
  }

  /** The bytes; the builder is not used afterwards. */
  public byte[] toArray() {
    return bytes.length == length ? bytes : Arrays.copyOf(bytes, length);
  }

  public PyBytes toBytes() {
    return PyBytes.wrap(toArray());
  }
}
