package org.boomslang.modules.hashes;

import com.oracle.truffle.api.TruffleSafepoint;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The key derivation function {@code scrypt} (RFC 7914). Stateless. */
final class Scrypt {
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int WORDS = 16;

  private Scrypt() {}

  static byte[] derive(byte[] password, byte[] salt, int n, int r, int p, int length) {
    int blockBytes = 128 * r;
    byte[] blocks = KeyDerivation.pbkdf2(HashKind.SHA256, password, salt, 1, blockBytes * p);
    int words = blockBytes / 4;
    int[] table = new int[n * words];
    int[] block = new int[words];
    int[] mixed = new int[words];
    for (int i = 0; i < p; i++) {
      for (int k = 0; k < words; k++) {
        block[k] = (int) INT.get(blocks, i * blockBytes + 4 * k);
      }
      mix(block, mixed, table, n, r);
      for (int k = 0; k < words; k++) {
        INT.set(blocks, i * blockBytes + 4 * k, block[k]);
      }
    }
    return KeyDerivation.pbkdf2(HashKind.SHA256, password, blocks, 1, length);
  }

  /** {@code scryptROMix}: fills a table, then walks through it in an order the data decide. */
  private static void mix(int[] block, int[] mixed, int[] table, int n, int r) {
    int words = block.length;
    for (int i = 0; i < n; i++) {
      System.arraycopy(block, 0, table, i * words, words);
      mixBlocks(block, mixed, r);
      System.arraycopy(mixed, 0, block, 0, words);
      poll(i);
    }
    for (int i = 0; i < n; i++) {
      int from = (block[(2 * r - 1) * WORDS] & (n - 1)) * words;
      for (int k = 0; k < words; k++) {
        block[k] ^= table[from + k];
      }
      mixBlocks(block, mixed, r);
      System.arraycopy(mixed, 0, block, 0, words);
      poll(i);
    }
  }

  private static void poll(int i) {
    if ((i & 1023) == 0) {
      TruffleSafepoint.pollHere(null);
    }
  }

  /** {@code scryptBlockMix}. */
  private static void mixBlocks(int[] in, int[] out, int r) {
    int[] x = new int[WORDS];
    System.arraycopy(in, (2 * r - 1) * WORDS, x, 0, WORDS);
    for (int i = 0; i < 2 * r; i++) {
      for (int k = 0; k < WORDS; k++) {
        x[k] ^= in[i * WORDS + k];
      }
      salsa(x);
      // Even blocks come first.
      int to = (i / 2 + (i & 1) * r) * WORDS;
      System.arraycopy(x, 0, out, to, WORDS);
    }
  }

  /** Salsa20/8: four double rounds over the columns and rows of a 4 by 4 matrix. */
  private static void salsa(int[] block) {
    int[] x = block.clone();
    for (int round = 0; round < 4; round++) {
      for (int i = 0; i < 4; i++) {
        quarter(x, 5 * i, 4 + 5 * i & 15, 8 + 5 * i & 15, 12 + 5 * i & 15);
      }
      for (int i = 0; i < 4; i++) {
        int row = 4 * i;
        quarter(x, row + i, row + (i + 1 & 3), row + (i + 2 & 3), row + (i + 3 & 3));
      }
    }
    for (int i = 0; i < WORDS; i++) {
      block[i] += x[i];
    }
  }

  private static void quarter(int[] x, int a, int b, int c, int d) {
    x[b] ^= Integer.rotateLeft(x[a] + x[d], 7);
    x[c] ^= Integer.rotateLeft(x[b] + x[a], 9);
    x[d] ^= Integer.rotateLeft(x[c] + x[b], 13);
    x[a] ^= Integer.rotateLeft(x[d] + x[c], 18);
  }
}
