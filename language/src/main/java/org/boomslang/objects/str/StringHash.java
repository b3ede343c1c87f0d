package org.boomslang.objects.str;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * Hashes of {@code str}, {@code bytes} and {@code memoryview}, the same for the same characters up
 * to U+00FF. There is one way for the whole process, chosen when the class is loaded:
 *
 * <ul>
 *   <li>By default the hash code that a string keeps, times an odd number drawn at random: hashes
 *       differ from run to run, and cost one multiplication where they are used.
 *   <li>With the property {@value #SEED} ({@code PYTHONHASHSEED}) SipHash-1-3 under the key that
 *       CPython derives from the seed: the values are CPython's, and computed anew each time.
 * </ul>
 *
 * The first is no protection against an attacker who chooses strings with one hash code, as a keyed
 * hash would be. Compare pyhash.c and bootstrap_hash.c. Thread-safety: shared (stateless).
 */
public final class StringHash {
  /** A system property: the seed, from 0 to 2**32 - 1. */
  public static final String SEED = "boomslang.hashseed";

  private static final boolean SEEDED = System.getProperty(SEED) != null;
  private static final long FACTOR = SEEDED ? 1 : factor();
  private static final long KEY_0;
  private static final long KEY_1;

  static {
    byte[] key = new byte[16];
    if (SEEDED) {
      fill(key, (int) Long.parseLong(System.getProperty(SEED)));
    }
    ByteBuffer words = ByteBuffer.wrap(key).order(ByteOrder.LITTLE_ENDIAN);
    KEY_0 = words.getLong();
    KEY_1 = words.getLong();
  }

  private StringHash() {}

  /**
   * Odd, and such that no hash code becomes -1, which stands for an error in CPython's protocol.
   */
  private static long factor() {
    SecureRandom random = new SecureRandom();
    while (true) {
      long factor = random.nextLong() | 1;
      long inverse = factor;
      for (int i = 0; i < 6; i++) {
        inverse *= 2 - factor * inverse;
      }
      if (-inverse != (int) -inverse) {
        return factor;
      }
    }
  }

  /**
   * Whether nobody asked for hashes that are the same in every run: {@code
   * sys.flags.hash_randomization}.
   */
  public static boolean isRandom() {
    return !SEEDED || KEY_0 != 0;
  }

  /** {@code lcg_urandom}. */
  private static void fill(byte[] key, int seed) {
    if (seed == 0) {
      return;
    }
    int x = seed;
    for (int i = 0; i < key.length; i++) {
      x = x * 214013 + 2531011;
      key[i] = (byte) (x >>> 16);
    }
  }

  /**
   * The hash of a string.
   *
   * @param hashCode what {@link TruffleString.HashCodeNode} gives for it
   */
  public static long of(TruffleString s, int hashCode) {
    return SEEDED ? seeded(s) : scramble(hashCode);
  }

  /** The hash of a part of an array of bytes. */
  @TruffleBoundary
  public static long of(byte[] array, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (SEEDED) {
      return sip(ByteBuffer.wrap(array, offset, length).slice());
    }
    int code = 0;
    for (int i = offset; i < offset + length; i++) {
      code = 31 * code + (array[i] & 0xff);
    }
    return scramble(code == 0 ? -1 : code);
  }

  /** Whether hashes are CPython's ({@code PYTHONHASHSEED} is set). */
  public static boolean isSeeded() {
    return SEEDED;
  }

  /** A hash of this process of a value that a number stands for; not for seeded hashes. */
  public static long ofNumber(long number) {
    long hash = number * FACTOR;
    hash = (hash ^ hash >>> 32) * FACTOR;
    hash ^= hash >>> 29;
    return hash == -1 ? -2 : hash;
  }

  /** The hash code is never 0: -1 is the one of the empty string, whose hash is 0. */
  private static long scramble(int hashCode) {
    return (hashCode + 1) * FACTOR;
  }

  /** CPython hashes the array it keeps a string in: one, two or four bytes for each character. */
  @TruffleBoundary
  private static long seeded(TruffleString s) {
    int length = PyStr.length(s);
    if (length == 0) {
      return 0;
    }
    int largest = 0;
    for (int i = 0; i < length; i++) {
      largest = Math.max(largest, PyStr.codePointAt(s, i));
    }
    int width = largest < 0x100 ? 1 : largest < 0x10000 ? 2 : 4;
    ByteBuffer bytes = ByteBuffer.allocate(length * width).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < length; i++) {
      int c = PyStr.codePointAt(s, i);
      switch (width) {
        case 1 -> bytes.put((byte) c);
        case 2 -> bytes.putShort((short) c);
        default -> bytes.putInt(c);
      }
    }
    return sip(bytes.flip());
  }

  /** SipHash with one round for each word and three at the end. */
  private static long sip(ByteBuffer source) {
    ByteBuffer bytes = source.order(ByteOrder.LITTLE_ENDIAN);
    Sip state = new Sip();
    long last = (long) bytes.remaining() << 56;
    while (bytes.remaining() >= 8) {
      state.word(bytes.getLong());
    }
    for (int shift = 0; bytes.hasRemaining(); shift += 8) {
      last |= (bytes.get() & 0xffL) << shift;
    }
    state.word(last);
    long hash = state.finish();
    return hash == -1 ? -2 : hash;
  }

  /** The state of one computation. Thread-safety: incompatible. */
  private static final class Sip {
    private long v0 = KEY_0 ^ 0x736f6d6570736575L;
    private long v1 = KEY_1 ^ 0x646f72616e646f6dL;
    private long v2 = KEY_0 ^ 0x6c7967656e657261L;
    private long v3 = KEY_1 ^ 0x7465646279746573L;

    void word(long word) {
      v3 ^= word;
      round();
      v0 ^= word;
    }

    long finish() {
      v2 ^= 0xff;
      round();
      round();
      round();
      return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
      v0 += v1;
      v2 += v3;
      v1 = Long.rotateLeft(v1, 13) ^ v0;
      v3 = Long.rotateLeft(v3, 16) ^ v2;
      v0 = Long.rotateLeft(v0, 32);
      v2 += v1;
      v0 += v3;
      v1 = Long.rotateLeft(v1, 17) ^ v2;
      v3 = Long.rotateLeft(v3, 21) ^ v0;
      v2 = Long.rotateLeft(v2, 32);
    }
  }
}
