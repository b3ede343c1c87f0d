package org.boomslang.modules.math;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * The greatest common divisor of ints that do not fit in a long, by Lehmer's algorithm (Knuth, The
 * Art of Computer Programming 2, 4.5.2, algorithm L): many steps of Euclid's are made with the
 * leading 62 bits of both numbers, as long as these are sure to give the quotients of the whole
 * numbers (T. Jebelean, "A Double-Digit Lehmer-Euclid Algorithm", J. Symbolic Computation 1995),
 * and then made up for in one pass over both. {@link BigInteger#gcd} takes away a bit or two in
 * each of its passes.
 *
 * <p>Numbers are arrays of 32 bits each, the lowest first, of one length; the smaller has zeros on
 * top.
 *
 * <p>Thread-safety: incompatible (one call makes one and keeps it).
 */
final class GreatestDivisor {
  private static final long WORD = 0xffffffffL;

  private int[] larger;
  private int[] smaller;

  /** How many words of the larger number count: its highest is not zero. */
  private int length;

  private GreatestDivisor(BigInteger larger, BigInteger smaller) {
    load(larger, smaller);
  }

  static BigInteger of(BigInteger a, BigInteger b) {
    BigInteger m = a.abs();
    BigInteger n = b.abs();
    return m.compareTo(n) < 0
        ? new GreatestDivisor(n, m).divisor()
        : new GreatestDivisor(m, n).divisor();
  }

  private BigInteger divisor() {
    while (length > 2) {
      if (!reduce()) {
        BigInteger divisor = number(smaller);
        if (divisor.signum() == 0) {
          return number(larger);
        }
        load(divisor, number(larger).remainder(divisor));
      }
      while (length > 0 && larger[length - 1] == 0) {
        length--;
      }
    }
    long m = low(larger);
    long n = low(smaller);
    while (n != 0) {
      long remainder = Long.remainderUnsigned(m, n);
      m = n;
      n = remainder;
    }
    return m >= 0 ? BigInteger.valueOf(m) : new BigInteger(Long.toUnsignedString(m));
  }

  /** Makes as many steps as the leading bits give; false when they give none. */
  private boolean reduce() {
    int shift = Integer.numberOfLeadingZeros(larger[length - 1]);
    long x = leading(larger, shift);
    long y = leading(smaller, shift);
    // The current remainders are the larger times u less the smaller times v, or the other way
    // round after an odd number of steps.
    long u = 1;
    long v = 0;
    long nextU = 0;
    long nextV = 1;
    int steps = 0;
    while (y != 0) {
      long quotient = x / y;
      long remainder = x - quotient * y;
      if (quotient > Integer.MAX_VALUE) {
        break;
      }
      long thirdU = u + quotient * nextU;
      long thirdV = v + quotient * nextV;
      if (remainder < thirdV || y - remainder < nextV + thirdV) {
        break;
      }
      x = y;
      y = remainder;
      u = nextU;
      v = nextV;
      nextU = thirdU;
      nextV = thirdV;
      steps++;
    }
    if (steps == 0) {
      return false;
    }
    if ((steps & 1) == 0) {
      combine(larger, smaller, u, v, nextV, nextU);
    } else {
      combine(smaller, larger, v, u, nextU, nextV);
    }
    return true;
  }

  /** The 62 bits below the highest of the larger number. */
  private long leading(int[] words, int shift) {
    long high = (words[length - 1] & WORD) << 32 | words[length - 2] & WORD;
    long low = words[length - 3] & WORD;
    return (high << shift | low >>> (32 - shift)) >>> 2;
  }

  /** Puts {@code a * p - b * q} for the larger number and {@code b * r - a * s} for the smaller. */
  private void combine(int[] a, int[] b, long p, long q, long r, long s) {
    int[] first = larger;
    int[] second = smaller;
    long carry1 = 0;
    long carry2 = 0;
    for (int i = 0; i < length; i++) {
      long x = a[i] & WORD;
      long y = b[i] & WORD;
      carry1 += x * p - y * q;
      carry2 += y * r - x * s;
      first[i] = (int) carry1;
      second[i] = (int) carry2;
      carry1 >>= 32;
      carry2 >>= 32;
    }
  }

  private void load(BigInteger m, BigInteger n) {
    length = (m.bitLength() + 31) / 32;
    larger = words(m);
    smaller = words(n);
  }

  private int[] words(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int[] words = new int[Math.max(length, 2)];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int end = bytes.length;
    int i = 0;
    for (; end >= Integer.BYTES; end -= Integer.BYTES) {
      int word = buffer.getInt(end - Integer.BYTES);
      if (i < words.length) {
        words[i++] = word;
      }
    }
    if (i < words.length) {
      int word = 0;
      for (int k = 0; k < end; k++) {
        word = word << 8 | bytes[k] & 0xff;
      }
      words[i] = word;
    }
    return words;
  }

  private BigInteger number(int[] words) {
    ByteBuffer bytes = ByteBuffer.allocate(length * Integer.BYTES);
    for (int i = length - 1; i >= 0; i--) {
      bytes.putInt(words[i]);
    }
    return new BigInteger(1, bytes.array());
  }

  private static long low(int[] words) {
    return (words[1] & WORD) << 32 | words[0] & WORD;
  }
}
