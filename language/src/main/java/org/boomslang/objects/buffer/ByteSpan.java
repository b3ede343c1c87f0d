package org.boomslang.objects.buffer;

import java.util.Arrays;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.StringHash;

/**
 * Some bytes of an array. The array may be larger, and where it belongs to a mutable object the
 * bytes may change while they are read; the bounds never do.
 *
 * <p>Thread-safety: compatible (bounds are final; contents as the owner's).
 */
public record ByteSpan(byte[] array, int offset, int length) {

  public static final ByteSpan EMPTY = new ByteSpan(new byte[0], 0, 0);

  /**
   * From this length on a search has to take care not to compare the same bytes again and again.
   */
  private static final int LONG = 64;

  private CodePoints text() {
    return CodePoints.ofBytes(array, offset, length);
  }

  public static ByteSpan of(byte[] array) {
    return new ByteSpan(array, 0, array.length);
  }

  /** The byte at an index, unsigned. */
  public int at(int index) {
    return array[offset + index] & 0xff;
  }

  /** The bytes as numbers, unsigned. */
  public long[] toLongs() {
    long[] numbers = new long[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = array[offset + i] & 0xff;
    }
    return numbers;
  }

  /** The bytes as Python ints. */
  public Object[] toInts() {
    Object[] ints = new Object[length];
    for (int i = 0; i < length; i++) {
      ints[i] = (long) (array[offset + i] & 0xff);
    }
    return ints;
  }

  /** A copy of the bytes. */
  public byte[] toArray() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }

  /** A copy of the bytes from {@code from} to {@code to}. */
  public byte[] toArray(int from, int to) {
    return to <= from ? EMPTY.array : Arrays.copyOfRange(array, offset + from, offset + to);
  }

  public ByteSpan slice(int from, int to) {
    return new ByteSpan(array, offset + from, Math.max(0, to - from));
  }

  public void copyTo(int from, byte[] target, int at, int count) {
    System.arraycopy(array, offset + from, target, at, count);
  }

  public boolean matchesAt(int index, ByteSpan other) {
    return Arrays.equals(
        array,
        offset + index,
        offset + index + other.length,
        other.array,
        other.offset,
        other.offset + other.length);
  }

  /** The first index in {@code [from, to)} of a byte, or -1. */
  public int indexOf(int value, int from, int to) {
    byte sought = (byte) value;
    for (int i = from; i < to; i++) {
      if (array[offset + i] == sought) {
        return i;
      }
    }
    return -1;
  }

  /** The first index where all of {@code sought} lies in {@code [from, to)}, or -1. */
  public int indexOf(ByteSpan sought, int from, int to) {
    int last = to - sought.length;
    if (from > last) {
      return -1;
    }
    if (sought.length == 0) {
      return from;
    }
    if (sought.length > LONG) {
      return text().indexOf(sought.text(), from, to);
    }
    int first = sought.at(0);
    for (int i = indexOf(first, from, last + 1); i >= 0; i = indexOf(first, i + 1, last + 1)) {
      if (matchesAt(i, sought)) {
        return i;
      }
    }
    return -1;
  }

  /** The last index where all of {@code sought} lies in {@code [from, to)}, or -1. */
  public int lastIndexOf(ByteSpan sought, int from, int to) {
    for (int i = to - sought.length; i >= from; i--) {
      if (matchesAt(i, sought)) {
        return i;
      }
    }
    return -1;
  }

  public boolean sameBytes(ByteSpan other) {
    return length == other.length && matchesAt(0, other);
  }

  /** Compares as unsigned bytes: negative, zero or positive. */
  public int compareTo(ByteSpan other) {
    return Arrays.compareUnsigned(
        array, offset, offset + length, other.array, other.offset, other.offset + other.length);
  }

  /** The hash that equal {@code bytes} and read-only {@code memoryview} objects share. */
  public long hash() {
    return StringHash.of(array, offset, length);
  }
}
