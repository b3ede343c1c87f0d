package org.boomslang.modules.hashes;

/**
 * BLAKE2b and BLAKE2s (RFC 7693), with key, salt, personalisation and tree parameters. Both work on
 * 64-bit variables here; the words of BLAKE2s are cut to 32 bits.
 *
 * <p>Thread-safety: incompatible.
 */
final class Blake2 implements Digest {

  private static final long[] IV_B = {
    0x6a09e667f3bcc908L, 0xbb67ae8584caa73bL, 0x3c6ef372fe94f82bL, 0xa54ff53a5f1d36f1L,
    0x510e527fade682d1L, 0x9b05688c2b3e6c1fL, 0x1f83d9abfb41bd6bL, 0x5be0cd19137e2179L
  };

  private static final int[][] SIGMA = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
    {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
    {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
    {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
    {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
    {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
    {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
    {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
    {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
  };

  /** Sizes and rotations that tell the two functions apart. */
  enum Variant {
    B(64, 12, 32, 24, 16, 63),
    S(32, 10, 16, 12, 8, 7);

    /** Largest digest and key. */
    final int maxDigest;

    final int rounds;
    final int[] rotations;

    Variant(int maxDigest, int rounds, int... rotations) {
      this.maxDigest = maxDigest;
      this.rounds = rounds;
      this.rotations = rotations;
    }

    int blockSize() {
      return 2 * maxDigest;
    }

    int wordSize() {
      return maxDigest / 8;
    }

    /** Bytes of salt, and of personalisation. */
    int saltSize() {
      return maxDigest / 4;
    }

    long iv(int index) {
      return this == B ? IV_B[index] : IV_B[index] >>> 32;
    }
  }

  private final Variant variant;
  private final long[] chain;
  private final byte[] block;
  private final int digestSize;
  private final boolean lastNode;
  private int filled;
  private long count;

  /**
   * @param parameters the parameter block, as long as the largest digest
   */
  Blake2(Variant variant, byte[] parameters, byte[] key, boolean lastNode) {
    this.variant = variant;
    this.digestSize = parameters[0] & 0xff;
    this.lastNode = lastNode;
    chain = new long[8];
    block = new byte[variant.blockSize()];
    for (int i = 0; i < 8; i++) {
      chain[i] = variant.iv(i) ^ word(parameters, i * variant.wordSize());
    }
    if (key.length > 0) {
      System.arraycopy(key, 0, block, 0, key.length);
      filled = block.length;
    }
  }

  private Blake2(Blake2 other) {
    variant = other.variant;
    chain = other.chain.clone();
    block = other.block.clone();
    digestSize = other.digestSize;
    lastNode = other.lastNode;
    filled = other.filled;
    count = other.count;
  }

  private long word(byte[] bytes, int at) {
    long word = 0;
    for (int i = variant.wordSize() - 1; i >= 0; i--) {
      word = word << 8 | (bytes[at + i] & 0xff);
    }
    return word;
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    for (int i = 0; i < length; i++) {
      if (filled == block.length) {
        count += filled;
        compress(false);
        filled = 0;
      }
      block[filled++] = bytes[offset + i];
    }
  }

  @Override
  public byte[] digest(int length) {
    Blake2 end = new Blake2(this);
    end.count += filled;
    java.util.Arrays.fill(end.block, filled, end.block.length, (byte) 0);
    end.compress(true);
    byte[] out = new byte[digestSize];
    int size = variant.wordSize();
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) (end.chain[i / size] >>> 8 * (i % size));
    }
    return out;
  }

  @Override
  public Digest copy() {
    return new Blake2(this);
  }

  private void compress(boolean last) {
    long[] v = new long[16];
    for (int i = 0; i < 8; i++) {
      v[i] = chain[i];
      v[i + 8] = variant.iv(i);
    }
    long mask = variant == Variant.B ? -1L : 0xffffffffL;
    v[12] ^= count & mask;
    v[13] ^= variant == Variant.B ? 0 : count >>> 32;
    if (last) {
      v[14] ^= mask;
      if (lastNode) {
        v[15] ^= mask;
      }
    }
    long[] m = new long[16];
    for (int i = 0; i < 16; i++) {
      m[i] = word(block, i * variant.wordSize());
    }
    for (int round = 0; round < variant.rounds; round++) {
      int[] s = SIGMA[round % 10];
      for (int i = 0; i < 4; i++) {
        mix(v, i, i + 4, i + 8, i + 12, m[s[2 * i]], m[s[2 * i + 1]]);
      }
      for (int i = 0; i < 4; i++) {
        mix(
            v,
            i,
            4 + (i + 1) % 4,
            8 + (i + 2) % 4,
            12 + (i + 3) % 4,
            m[s[8 + 2 * i]],
            m[s[9 + 2 * i]]);
      }
    }
    for (int i = 0; i < 8; i++) {
      chain[i] ^= v[i] ^ v[i + 8];
    }
  }

  private void mix(long[] v, int a, int b, int c, int d, long x, long y) {
    v[a] = cut(v[a] + v[b] + x);
    v[d] = rotate(v[d] ^ v[a], variant.rotations[0]);
    v[c] = cut(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], variant.rotations[1]);
    v[a] = cut(v[a] + v[b] + y);
    v[d] = rotate(v[d] ^ v[a], variant.rotations[2]);
    v[c] = cut(v[c] + v[d]);
    v[b] = rotate(v[b] ^ v[c], variant.rotations[3]);
  }

  private long cut(long word) {
    return variant == Variant.B ? word : word & 0xffffffffL;
  }

  private long rotate(long word, int distance) {
    return variant == Variant.B
        ? Long.rotateRight(word, distance)
        : Integer.rotateRight((int) word, distance) & 0xffffffffL;
  }
}
