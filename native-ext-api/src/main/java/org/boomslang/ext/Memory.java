package org.boomslang.ext;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.charset.StandardCharsets;

/** Memory of C, by address. Thread-safety: as the memory's; single words never tear. */
final class Memory {
  static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  private Memory() {}

  static long getLong(long address) {
    return ALL.get(ValueLayout.JAVA_LONG_UNALIGNED, address);
  }

  static void putLong(long address, long value) {
    ALL.set(ValueLayout.JAVA_LONG_UNALIGNED, address, value);
  }

  static int getInt(long address) {
    return ALL.get(ValueLayout.JAVA_INT_UNALIGNED, address);
  }

  static void putInt(long address, int value) {
    ALL.set(ValueLayout.JAVA_INT_UNALIGNED, address, value);
  }

  static short getShort(long address) {
    return ALL.get(ValueLayout.JAVA_SHORT_UNALIGNED, address);
  }

  static void putShort(long address, short value) {
    ALL.set(ValueLayout.JAVA_SHORT_UNALIGNED, address, value);
  }

  static byte getByte(long address) {
    return ALL.get(ValueLayout.JAVA_BYTE, address);
  }

  static void putByte(long address, byte value) {
    ALL.set(ValueLayout.JAVA_BYTE, address, value);
  }

  static float getFloat(long address) {
    return ALL.get(ValueLayout.JAVA_FLOAT_UNALIGNED, address);
  }

  static void putFloat(long address, float value) {
    ALL.set(ValueLayout.JAVA_FLOAT_UNALIGNED, address, value);
  }

  static double getDouble(long address) {
    return ALL.get(ValueLayout.JAVA_DOUBLE_UNALIGNED, address);
  }

  static void putDouble(long address, double value) {
    ALL.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, address, value);
  }

  static long getVolatile(long address) {
    return (long) LONG.getVolatile(ALL, address);
  }

  static long getOpaque(long address) {
    return (long) LONG.getOpaque(ALL, address);
  }

  static void putRelease(long address, long value) {
    LONG.setRelease(ALL, address, value);
  }

  static boolean compareAndSet(long address, long expected, long value) {
    return LONG.compareAndSet(ALL, address, expected, value);
  }

  /** A text in UTF-8 that ends with a zero byte; null for NULL. */
  static String string(long address) {
    return address == 0 ? null : ALL.getString(address, StandardCharsets.UTF_8);
  }

  static byte[] bytes(long address, long size) {
    byte[] result = new byte[Math.toIntExact(size)];
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, address, result, 0, result.length);
    return result;
  }

  static void copy(long source, byte[] target, int at, int count) {
    MemorySegment.copy(ALL, ValueLayout.JAVA_BYTE, source, target, at, count);
  }

  static void copy(byte[] source, int from, long target, int count) {
    MemorySegment.copy(source, from, ALL, ValueLayout.JAVA_BYTE, target, count);
  }
}
