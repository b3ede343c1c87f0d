package org.boomslang.modules.struct;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Fields of one to eight bytes, in one access where there are two, four or eight. Stateless. */
final class FieldBits {
  private static final VarHandle SHORT_LITTLE = view(short[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle SHORT_BIG = view(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT_LITTLE = view(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INT_BIG = view(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG_LITTLE = view(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG_BIG = view(long[].class, ByteOrder.BIG_ENDIAN);

  private FieldBits() {}

  private static VarHandle view(Class<?> array, ByteOrder order) {
    return MethodHandles.byteArrayViewVarHandle(array, order);
  }

  /** The bits of a field; those above it are 0. */
  static long get(byte[] array, int at, int size, boolean little) {
    switch (size) {
      case 2:
        return (little ? (short) SHORT_LITTLE.get(array, at) : (short) SHORT_BIG.get(array, at))
            & 0xffffL;
      case 4:
        return (little ? (int) INT_LITTLE.get(array, at) : (int) INT_BIG.get(array, at))
            & 0xffffffffL;
      case 8:
        return (little ? (long) LONG_LITTLE.get(array, at) : (long) LONG_BIG.get(array, at));
      default:
        long bits = 0;
        for (int i = 0; i < size; i++) {
          bits = bits << 8 | array[little ? at + size - 1 - i : at + i] & 0xff;
        }
        return bits;
    }
  }

  /** Writes the lowest bits to a field. */
  static void put(byte[] array, int at, int size, boolean little, long bits) {
    switch (size) {
      case 2 -> {
        if (little) {
          SHORT_LITTLE.set(array, at, (short) bits);
        } else {
          SHORT_BIG.set(array, at, (short) bits);
        }
      }
      case 4 -> {
        if (little) {
          INT_LITTLE.set(array, at, (int) bits);
        } else {
          INT_BIG.set(array, at, (int) bits);
        }
      }
      case 8 -> {
        if (little) {
          LONG_LITTLE.set(array, at, bits);
        } else {
          LONG_BIG.set(array, at, bits);
        }
      }
      default -> {
        for (int i = 0; i < size; i++) {
          array[little ? at + i : at + size - 1 - i] = (byte) (bits >>> 8 * i);
        }
      }
    }
  }
}
