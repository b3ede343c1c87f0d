package org.boomslang.modules.random;

/**
 * MT19937, the generator of Matsumoto and Nishimura (1998), with the initialisation of 2002: bit
 * for bit the numbers of CPython.
 *
 * <p>Thread safety: incompatible; {@link PyRandom} locks.
 */
final class MersenneTwister {
  static final int SIZE = 624;

  private static final int SHIFT = 397;
  private static final int MATRIX = 0x9908b0df;
  private static final int UPPER = 0x80000000;
  private static final int LOWER = 0x7fffffff;

  private final int[] state = new int[SIZE];
  private int index = SIZE + 1;

  private void seed(int value) {
    state[0] = value;
    for (int i = 1; i < SIZE; i++) {
      state[i] = 1812433253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
    }
    index = SIZE;
  }

  /** Initialises by an array of any length. */
  void seed(int[] key) {
    seed(19650218);
    int i = 1;
    int j = 0;
    for (int k = Math.max(SIZE, key.length); k > 0; k--) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1664525)) + key[j] + j;
      i++;
      j++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
      if (j >= key.length) {
        j = 0;
      }
    }
    for (int k = SIZE - 1; k > 0; k--) {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1566083941)) - i;
      i++;
      if (i >= SIZE) {
        state[0] = state[SIZE - 1];
        i = 1;
      }
    }
    state[0] = UPPER;
  }

  /** The next 32 bits. */
  int next() {
    if (index >= SIZE) {
      refill();
    }
    int y = state[index++];
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    return y ^ (y >>> 18);
  }

  private void refill() {
    for (int k = 0; k < SIZE; k++) {
      int y = (state[k] & UPPER) | (state[(k + 1) % SIZE] & LOWER);
      state[k] = state[(k + SHIFT) % SIZE] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : MATRIX);
    }
    index = 0;
  }

  /** A float in [0, 1) with 53 random bits. */
  double nextDouble() {
    long a = (next() >>> 5) & 0xffffffffL;
    long b = (next() >>> 6) & 0xffffffffL;
    return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0);
  }

  int[] words() {
    return state.clone();
  }

  int index() {
    return index;
  }

  void restore(int[] words, int newIndex) {
    System.arraycopy(words, 0, state, 0, SIZE);
    index = newIndex;
  }
}
