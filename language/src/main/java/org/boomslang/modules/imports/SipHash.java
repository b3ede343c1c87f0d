package org.boomslang.modules.imports;

/**
 * SipHash with one compression and three finalisation rounds (Aumasson, Bernstein: "SipHash: a fast
 * short-input PRF"). Thread-safety: shared (stateless).
 */
final class SipHash {
  private SipHash() {}

  static long hash13(long k0, long k1, byte[] data) {
    long[] v = {
      k0 ^ 0x736f6d6570736575L,
      k1 ^ 0x646f72616e646f6dL,
      k0 ^ 0x6c7967656e657261L,
      k1 ^ 0x7465646279746573L
    };
    int whole = data.length & ~7;
    for (int i = 0; i < whole; i += 8) {
      absorb(v, word(data, i, 8));
    }
    absorb(v, word(data, whole, data.length - whole) | (long) data.length << 56);
    v[2] ^= 0xff;
    for (int i = 0; i < 3; i++) {
      round(v);
    }
    return v[0] ^ v[1] ^ v[2] ^ v[3];
  }

  private static long word(byte[] data, int start, int count) {
    long word = 0;
    for (int i = 0; i < count; i++) {
      word |= (data[start + i] & 0xffL) << 8 * i;
    }
    return word;
  }

  private static void absorb(long[] v, long word) {
    v[3] ^= word;
    round(v);
    v[0] ^= word;
  }

  private static void round(long[] v) {
    v[0] += v[1];
    v[1] = Long.rotateLeft(v[1], 13) ^ v[0];
    v[0] = Long.rotateLeft(v[0], 32);
    v[2] += v[3];
    v[3] = Long.rotateLeft(v[3], 16) ^ v[2];
    v[0] += v[3];
    v[3] = Long.rotateLeft(v[3], 21) ^ v[0];
    v[2] += v[1];
    v[1] = Long.rotateLeft(v[1], 17) ^ v[2];
    v[2] = Long.rotateLeft(v[2], 32);
  }
}
