package org.boomslang.objects.floating;

/**
 * Floats rounded to decimal places by arithmetic of 128 bits, where that is exact. What people
 * print and round mostly has a few places and no more than eighteen digits; the rest is left to
 * BigDecimal, which takes microseconds.
 *
 * <p>A float is {@code mantissa × 2**-shift}. With {@code p} places it is the integer nearest to
 * {@code mantissa × 10**p / 2**shift}, ties to even: a product of two longs, of which the low bits
 * say how to round. Stateless.
 */
final class FixedPoint {

  /** The most places: 10 to that power fits in a long. */
  private static final int MAX_PLACES = 18;

  private static final long[] POWERS = new long[MAX_PLACES + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MAX_PLACES; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  /** An integer that a double holds exactly, as all below it. */
  private static final long EXACT = 1L << 53;

  private FixedPoint() {}

  /** {@code value × 10**places}, rounded half to even; −1 where it cannot be told here. */
  static long scaled(double value, int places) {
    long bits = Double.doubleToRawLongBits(value);
    int exponent = (int) (bits >>> 52);
    // Negative, no number, subnormal.
    if (exponent >= 0x7ff || exponent == 0 || places < 0 || places > MAX_PLACES) {
      return -1;
    }
    long mantissa = (bits & (1L << 52) - 1) | 1L << 52;
    int shift = 1075 - exponent;
    if (shift < -10) {
      return -1;
    }
    if (shift <= 0) {
      long whole = mantissa << -shift;
      long product = whole * POWERS[places];
      return Math.multiplyHigh(whole, POWERS[places]) == 0 && product >= 0 ? product : -1;
    }
    long high = Math.multiplyHigh(mantissa, POWERS[places]);
    long low = mantissa * POWERS[places];
    // The product has less than 113 bits.
    if (shift >= 120) {
      return 0;
    }
    long quotient;
    int half;
    if (shift < 64) {
      if (high >>> shift != 0) {
        return -1;
      }
      quotient = high << (64 - shift) | low >>> shift;
      half = Long.compare(low & (1L << shift) - 1, 1L << (shift - 1));
    } else if (shift == 64) {
      quotient = high;
      half = Long.compareUnsigned(low, Long.MIN_VALUE);
    } else {
      int rest = shift - 64;
      quotient = high >>> rest;
      half = Long.compare(high & (1L << rest) - 1, 1L << (rest - 1));
      if (half == 0 && low != 0) {
        half = 1;
      }
    }
    if (quotient < 0) {
      return -1;
    }
    if (half > 0 || (half == 0 && (quotient & 1) != 0)) {
      quotient++;
    }
    return quotient;
  }

  /** A float of no sign rounded to places; NaN where it cannot be told here. */
  static double rounded(double value, long places) {
    if (places < 0 || places > MAX_PLACES) {
      return Double.NaN;
    }
    long scaled = scaled(value, (int) places);
    // Both are exact as doubles, so the quotient is the double nearest to the decimal.
    return scaled < 0 || scaled > EXACT
        ? Double.NaN
        : (double) scaled / (double) POWERS[(int) places];
  }
}
