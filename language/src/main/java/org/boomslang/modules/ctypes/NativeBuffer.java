package org.boomslang.modules.ctypes;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.objects.buffer.Buffer;

/**
 * A view of native memory for {@code memoryview}; {@code owner} keeps the memory alive.
 *
 * <p>Thread-safety: as memory in C.
 */
record NativeBuffer(
    MemorySegment memory,
    String format,
    int itemSize,
    int[] shape,
    boolean isReadOnly,
    Object owner)
    implements Buffer {

  @Override
  public int byteLength() {
    return (int) memory.byteSize();
  }

  @Override
  public byte get(int index) {
    return memory.get(ValueLayout.JAVA_BYTE, index);
  }

  @Override
  public void set(int index, byte value) {
    memory.set(ValueLayout.JAVA_BYTE, index, value);
  }

  @Override
  public void copyTo(int from, byte[] target, int at, int count) {
    MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, from, target, at, count);
  }

  @Override
  public void copyFrom(int at, byte[] source, int from, int count) {
    MemorySegment.copy(source, from, memory, ValueLayout.JAVA_BYTE, at, count);
  }

  @Override
  public long address() {
    return memory.address();
  }

  @Override
  public void release() {}
}
