package org.boomslang.modules.hashes;

import java.math.BigInteger;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.none.PyNone;

/**
 * Checks the many arguments of {@code blake2b} and {@code blake2s} and lays them out as the
 * parameter block.
 */
final class Blake2Parameters {

  private Blake2Parameters() {}

  static PyHash create(
      HashKind kind,
      Object data,
      int digestSize,
      Object key,
      Object salt,
      Object person,
      int fanout,
      int depth,
      Object leafSize,
      Object nodeOffset,
      int nodeDepth,
      int innerSize,
      boolean lastNode,
      Object string) {
    Blake2.Variant variant = kind == HashKind.BLAKE2B ? Blake2.Variant.B : Blake2.Variant.S;
    int max = variant.maxDigest;
    if (digestSize <= 0 || digestSize > max) {
      throw PyErrors.valueError(
          "digest_size for %s must be between 1 and %d bytes, here it is %d",
          capital(kind), max, digestSize);
    }
    byte[] keyBytes = bytes(key, "key", max);
    byte[] saltBytes = bytes(salt, "salt", variant.saltSize());
    byte[] personBytes = bytes(person, "person", variant.saltSize());
    range(fanout, 0, 255, "fanout must be between 0 and 255");
    range(depth, 1, 255, "depth must be between 1 and 255");
    range(nodeDepth, 0, 255, "node_depth must be between 0 and 255");
    range(innerSize, 0, max, "inner_size must be between 0 and is %d".formatted(max));
    byte[] block = new byte[max];
    block[0] = (byte) digestSize;
    block[1] = (byte) keyBytes.length;
    block[2] = (byte) fanout;
    block[3] = (byte) depth;
    put(block, 4, 4, leafSize, "leaf_size is too large");
    int offsetSize = variant == Blake2.Variant.B ? 8 : 6;
    put(block, 8, offsetSize, nodeOffset, "node_offset is too large");
    block[8 + offsetSize] = (byte) nodeDepth;
    block[9 + offsetSize] = (byte) innerSize;
    System.arraycopy(saltBytes, 0, block, max / 2, saltBytes.length);
    System.arraycopy(personBytes, 0, block, max / 2 + variant.saltSize(), personBytes.length);
    PyHash hash = new PyHash(kind, new Blake2(variant, block, keyBytes, lastNode), digestSize);
    Object first = data != null ? data : string;
    if (first != null && first != PyNone.NONE) {
      hash.update(first);
    }
    return hash;
  }

  private static String capital(HashKind kind) {
    return kind == HashKind.BLAKE2B ? "Blake2b" : "Blake2s";
  }

  private static byte[] bytes(Object value, String name, int max) {
    if (value == null) {
      return new byte[0];
    }
    ByteSpan span = Buffers.span(value);
    if (span.length() > max) {
      throw PyErrors.valueError("maximum %s length is %d bytes", name, max);
    }
    return span.toArray();
  }

  private static void range(int value, int low, int high, String message) {
    if (value < low || value > high) {
      throw PyErrors.valueError(message);
    }
  }

  private static void put(byte[] block, int at, int size, Object value, String message) {
    Object index = Conversions.index(value);
    BigInteger number = index instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) index;
    if (number.signum() < 0) {
      throw PyErrors.valueError("value must be positive");
    }
    if (number.bitLength() > 8 * size) {
      throw PyErrors.overflowError(message);
    }
    long bits = number.longValue();
    for (int i = 0; i < size; i++) {
      block[at + i] = (byte) (bits >>> 8 * i);
    }
  }
}
