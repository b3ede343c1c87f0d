package org.boomslang.objects.integer;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import java.util.Arrays;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** Ints as byte arrays, and rounding of ints to powers of ten. Stateless. */
public final class IntegerBytes {
  private static final TruffleString LITTLE = PyStr.constant("little");
  private static final TruffleString BIG = PyStr.constant("big");

  private IntegerBytes() {}

  static boolean isLittle(TruffleString order) {
    if (PyStr.equal(order, LITTLE)) {
      return true;
    }
    if (!PyStr.equal(order, BIG)) {
      throw PyErrors.valueError("byteorder must be either 'little' or 'big'");
    }
    return false;
  }

  /**
   * The two's complement (signed) or plain binary (unsigned) representation of a canonical int.
   *
   * @throws RuntimeException OverflowError when the int does not fit
   */
  @TruffleBoundary
  public static byte[] toBytes(Object value, int length, boolean little, boolean signed) {
    if (!signed && Integers.isNegative(value)) {
      throw PyErrors.overflowError("can't convert negative int to unsigned");
    }
    if (value instanceof Long small) {
      return smallToBytes(small, length, little, signed);
    }
    BigInteger big = Integers.big(value);
    if (signed
        ? big.signum() != 0 && big.bitLength() >= 8L * length
        : big.bitLength() > 8L * length) {
      throw PyErrors.overflowError("int too big to convert");
    }
    byte[] source = big.toByteArray();
    byte[] result = new byte[length];
    if (big.signum() < 0) {
      Arrays.fill(result, (byte) -1);
    }
    int count = Math.min(source.length, length);
    System.arraycopy(source, source.length - count, result, length - count, count);
    return little ? reverse(result) : result;
  }

  private static byte[] smallToBytes(long value, int length, boolean little, boolean signed) {
    if (length < Long.BYTES) {
      int bits = Byte.SIZE * length;
      long rest = !signed || length == 0 ? value >>> bits : value >> (bits - 1);
      if (rest != 0 && !(signed && length > 0 && rest == -1)) {
        throw PyErrors.overflowError("int too big to convert");
      }
    }
    byte[] result = new byte[length];
    long rest = value;
    for (int i = 0; i < length; i++) {
      result[little ? i : length - 1 - i] = (byte) rest;
      rest >>= Byte.SIZE;
    }
    return result;
  }

  /** The canonical int that the bytes, which are not kept, represent. */
  @TruffleBoundary
  public static Object fromBytes(byte[] bytes, boolean little, boolean signed) {
    if (bytes.length == 0) {
      return 0L;
    }
    if (bytes.length <= Long.BYTES) {
      long value = smallFromBytes(bytes, little);
      int unused = Long.SIZE - Byte.SIZE * bytes.length;
      if (signed) {
        return value << unused >> unused;
      }
      if (value >= 0) {
        return value;
      }
    }
    byte[] ordered = little ? reverse(bytes.clone()) : bytes;
    return Integers.normalize(signed ? new BigInteger(ordered) : new BigInteger(1, ordered));
  }

  private static long smallFromBytes(byte[] bytes, boolean little) {
    long value = 0;
    for (int i = 0; i < bytes.length; i++) {
      value = value << Byte.SIZE | bytes[little ? bytes.length - 1 - i : i] & 0xff;
    }
    return value;
  }

  /**
   * The bytes of {@code bytes(value)}: of a bytes-like object, a {@code __bytes__} method or an
   * iterable of ints.
   */
  static byte[] bytesOf(Object value) {
    if (value instanceof PyBytes bytes) {
      return bytes.array();
    }
    Object converted = Calls.callSpecial(value, "__bytes__");
    if (converted != null) {
      if (!(converted instanceof PyBytes bytes)) {
        throw PyErrors.typeError(
            "__bytes__ returned non-bytes (type %s)", Types.of(converted).name());
      }
      return bytes.array();
    }
    if (Buffers.isBytesLike(value)) {
      return Buffers.toArray(value);
    }
    if (PyStr.isStr(value)
        || (Types.of(value).lookup("__iter__") == null
            && Types.of(value).lookup("__getitem__") == null)) {
      throw PyErrors.typeError("cannot convert '%s' object to bytes", Types.of(value).name());
    }
    Object[] items = Iteration.toArray(value);
    byte[] result = new byte[items.length];
    for (int i = 0; i < result.length; i++) {
      if (!(Conversions.index(items[i]) instanceof Long b) || b < 0 || b > 255) {
        throw PyErrors.valueError("bytes must be in range(0, 256)");
      }
      result[i] = (byte) (long) b;
    }
    return result;
  }

  private static byte[] reverse(byte[] bytes) {
    for (int i = 0, j = bytes.length - 1; i < j; i++, j--) {
      byte swapped = bytes[i];
      bytes[i] = bytes[j];
      bytes[j] = swapped;
    }
    return bytes;
  }

  /**
   * The value itself for exactly {@code int}; otherwise what calling the subclass with it gives.
   */
  static Object instantiate(PyType type, Object value) {
    return type == BuiltinTypes.INT ? value : Calls.call(type, value);
  }

  /**
   * {@code round(value, digits)}: for negative digits the nearest multiple of a power of ten, ties
   * to even.
   */
  @TruffleBoundary
  static Object round(Object value, Object digits) {
    if (!Integers.isNegative(digits)) {
      return value;
    }
    // Beyond the magnitude of the value the result is 0; this also keeps the power of ten small.
    long limit = Integers.bitLength(value) + 2;
    if (!(digits instanceof Long n) || -n > limit) {
      return 0L;
    }
    BigInteger unit = BigInteger.TEN.pow((int) -n);
    BigInteger[] parts = Integers.big(value).abs().divideAndRemainder(unit);
    int order = parts[1].shiftLeft(1).compareTo(unit);
    BigInteger quotient = parts[0];
    if (order > 0 || (order == 0 && quotient.testBit(0))) {
      quotient = quotient.add(BigInteger.ONE);
    }
    BigInteger rounded = quotient.multiply(unit);
    return Integers.normalize(Integers.isNegative(value) ? rounded.negate() : rounded);
  }
}
