package org.boomslang.objects.buffer;

/**
 * A view of an object's memory, held until {@link #release}: the counterpart of {@code Py_buffer}.
 * The bytes are numbered from 0 in C order; an exporter with other strides gives them in that order
 * through the accessors.
 *
 * <p>Thread-safety: as the exporter's; reads and writes of single bytes never tear.
 */
public interface Buffer {

  /** Length in bytes. */
  int byteLength();

  byte get(int index);

  /** Writes a byte; the caller has checked {@link #isReadOnly}. */
  void set(int index, byte value);

  default void copyTo(int from, byte[] target, int at, int count) {
    ByteSpan span = span();
    if (span != null) {
      span.copyTo(from, target, at, count);
      return;
    }
    for (int i = 0; i < count; i++) {
      target[at + i] = get(from + i);
    }
  }

  default void copyFrom(int at, byte[] source, int from, int count) {
    for (int i = 0; i < count; i++) {
      set(at + i, source[from + i]);
    }
  }

  /** The bytes themselves where they lie in a Java array in order, or null. */
  default ByteSpan span() {
    return null;
  }

  /** Where the bytes lie outside the Java heap, one after the other in this order; 0 elsewhere. */
  default long address() {
    return 0;
  }

  boolean isReadOnly();

  /** Whether the bytes lie in memory in this order, one after the other. */
  default boolean isContiguous() {
    return true;
  }

  /** The element format in the syntax of {@code struct}. */
  default String format() {
    return "B";
  }

  default int itemSize() {
    return 1;
  }

  /** Elements in each dimension. */
  default int[] shape() {
    return new int[] {byteLength() / itemSize()};
  }

  /**
   * Whether the exporter has to be told of the end even when whoever had the buffer only forgot it:
   * it counts its exports or keeps something for them.
   */
  default boolean tellsExporter() {
    return false;
  }

  /** Ends the export. The buffer is not used afterwards. */
  void release();

  /** A copy of all bytes. */
  default byte[] toArray() {
    byte[] result = new byte[byteLength()];
    copyTo(0, result, 0, result.length);
    return result;
  }
}
