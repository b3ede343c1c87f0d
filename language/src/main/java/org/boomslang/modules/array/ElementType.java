package org.boomslang.modules.array;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.str.PyStr;

/**
 * What the elements of an array are: a type code of C on a 64-bit little-endian machine ({@code
 * arraymodule.c}, {@code descriptors}).
 */
enum ElementType {
  SIGNED_CHAR('b', 1, 1),
  UNSIGNED_CHAR('B', 1, 0),
  WIDE_CHARACTER('u', 4, 20),
  CHARACTER('w', 4, 20),
  SHORT('h', 2, 4),
  UNSIGNED_SHORT('H', 2, 2),
  INT('i', 4, 8),
  UNSIGNED_INT('I', 4, 6),
  LONG('l', 8, 12),
  UNSIGNED_LONG('L', 8, 10),
  LONG_LONG('q', 8, 12),
  UNSIGNED_LONG_LONG('Q', 8, 10),
  FLOAT('f', 4, 14),
  DOUBLE('d', 8, 16);

  static final String CODES = "bBuwhHiIlLqQfd";

  private static final VarHandle SHORTS = view(short[].class);
  private static final VarHandle INTS = view(int[].class);
  private static final VarHandle LONGS = view(long[].class);

  final char code;
  final int size;

  /** The number of this representation in pickles; its lowest bit is the byte order or sign. */
  final int machineFormat;

  ElementType(char code, int size, int machineFormat) {
    this.code = code;
    this.size = size;
    this.machineFormat = machineFormat;
  }

  private static VarHandle view(Class<?> array) {
    return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
  }

  /** The type of a code; null when there is none. */
  static ElementType of(int code) {
    int index = code > 127 ? -1 : CODES.indexOf(code);
    return index < 0 ? null : values()[index];
  }

  boolean isText() {
    return this == WIDE_CHARACTER || this == CHARACTER;
  }

  /** The format of the buffer protocol. */
  String bufferFormat() {
    return String.valueOf(isText() ? 'w' : code);
  }

  /** The value at a place in an array of bytes. */
  Object get(byte[] bytes, int at) {
    return switch (this) {
      case SIGNED_CHAR -> (long) bytes[at];
      case UNSIGNED_CHAR -> (long) (bytes[at] & 0xff);
      case SHORT -> (long) (short) SHORTS.get(bytes, at);
      case UNSIGNED_SHORT -> (long) ((short) SHORTS.get(bytes, at) & 0xffff);
      case INT -> (long) (int) INTS.get(bytes, at);
      case UNSIGNED_INT -> (int) INTS.get(bytes, at) & 0xffff_ffffL;
      case LONG, LONG_LONG -> (long) LONGS.get(bytes, at);
      case UNSIGNED_LONG, UNSIGNED_LONG_LONG -> Integers.ofUnsigned((long) LONGS.get(bytes, at));
      case FLOAT -> (double) Float.intBitsToFloat((int) INTS.get(bytes, at));
      case DOUBLE -> Double.longBitsToDouble((long) LONGS.get(bytes, at));
      case WIDE_CHARACTER, CHARACTER -> character((int) INTS.get(bytes, at));
    };
  }

  @TruffleBoundary
  private Object character(int codePoint) {
    if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
      throw this == CHARACTER
          ? PyErrors.valueError("chr() arg not in range(0x110000)")
          : PyErrors.valueError("character U+%x is not in range [U+0000; U+10ffff]", codePoint);
    }
    return PyStr.fromCodePoint(codePoint);
  }

  /** Writes the {@link #size} low bytes of {@code bits}. */
  void put(byte[] bytes, int at, long bits) {
    switch (size) {
      case 1 -> bytes[at] = (byte) bits;
      case 2 -> SHORTS.set(bytes, at, (short) bits);
      case 4 -> INTS.set(bytes, at, (int) bits);
      default -> LONGS.set(bytes, at, bits);
    }
  }

  /** The bits that stand for a Python value; TypeError or OverflowError when there are none. */
  long bits(Object value) {
    return switch (this) {
      case DOUBLE -> Double.doubleToRawLongBits(Conversions.asDouble(value));
      case FLOAT -> Float.floatToRawIntBits((float) Conversions.asDouble(value));
      case INT ->
          value instanceof Long l && l == (int) (long) l ? l : checked(value, "signed integer");
      case LONG -> value instanceof Long l ? l : Conversions.asLong(value);
      default -> otherBits(value);
    };
  }

  @TruffleBoundary
  private long otherBits(Object value) {
    return switch (this) {
      case SIGNED_CHAR -> {
        long number = range(value, -1 << 15, (1 << 15) - 1, "signed short integer");
        yield range(number, -128, 127, "signed char");
      }
      case UNSIGNED_CHAR -> range(value, 0, 255, "unsigned byte integer");
      case SHORT -> range(value, -1 << 15, (1 << 15) - 1, "signed short integer");
      case UNSIGNED_SHORT -> range(checked(value, "signed integer"), 0, 0xffff, "unsigned short");
      case UNSIGNED_INT -> {
        long number = unsignedLong(value);
        if (number >>> 32 != 0) {
          throw PyErrors.overflowError("unsigned int is greater than maximum");
        }
        yield number;
      }
      case UNSIGNED_LONG -> unsignedLong(value);
      case LONG_LONG -> {
        Object number = Conversions.index(value);
        if (!(number instanceof Long l)) {
          throw PyErrors.overflowError("int too big to convert");
        }
        yield l;
      }
      case UNSIGNED_LONG_LONG ->
          unsigned(value, "can't convert negative int to unsigned", "int too big to convert");
      default -> characterBits(value);
    };
  }

  private static long characterBits(Object value) {
    if (!PyStr.isStr(value)) {
      throw PyErrors.typeError(
          "array item must be a unicode character, not %s", Types.nameOf(value));
    }
    int length = PyStr.length(PyStr.value(value));
    if (length != 1) {
      throw PyErrors.typeError(
          "array item must be a unicode character, not a string of length %d", length);
    }
    return PyStr.codePointAt(PyStr.value(value), 0);
  }

  @TruffleBoundary
  private static long checked(Object value, String noun) {
    return range(value, Integer.MIN_VALUE, Integer.MAX_VALUE, noun);
  }

  private static long range(Object value, long least, long greatest, String noun) {
    long number = Conversions.asLong(value);
    if (number < least) {
      throw PyErrors.overflowError("%s is less than minimum", noun);
    }
    if (number > greatest) {
      throw PyErrors.overflowError("%s is greater than maximum", noun);
    }
    return number;
  }

  private static long unsignedLong(Object value) {
    return unsigned(
        value,
        "can't convert negative value to unsigned int",
        "Python int too large to convert to C unsigned long");
  }

  private static long unsigned(Object value, String negative, String tooLarge) {
    Object number = Conversions.index(value);
    if (Integers.isNegative(number)) {
      throw PyErrors.overflowError(negative);
    }
    if (number instanceof BigInteger big && big.bitLength() > 64) {
      throw PyErrors.overflowError(tooLarge);
    }
    return Integers.truncate(number);
  }
}
