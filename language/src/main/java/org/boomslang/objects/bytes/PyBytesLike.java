package org.boomslang.objects.bytes;

import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.BufferProvider;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * What {@code bytes} and {@code bytearray} have in common: a sequence of bytes that can be looked
 * at as a span.
 */
public abstract class PyBytesLike extends PyObject implements BufferProvider {

  protected PyBytesLike(Shape shape) {
    super(shape);
  }

  /** The bytes as they are now, without a copy; not to be written. */
  public abstract ByteSpan span();

  /** A new object of the builtin type of this one, which takes over the array. */
  abstract PyBytesLike like(byte[] bytes);

  /**
   * This object if it is immutable and no subclass instance, else a copy as {@link #like} makes it.
   */
  abstract PyBytesLike unchanged();

  abstract String typeName();

  public final int length() {
    return span().length();
  }
}
