package org.boomslang.modules.ctypes;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Scalars of C by the letters that {@code struct} uses ({@code b B h H i I l L f d ?}; {@code v} is
 * void): their layouts, and their values in Java and in Python. A structure passed by value is a
 * tuple of its size, its alignment and the letters of its scalars with their offsets. Stateless.
 */
final class ForeignType {
  private static final int WORD = 64;

  private ForeignType() {}

  static char letter(Object code) {
    return PyStr.toJava(code).charAt(0);
  }

  private static ValueLayout scalar(char letter) {
    return switch (letter) {
      case 'b', 'B' -> ValueLayout.JAVA_BYTE;
      case '?' -> ValueLayout.JAVA_BOOLEAN;
      case 'h', 'H' -> ValueLayout.JAVA_SHORT;
      case 'i', 'I' -> ValueLayout.JAVA_INT;
      case 'l', 'L' -> ValueLayout.JAVA_LONG;
      case 'f' -> ValueLayout.JAVA_FLOAT;
      case 'd' -> ValueLayout.JAVA_DOUBLE;
      default -> throw PyErrors.valueError("no C type '%s'", letter);
    };
  }

  /** The layout of an argument or result; null for void. */
  static MemoryLayout layout(Object code) {
    if (!(code instanceof PyTuple structure)) {
      return letter(code) == 'v' ? null : scalar(letter(code));
    }
    long size = Conversions.asLong(structure.get(0));
    PyTuple members = (PyTuple) structure.get(2);
    List<MemoryLayout> elements = new ArrayList<>();
    long end = 0;
    for (int i = 0; i < members.length(); i++) {
      PyTuple member = (PyTuple) members.get(i);
      long offset = Conversions.asLong(member.get(0));
      if (offset > end) {
        elements.add(MemoryLayout.paddingLayout(offset - end));
      }
      ValueLayout element = scalar(letter(member.get(1)));
      elements.add(element);
      end = offset + element.byteSize();
    }
    if (size > end) {
      elements.add(MemoryLayout.paddingLayout(size - end));
    }
    return MemoryLayout.structLayout(elements.toArray(MemoryLayout[]::new))
        .withByteAlignment(Conversions.asLong(structure.get(1)));
  }

  /** The low bits of an int, as C converts. */
  static long bits(Object value) {
    Object index = Conversions.index(value);
    return index instanceof BigInteger big ? big.longValue() : Conversions.asLong(index);
  }

  /** What a function handle takes for a Python value. */
  static Object toNative(Object code, Object value) {
    if (code instanceof PyTuple structure) {
      long size = Conversions.asLong(structure.get(0));
      return MemorySegment.ofAddress(bits(value)).reinterpret(size);
    }
    return switch (letter(code)) {
      case 'v' -> null;
      case 'b', 'B' -> (byte) bits(value);
      case '?' -> Conversions.truth(value);
      case 'h', 'H' -> (short) bits(value);
      case 'i', 'I' -> (int) bits(value);
      case 'f' -> (float) Conversions.asDouble(value);
      case 'd' -> Conversions.asDouble(value);
      default -> bits(value);
    };
  }

  /** The Python value of what a function handle gave; a structure becomes bytes. */
  static Object toPython(Object code, Object value) {
    if (value instanceof MemorySegment structure) {
      return PyBytes.wrap(structure.toArray(ValueLayout.JAVA_BYTE));
    }
    return switch (value) {
      case null -> null;
      case Boolean b -> b;
      case Byte b -> letter(code) == 'B' ? (long) b & 0xff : (long) b;
      case Short s -> letter(code) == 'H' ? (long) s & 0xffff : (long) s;
      case Integer i -> letter(code) == 'I' ? (long) i & 0xffffffffL : (long) i;
      case Float f -> (double) f;
      case Double d -> d;
      case Long l -> letter(code) == 'L' ? unsigned(l) : l;
      default -> throw new AssertionError(value);
    };
  }

  private static Object unsigned(long value) {
    if (value >= 0) {
      return value;
    }
    return BigInteger.valueOf(value).add(BigInteger.ONE.shiftLeft(WORD));
  }

  static Object read(long address, char letter, boolean swapped) {
    MemorySegment at = MemorySegment.ofAddress(address).reinterpret(8);
    return switch (letter) {
      case 'b' -> (long) at.get(ValueLayout.JAVA_BYTE, 0);
      case 'B' -> at.get(ValueLayout.JAVA_BYTE, 0) & 0xffL;
      case '?' -> at.get(ValueLayout.JAVA_BYTE, 0) != 0;
      case 'h' -> (long) readShort(at, swapped);
      case 'H' -> readShort(at, swapped) & 0xffffL;
      case 'i' -> (long) readInt(at, swapped);
      case 'I' -> readInt(at, swapped) & 0xffffffffL;
      case 'l' -> readLong(at, swapped);
      case 'L' -> unsigned(readLong(at, swapped));
      case 'f' -> (double) Float.intBitsToFloat(readInt(at, swapped));
      case 'd' -> Double.longBitsToDouble(readLong(at, swapped));
      default -> throw PyErrors.valueError("no C type '%s'", letter);
    };
  }

  private static short readShort(MemorySegment at, boolean swapped) {
    short value = at.get(ValueLayout.JAVA_SHORT_UNALIGNED, 0);
    return swapped ? Short.reverseBytes(value) : value;
  }

  private static int readInt(MemorySegment at, boolean swapped) {
    int value = at.get(ValueLayout.JAVA_INT_UNALIGNED, 0);
    return swapped ? Integer.reverseBytes(value) : value;
  }

  private static long readLong(MemorySegment at, boolean swapped) {
    long value = at.get(ValueLayout.JAVA_LONG_UNALIGNED, 0);
    return swapped ? Long.reverseBytes(value) : value;
  }

  static void write(long address, char letter, boolean swapped, Object value) {
    MemorySegment at = MemorySegment.ofAddress(address).reinterpret(8);
    switch (letter) {
      case 'b', 'B' -> at.set(ValueLayout.JAVA_BYTE, 0, (byte) bits(value));
      case '?' -> at.set(ValueLayout.JAVA_BYTE, 0, (byte) (Conversions.truth(value) ? 1 : 0));
      case 'h', 'H' -> {
        short bits = (short) bits(value);
        at.set(ValueLayout.JAVA_SHORT_UNALIGNED, 0, swapped ? Short.reverseBytes(bits) : bits);
      }
      case 'i', 'I' -> writeInt(at, swapped, (int) bits(value));
      case 'f' ->
          writeInt(at, swapped, Float.floatToRawIntBits((float) Conversions.asDouble(value)));
      case 'l', 'L' -> writeLong(at, swapped, bits(value));
      case 'd' -> writeLong(at, swapped, Double.doubleToRawLongBits(Conversions.asDouble(value)));
      default -> throw PyErrors.valueError("no C type '%s'", letter);
    }
  }

  private static void writeInt(MemorySegment at, boolean swapped, int value) {
    at.set(ValueLayout.JAVA_INT_UNALIGNED, 0, swapped ? Integer.reverseBytes(value) : value);
  }

  private static void writeLong(MemorySegment at, boolean swapped, long value) {
    at.set(ValueLayout.JAVA_LONG_UNALIGNED, 0, swapped ? Long.reverseBytes(value) : value);
  }
}
