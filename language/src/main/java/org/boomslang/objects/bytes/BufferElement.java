package org.boomslang.objects.bytes;

import java.math.BigInteger;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;

/**
 * Elements of a buffer as Python values, for the native formats of one character that {@code
 * memoryview} knows. The machine is little endian with 8-byte longs.
 */
final class BufferElement {

  private static final BigInteger TWO_TO_64 = BigInteger.ONE.shiftLeft(64);

  private BufferElement() {}

  /**
   * The format character, without the optional at sign; 0 for a format that is not of this kind.
   */
  static char code(String format) {
    String plain = format.startsWith("@") ? format.substring(1) : format;
    return plain.length() == 1 && size(plain.charAt(0)) > 0 ? plain.charAt(0) : 0;
  }

  /** Bytes of an element; 0 for an unknown format. */
  static int size(char code) {
    return switch (code) {
      case 'c', 'b', 'B', '?' -> 1;
      case 'h', 'H', 'e' -> 2;
      case 'i', 'I', 'f' -> 4;
      case 'l', 'L', 'q', 'Q', 'n', 'N', 'd', 'P' -> 8;
      default -> 0;
    };
  }

  static Object unpack(char code, byte[] bytes, int at) {
    long raw = 0;
    int size = size(code);
    for (int i = size - 1; i >= 0; i--) {
      raw = raw << 8 | (bytes[at + i] & 0xff);
    }
    return switch (code) {
      case 'c' -> PyBytes.wrap(new byte[] {bytes[at]});
      case '?' -> raw != 0;
      case 'b' -> (long) (byte) raw;
      case 'h' -> (long) (short) raw;
      case 'i' -> (long) (int) raw;
      case 'e' -> (double) Float.float16ToFloat((short) raw);
      case 'f' -> (double) Float.intBitsToFloat((int) raw);
      case 'd' -> Double.longBitsToDouble(raw);
      case 'L', 'Q', 'N', 'P' -> raw >= 0 ? (Object) raw : BigInteger.valueOf(raw).add(TWO_TO_64);
      default -> raw;
    };
  }

  /** The bytes of a value; TypeError or ValueError when it does not fit the format. */
  static byte[] pack(char code, String format, Object value) {
    int size = size(code);
    byte[] bytes = new byte[size];
    long raw =
        switch (code) {
          case 'c' -> character(format, value);
          case '?' -> Conversions.truth(value) ? 1 : 0;
          case 'e' -> Float.floatToFloat16((float) real(format, value));
          case 'f' -> Float.floatToRawIntBits((float) real(format, value));
          case 'd' -> Double.doubleToRawLongBits(real(format, value));
          default -> integer(code, format, value);
        };
    for (int i = 0; i < size; i++) {
      bytes[i] = (byte) (raw >> 8 * i);
    }
    return bytes;
  }

  private static PyException invalidType(String format) {
    return PyErrors.typeError("memoryview: invalid type for format '%s'", format);
  }

  private static PyException invalidValue(String format) {
    return PyErrors.valueError("memoryview: invalid value for format '%s'", format);
  }

  private static long character(String format, Object value) {
    if (!(value instanceof PyBytes bytes)) {
      throw invalidType(format);
    }
    if (bytes.length() != 1) {
      throw invalidValue(format);
    }
    return bytes.span().at(0);
  }

  private static double real(String format, Object value) {
    try {
      return Conversions.asDouble(value);
    } catch (PyException e) {
      throw e.matches(ExceptionTypes.TYPE_ERROR) ? invalidType(format) : e;
    }
  }

  private static long integer(char code, String format, Object value) {
    Object index = Conversions.indexOrNull(value);
    if (index == null) {
      throw invalidType(format);
    }
    boolean unsigned = "BHILQNP".indexOf(code) >= 0;
    int bits = 8 * size(code);
    BigInteger number = index instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) index;
    boolean fits =
        unsigned ? number.signum() >= 0 && number.bitLength() <= bits : number.bitLength() < bits;
    if (!fits) {
      throw invalidValue(format);
    }
    return number.longValue();
  }
}
