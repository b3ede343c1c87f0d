package org.boomslang.objects.bytes;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Shape;
import org.boomslang.objects.buffer.ArrayBuffer;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.ByteSpan;

/**
 * A {@code bytearray}, or an instance of a subclass: a span of an array with room to grow.
 *
 * <p>Thread-safety: atomic. Every change happens under the object's monitor, with no Python code
 * inside; a change of the length publishes a new span, so a reader, who takes the span once and
 * without a lock, never leaves its bounds. While the memory is exported the length cannot change.
 * Exports that were dropped without a release end when the garbage collector finds them.
 */
public final class PyByteArray extends PyBytesLike {

  private volatile ByteSpan span;

  /** Exports not yet released; null until the first. Guarded by the monitor. */
  private List<WeakReference<Export>> exports;

  public PyByteArray(byte[] bytes) {
    this(BuiltinTypes.BYTEARRAY.instanceShape(), bytes);
  }

  /** An instance of a subclass; the array is handed over. */
  public PyByteArray(Shape shape, byte[] bytes) {
    super(shape);
    this.span = ByteSpan.of(bytes);
  }

  public PyByteArray(Shape shape) {
    this(shape, ByteSpan.EMPTY.array());
  }

  @Override
  public ByteSpan span() {
    return span;
  }

  @Override
  PyBytesLike like(byte[] result) {
    return new PyByteArray(result);
  }

  @Override
  PyBytesLike unchanged() {
    return new PyByteArray(span.toArray());
  }

  @Override
  String typeName() {
    return "bytearray";
  }

  /** Room in the array, as {@code __alloc__} shows it. */
  int allocated() {
    ByteSpan current = span;
    return current.array().length == 0 ? 0 : current.array().length + 1;
  }

  // exports

  /** An export; its monitor-guarded registration keeps the length as it is. */
  private final class Export extends ArrayBuffer {
    Export(ByteSpan span) {
      super(span, false);
    }

    @Override
    public void release() {
      synchronized (PyByteArray.this) {
        exports.removeIf(reference -> reference.get() == this);
      }
    }
  }

  @Override
  @TruffleBoundary
  public synchronized Buffer exportBuffer() {
    if (exports == null) {
      exports = new ArrayList<>(1);
    }
    Export export = new Export(span);
    exports.add(new WeakReference<>(export));
    return export;
  }

  /** Under the monitor. */
  private void checkResizable() {
    if (!isExported()) {
      return;
    }
    // An abandoned view, which reference counting would have ended, must not block its object for
    // ever.
    System.gc();
    if (isExported()) {
      throw PyErrors.bufferError("Existing exports of data: object cannot be re-sized");
    }
  }

  private boolean isExported() {
    if (exports == null || exports.isEmpty()) {
      return false;
    }
    exports.removeIf(reference -> reference.refersTo(null));
    return !exports.isEmpty();
  }

  // changes

  /** Replaces the byte at an index; false when the index is out of range. */
  @TruffleBoundary
  public synchronized boolean set(int index, byte value) {
    ByteSpan current = span;
    if (index < 0 || index >= current.length()) {
      return false;
    }
    current.array()[current.offset() + index] = value;
    return true;
  }

  @TruffleBoundary
  public synchronized void append(byte value) {
    int length = span.length();
    resizeRange(length, length, 1);
    span.array()[span.offset() + length] = value;
  }

  @TruffleBoundary
  public synchronized void append(byte[] bytes, int offset, int count) {
    replace(span.length(), span.length(), new ByteSpan(bytes, offset, count));
  }

  /** Replaces the bytes from {@code from} to {@code to}, clamped to the current length. */
  @TruffleBoundary
  public synchronized void replace(int from, int to, ByteSpan bytes) {
    int start = Math.min(from, span.length());
    int end = Math.clamp(to, start, span.length());
    ByteSpan source = bytes.array() == span.array() ? ByteSpan.of(bytes.toArray()) : bytes;
    resizeRange(start, end, source.length());
    source.copyTo(0, span.array(), span.offset() + start, source.length());
  }

  /**
   * Makes the range {@code [from, to)} {@code count} bytes long, with undefined contents. Under the
   * monitor.
   */
  private void resizeRange(int from, int to, int count) {
    ByteSpan old = span;
    int newLength = Math.addExact(old.length() - (to - from), count);
    if (newLength == old.length()) {
      return;
    }
    checkResizable();
    if (from == 0 && count == 0) {
      span = new ByteSpan(old.array(), old.offset() + to, newLength);
      return;
    }
    int tail = old.length() - to;
    if (newLength > old.length() && tail == 0 && old.offset() + newLength <= old.array().length) {
      span = new ByteSpan(old.array(), old.offset(), newLength);
      return;
    }
    if (tail == 0 && newLength < old.length() && newLength > old.array().length / 4) {
      span = new ByteSpan(old.array(), old.offset(), newLength);
      return;
    }
    // Readers may be inside the old array, so nothing moves in it.
    byte[] grown =
        new byte[newLength > old.length() ? newLength + (newLength >> 3) + 8 : newLength];
    old.copyTo(0, grown, 0, from);
    old.copyTo(to, grown, from + count, tail);
    span = new ByteSpan(grown, 0, newLength);
  }

  /** Removes and returns the byte at an index; -1 when the index is out of range. */
  @TruffleBoundary
  public synchronized int pop(int index) {
    ByteSpan current = span;
    if (index < 0 || index >= current.length()) {
      return -1;
    }
    int value = current.at(index);
    resizeRange(index, index + 1, 0);
    return value;
  }

  /** Removes the first occurrence of a byte; false when there is none. */
  @TruffleBoundary
  public synchronized boolean remove(int value) {
    int index = span.indexOf(value, 0, span.length());
    if (index < 0) {
      return false;
    }
    resizeRange(index, index + 1, 0);
    return true;
  }

  @TruffleBoundary
  public synchronized void clear() {
    if (span.length() > 0) {
      checkResizable();
      span = ByteSpan.EMPTY;
    }
  }

  @TruffleBoundary
  public synchronized void reverse() {
    ByteSpan current = span;
    byte[] array = current.array();
    int low = current.offset();
    int high = low + current.length() - 1;
    while (low < high) {
      byte b = array[low];
      array[low++] = array[high];
      array[high--] = b;
    }
  }

  /** Makes the array exactly {@code length} long: cut, or filled up with zeros. */
  @TruffleBoundary
  public synchronized void resize(int length) {
    int old = span.length();
    if (length < old) {
      resizeRange(length, old, 0);
    } else if (length > old) {
      replace(old, old, ByteSpan.of(new byte[length - old]));
    }
  }

  /** Replaces the whole contents; the array is handed over. */
  @TruffleBoundary
  public synchronized void setAll(byte[] bytes) {
    if (bytes.length == span.length()) {
      System.arraycopy(bytes, 0, span.array(), span.offset(), bytes.length);
    } else {
      checkResizable();
      span = ByteSpan.of(bytes);
    }
  }

  /**
   * Writes single bytes at indices that the caller computed from {@code expectedLength}; false if
   * it has changed.
   */
  @TruffleBoundary
  public synchronized boolean setEach(int expectedLength, int start, int step, ByteSpan bytes) {
    ByteSpan current = span;
    if (current.length() != expectedLength) {
      return false;
    }
    ByteSpan source = bytes.array() == current.array() ? ByteSpan.of(bytes.toArray()) : bytes;
    for (int i = 0; i < source.length(); i++) {
      current.array()[current.offset() + start + i * step] = (byte) source.at(i);
    }
    return true;
  }
}
