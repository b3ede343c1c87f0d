package org.boomslang.modules.hashes;

/**
 * SHAKE (FIPS 202): the Keccak sponge with output of any length, which the JDK does not offer.
 *
 * <p>Thread-safety: incompatible.
 */
final class Shake implements Digest {

  private static final int ROUNDS = 24;
  private static final long[] ROUND_CONSTANTS = roundConstants();

  private final long[] state;
  private final int rate;
  private int filled;

  /**
   * @param strength 128 or 256
   */
  Shake(int strength) {
    this(new long[25], 200 - strength / 4, 0);
  }

  private Shake(long[] state, int rate, int filled) {
    this.state = state;
    this.rate = rate;
    this.filled = filled;
  }

  /** The constants come from a linear feedback shift register. */
  private static long[] roundConstants() {
    long[] constants = new long[ROUNDS];
    int register = 1;
    for (int round = 0; round < ROUNDS; round++) {
      for (int j = 0; j < 7; j++) {
        if ((register & 1) != 0) {
          constants[round] |= 1L << (1 << j) - 1;
        }
        register = (register & 0x80) != 0 ? register << 1 ^ 0x171 : register << 1;
      }
    }
    return constants;
  }

  @Override
  public void update(byte[] bytes, int offset, int length) {
    for (int i = 0; i < length; i++) {
      absorb(filled++, bytes[offset + i]);
      if (filled == rate) {
        permute();
        filled = 0;
      }
    }
  }

  private void absorb(int index, int value) {
    state[index >> 3] ^= (value & 0xffL) << 8 * (index & 7);
  }

  @Override
  public byte[] digest(int length) {
    Shake end = (Shake) copy();
    end.absorb(filled, 0x1f);
    end.absorb(rate - 1, 0x80);
    byte[] out = new byte[length];
    for (int i = 0; i < length; i++) {
      if (i % rate == 0) {
        end.permute();
      }
      int index = i % rate;
      out[i] = (byte) (end.state[index >> 3] >>> 8 * (index & 7));
    }
    return out;
  }

  @Override
  public Digest copy() {
    return new Shake(state.clone(), rate, filled);
  }

  private void permute() {
    long[] s = state;
    long[] columns = new long[5];
    for (int round = 0; round < ROUNDS; round++) {
      for (int x = 0; x < 5; x++) {
        columns[x] = s[x] ^ s[x + 5] ^ s[x + 10] ^ s[x + 15] ^ s[x + 20];
      }
      for (int x = 0; x < 5; x++) {
        long d = columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
        for (int y = 0; y < 25; y += 5) {
          s[x + y] ^= d;
        }
      }
      long moving = s[1];
      int x = 1;
      int y = 0;
      for (int t = 0; t < 24; t++) {
        int nextY = (2 * x + 3 * y) % 5;
        x = y;
        y = nextY;
        long kept = s[x + 5 * y];
        s[x + 5 * y] = Long.rotateLeft(moving, (t + 1) * (t + 2) / 2);
        moving = kept;
      }
      for (int row = 0; row < 25; row += 5) {
        long a = s[row];
        long b = s[row + 1];
        for (int i = 0; i < 3; i++) {
          s[row + i] ^= ~s[row + i + 1] & s[row + i + 2];
        }
        s[row + 3] ^= ~s[row + 4] & a;
        s[row + 4] ^= ~a & b;
      }
      s[0] ^= ROUND_CONSTANTS[round];
    }
  }
}
