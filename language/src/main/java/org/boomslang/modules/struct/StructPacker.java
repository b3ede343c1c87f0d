package org.boomslang.modules.struct;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyBytesLike;
import org.boomslang.objects.complex.ComplexConversion;
import org.boomslang.objects.complex.PyComplex;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;

/** Python values to the bytes of a struct and back. Stateless. */
final class StructPacker {
  private StructPacker() {}

  // ---------------------------------------------------------------- packing

  /**
   * Packs values.
   *
   * @param values at least as many from {@code first} on as the format has
   */
  @TruffleBoundary
  static void pack(StructFormat format, Object[] values, int first, byte[] target) {
    int next = first;
    for (StructItem item : format.items()) {
      for (int i = 0; i < item.count(); i++) {
        Object value = values[next++];
        try {
          packOne(format, item, value, target, item.offset() + i * item.size());
        } catch (PyException e) {
          // An int that no float can hold is reported like one that is too large for its field.
          if (Integers.isInt(value) && e.matches(ExceptionTypes.OVERFLOW_ERROR)) {
            throw StructFormat.error("int too large to convert");
          }
          throw e;
        }
      }
    }
  }

  private static void packOne(
      StructFormat format, StructItem item, Object value, byte[] target, int at) {
    boolean little = format.little();
    switch (item.code()) {
      case 'c' -> {
        if (!(value instanceof PyBytes bytes) || bytes.array().length != 1) {
          throw StructFormat.error("char format requires a bytes object of length 1");
        }
        target[at] = bytes.array()[0];
      }
      case '?' -> target[at] = (byte) (Conversions.truth(value) ? 1 : 0);
      case 's' -> {
        ByteSpan span = bytes(item.code(), value);
        span.copyTo(0, target, at, Math.min(item.size(), span.length()));
      }
      case 'p' -> {
        ByteSpan span = bytes(item.code(), value);
        if (item.size() > 0) {
          int length = Math.min(span.length(), item.size() - 1);
          target[at] = (byte) Math.min(length, 255);
          span.copyTo(0, target, at + 1, length);
        }
      }
      case 'e' -> putBits(target, at, 2, little, halfBits(asDouble(value)));
      case 'f' -> putFloat(format, target, at, asDouble(value));
      case 'd' -> putBits(target, at, 8, little, Double.doubleToRawLongBits(asDouble(value)));
      case 'F' -> {
        PyComplex z = asComplex(value);
        putFloat(format, target, at, z.real());
        putFloat(format, target, at + 4, z.imag());
      }
      case 'D' -> {
        PyComplex z = asComplex(value);
        putBits(target, at, 8, little, Double.doubleToRawLongBits(z.real()));
        putBits(target, at + 8, 8, little, Double.doubleToRawLongBits(z.imag()));
      }
      case 'P' -> putBits(target, at, 8, little, pointer(value));
      default -> putBits(target, at, item.size(), little, integer(item, value));
    }
  }

  private static ByteSpan bytes(char code, Object value) {
    if (!(value instanceof PyBytesLike bytes)) {
      throw StructFormat.error("argument for '%s' must be a bytes object", code);
    }
    return bytes.span();
  }

  private static Object index(Object value) {
    Object number = Integers.of(value);
    if (number != null) {
      return number;
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw StructFormat.error("required argument is not an integer");
    }
    return Conversions.index(value);
  }

  private static long pointer(Object value) {
    Object number = index(value);
    if (Integers.big(number).bitLength() > 64) {
      throw StructFormat.error("int too large to convert");
    }
    return Integers.truncate(number);
  }

  private static long integer(StructItem item, Object value) {
    Object number = index(value);
    boolean unsigned = Character.isUpperCase(item.code());
    int bits = 8 * item.size();
    boolean fits;
    if (number instanceof Long n) {
      fits =
          unsigned
              ? n >= 0 && (bits == 64 || n >>> bits == 0)
              : bits == 64 || n << (64 - bits) >> (64 - bits) == n;
    } else {
      BigInteger big = (BigInteger) number;
      fits = unsigned && bits == 64 && big.signum() > 0 && big.bitLength() <= 64;
    }
    if (!fits) {
      BigInteger half = BigInteger.ONE.shiftLeft(unsigned ? bits : bits - 1);
      throw StructFormat.error(
          "'%s' format requires %s <= number <= %s",
          item.code(),
          unsigned ? "0" : half.negate().toString(),
          half.subtract(BigInteger.ONE).toString());
    }
    return Integers.truncate(number);
  }

  private static double asDouble(Object value) {
    try {
      return Conversions.asDouble(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw StructFormat.error("required argument is not a float");
      }
      throw e;
    }
  }

  private static PyComplex asComplex(Object value) {
    try {
      return ComplexConversion.toComplex(value);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw StructFormat.error("required argument is not a complex");
      }
      throw e;
    }
  }

  private static void putFloat(StructFormat format, byte[] target, int at, double value) {
    float number = (float) value;
    if (Float.isInfinite(number) && Double.isFinite(value) && !format.nativeSizes()) {
      throw PyErrors.overflowError("float too large to pack with f format");
    }
    putBits(target, at, 4, format.little(), Float.floatToRawIntBits(number));
  }

  /** The bits of the nearest half-precision float, ties to even. */
  private static long halfBits(double value) {
    long sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
    if (Double.isNaN(value)) {
      return sign | 0x7e00;
    }
    double magnitude = Math.abs(value);
    if (Double.isInfinite(magnitude)) {
      return sign | 0x7c00;
    }
    if (magnitude >= 65520.0) {
      throw PyErrors.overflowError("float too large to pack with e format");
    }
    // Below 2**-14 the spacing is fixed; above, ten bits follow the leading one.
    int exponent = Math.max(magnitude == 0 ? -14 : Math.getExponent(magnitude), -14);
    long units = (long) Math.rint(Math.scalb(magnitude, 10 - exponent));
    return sign | (((long) (exponent + 14) << 10) + units);
  }

  private static void putBits(byte[] target, int at, int size, boolean little, long bits) {
    for (int i = 0; i < size; i++) {
      target[little ? at + i : at + size - 1 - i] = (byte) (bits >>> 8 * i);
    }
  }

  // ---------------------------------------------------------------- unpacking

  @TruffleBoundary
  static Object[] unpack(StructFormat format, ByteSpan source, int start) {
    Object[] result = new Object[(int) format.values()];
    int next = 0;
    for (StructItem item : format.items()) {
      for (int i = 0; i < item.count(); i++) {
        result[next++] = unpackOne(format, item, source, start + item.offset() + i * item.size());
      }
    }
    return result;
  }

  private static Object unpackOne(StructFormat format, StructItem item, ByteSpan source, int at) {
    boolean little = format.little();
    return switch (item.code()) {
      case 'c' -> PyBytes.wrap(source.toArray(at, at + 1));
      case '?' -> source.at(at) != 0;
      case 's' -> PyBytes.wrap(source.toArray(at, at + item.size()));
      case 'p' -> {
        int length = item.size() == 0 ? 0 : Math.min(source.at(at), item.size() - 1);
        yield PyBytes.wrap(source.toArray(at + 1, at + 1 + length));
      }
      case 'e' -> (double) Float.float16ToFloat((short) bits(source, at, 2, little));
      case 'f' -> floatAt(source, at, little);
      case 'd' -> Double.longBitsToDouble(bits(source, at, 8, little));
      case 'F' -> new PyComplex(floatAt(source, at, little), floatAt(source, at + 4, little));
      case 'D' ->
          new PyComplex(
              Double.longBitsToDouble(bits(source, at, 8, little)),
              Double.longBitsToDouble(bits(source, at + 8, 8, little)));
      default -> {
        long bits = bits(source, at, item.size(), little);
        if (Character.isUpperCase(item.code())) {
          yield Integers.ofUnsigned(bits);
        }
        int unused = 64 - 8 * item.size();
        yield bits << unused >> unused;
      }
    };
  }

  private static double floatAt(ByteSpan source, int at, boolean little) {
    return Float.intBitsToFloat((int) bits(source, at, 4, little));
  }

  private static long bits(ByteSpan source, int at, int size, boolean little) {
    long bits = 0;
    for (int i = 0; i < size; i++) {
      bits = bits << 8 | source.at(little ? at + size - 1 - i : at + i);
    }
    return bits;
  }
}
