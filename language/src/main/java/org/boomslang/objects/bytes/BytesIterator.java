package org.boomslang.objects.bytes;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The iterator over {@code bytes} or {@code bytearray}. The position is a plain field: threads that
 * share the iterator may see a byte twice.
 *
 * <p>Thread-safety: compatible.
 */
public final class BytesIterator extends PyIterator {

  private static final Layout LAYOUT = Layout.of("bytes_iterator", Layout.OBJECT, null);

  public static final PyType BYTES =
      PyType.builtin(
          "bytes_iterator",
          BuiltinTypes.OBJECT,
          LAYOUT,
          TypeFlags.INTERNAL,
          BytesIteratorMethodsTable::new);

  public static final PyType BYTEARRAY =
      PyType.builtin(
          "bytearray_iterator",
          BuiltinTypes.OBJECT,
          LAYOUT,
          TypeFlags.INTERNAL,
          BytesIteratorMethodsTable::new);

  /** Null once exhausted. */
  private PyBytesLike bytes;

  private int position;

  BytesIterator(PyType type, PyBytesLike bytes) {
    super(type.instanceShape());
    this.bytes = bytes;
  }

  @Override
  public Object next() {
    PyBytesLike current = bytes;
    if (current == null) {
      return null;
    }
    ByteSpan span = current.span();
    int index = position;
    if (index >= span.length()) {
      bytes = null;
      return null;
    }
    position = index + 1;
    return (long) span.at(index);
  }

  /** Takes up to that many bytes and gives their sum. */
  public long sumOfNext(int count) {
    PyBytesLike current = bytes;
    if (current == null) {
      return 0;
    }
    ByteSpan span = current.span();
    int index = position;
    int end = (int) Math.min(span.length(), (long) index + count);
    long sum = 0;
    while (index < end) {
      sum += span.at(index++);
    }
    position = index;
    return sum;
  }

  PyBytesLike bytes() {
    return bytes;
  }

  int position() {
    return position;
  }

  void setPosition(int index) {
    PyBytesLike current = bytes;
    if (current != null) {
      position = Math.clamp(index, 0, current.length());
    }
  }
}
