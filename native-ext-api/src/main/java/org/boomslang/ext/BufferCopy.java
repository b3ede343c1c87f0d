package org.boomslang.ext;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.objects.buffer.Buffer;

/**
 * What C sees of the memory of a Java object: a copy. What C changes there is written back when the
 * call into the extension returns in which the view was asked for, and when the view is released;
 * only what differs, so that others' writes to other bytes stay.
 *
 * <p>Thread-safety: atomic; the copy is read while C may write to it, as any such memory.
 */
final class BufferCopy {
  private static final ConcurrentHashMap<Long, BufferCopy> COPIES = new ConcurrentHashMap<>();
  private static final AtomicLong NUMBERS = new AtomicLong(1);

  private final Buffer buffer;

  /** One block: shape, strides, format, then the bytes. */
  private final long block;

  private final int dimensions;
  private final long format;
  private final long bytes;
  private final byte[] before;
  private boolean released;

  /** By which the structure in C knows it. */
  final long number = NUMBERS.getAndIncrement();

  private BufferCopy(Buffer buffer) {
    this.buffer = buffer;
    int[] shape = buffer.shape();
    dimensions = shape.length;
    byte[] text = buffer.format().getBytes(StandardCharsets.UTF_8);
    before = buffer.toArray();
    long room = (text.length + 8L) & ~7L;
    block = NativeLibrary.malloc(16L * dimensions + room + before.length + 1);
    long stride = buffer.itemSize();
    for (int i = dimensions - 1; i >= 0; i--) {
      Memory.putLong(block + 8L * i, shape[i]);
      Memory.putLong(block + 8L * (dimensions + i), stride);
      stride *= shape[i];
    }
    format = block + 16L * dimensions;
    Memory.copy(text, 0, format, text.length);
    Memory.putByte(format + text.length, (byte) 0);
    bytes = format + room;
    Memory.copy(before, 0, bytes, before.length);
    Memory.putByte(bytes + before.length, (byte) 0);
  }

  /** Takes over a buffer. */
  static BufferCopy of(Buffer buffer) {
    BufferCopy copy = new BufferCopy(buffer);
    COPIES.put(copy.number, copy);
    return copy;
  }

  /** The copy of a number, which is no longer known by it then; null when it was released. */
  static BufferCopy remove(long number) {
    return COPIES.remove(number);
  }

  int size() {
    return before.length;
  }

  int dimensions() {
    return dimensions;
  }

  long address() {
    return bytes;
  }

  long format() {
    return format;
  }

  long shape() {
    return block;
  }

  long strides() {
    return block + 8L * dimensions;
  }

  synchronized void writeBack() {
    if (released || buffer.isReadOnly()) {
      return;
    }
    byte[] now = Memory.bytes(bytes, before.length);
    int first = 0;
    int end = now.length;
    while (first < end && now[first] == before[first]) {
      first++;
    }
    while (end > first && now[end - 1] == before[end - 1]) {
      end--;
    }
    if (first < end) {
      buffer.copyFrom(first, now, first, end - first);
      System.arraycopy(now, first, before, first, end - first);
    }
  }

  synchronized void release() {
    writeBack();
    released = true;
    buffer.release();
    NativeLibrary.free(block);
  }
}
