package org.boomslang.objects.buffer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.BitSet;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.slice.PySlice;

/**
 * The memory of a mutable sequence of fixed-size elements ({@code bytearray}, {@code array}): a
 * span of an array with room to grow.
 *
 * <p>Thread-safety: atomic. Every change happens under this object's monitor, with no Python code
 * inside; a change of the length publishes a new span, so a reader, who takes the span once and
 * without a lock, never leaves its bounds. While the memory is exported the length cannot change.
 * Exports that were dropped without a release end when the garbage collector finds them, which a
 * change of the length asks to look.
 */
public final class GrowableMemory {

  private final String exportedMessage;

  private volatile ByteSpan span;

  /** Operations under way that rely on the length. Guarded by the monitor. */
  private int pins;

  /** Null until the first. Guarded by the monitor. */
  private Exports exports;

  /**
   * Takes over an array.
   *
   * @param exportedMessage of the BufferError for a change of the length while exported
   */
  public GrowableMemory(byte[] bytes, String exportedMessage) {
    this.span = ByteSpan.of(bytes);
    this.exportedMessage = exportedMessage;
  }

  /** The bytes as they are now, without a copy. */
  public ByteSpan span() {
    return span;
  }

  public int length() {
    return span.length();
  }

  // exports

  @TruffleBoundary
  public synchronized Buffer export() {
    if (exports == null) {
      exports = new Exports(this);
    }
    return exports.add(span);
  }

  /** Under the monitor. */
  private void checkResizable() {
    if (pins > 0 || (exports != null && exports.anyInUse())) {
      throw PyErrors.bufferError(exportedMessage);
    }
  }

  /** Keeps the length as it is until {@link #unpin}. */
  public synchronized void pin() {
    pins++;
  }

  public synchronized void unpin() {
    pins--;
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

  /** Reverses the order of the elements. */
  @TruffleBoundary
  public synchronized void reverse(int itemSize) {
    ByteSpan current = span;
    byte[] array = current.array();
    int low = current.offset();
    int high = low + current.length() - itemSize;
    while (low < high) {
      for (int i = 0; i < itemSize; i++) {
        byte b = array[low + i];
        array[low + i] = array[high + i];
        array[high + i] = b;
      }
      low += itemSize;
      high -= itemSize;
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
   * Writes elements, one after the other in {@code bytes}, at indices that the caller computed from
   * {@code expectedLength} (in bytes); false if it has changed.
   */
  @TruffleBoundary
  public synchronized boolean setEach(
      int expectedLength, int start, int step, ByteSpan bytes, int itemSize) {
    ByteSpan current = span;
    if (current.length() != expectedLength) {
      return false;
    }
    ByteSpan source = bytes.array() == current.array() ? ByteSpan.of(bytes.toArray()) : bytes;
    if (itemSize == 1) {
      byte[] from = source.array();
      byte[] to = current.array();
      for (int i = 0; i < source.length(); i++) {
        to[current.offset() + start + i * step] = from[source.offset() + i];
      }
      return true;
    }
    for (int i = 0; i < source.length() / itemSize; i++) {
      source.copyTo(
          i * itemSize,
          current.array(),
          current.offset() + (start + i * step) * itemSize,
          itemSize);
    }
    return true;
  }

  /** Removes the elements of a slice. */
  @TruffleBoundary
  public synchronized void delete(PySlice.Bounds bounds, int itemSize) {
    ByteSpan s = span;
    PySlice.Indices indices = bounds.adjust(s.length() / itemSize);
    if (indices.count() == 0) {
      return;
    }
    if (indices.step() == 1) {
      replace(indices.start() * itemSize, indices.stop() * itemSize, ByteSpan.EMPTY);
      return;
    }
    BitSet dropped = new BitSet(s.length() / itemSize);
    for (int i = 0; i < indices.count(); i++) {
      dropped.set(indices.at(i));
    }
    byte[] rest = new byte[s.length() - indices.count() * itemSize];
    int at = 0;
    for (int i = 0; i < s.length() / itemSize; i++) {
      if (!dropped.get(i)) {
        s.copyTo(i * itemSize, rest, at, itemSize);
        at += itemSize;
      }
    }
    setAll(rest);
  }
}
