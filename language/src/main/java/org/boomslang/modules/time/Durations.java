package org.boomslang.modules.time;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;

/** Python's timestamps and durations as whole numbers. Stateless. */
public final class Durations {
  private static final long NANOS = 1_000_000_000L;

  private Durations() {}

  /**
   * Seconds, an int or a float, in nanoseconds, rounded away from zero. ValueError for NaN,
   * OverflowError beyond 64 bits.
   */
  public static long nanos(Object seconds) {
    Double d = Floats.of(seconds);
    if (d != null) {
      checkNumber(d);
      double nanos = d * 1e9;
      if (nanos >= 0x1p63 || nanos < -0x1p63) {
        throw tooLarge();
      }
      return (long) (d < 0 ? Math.floor(nanos) : Math.ceil(nanos));
    }
    Object index = Conversions.indexOrNull(seconds);
    if (index == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer or float", Types.of(seconds).name());
    }
    if (!(index instanceof Long whole) || Math.abs(whole) > Long.MAX_VALUE / NANOS) {
      throw tooLarge();
    }
    return whole * NANOS;
  }

  /** Seconds since the epoch, rounded down; OverflowError beyond 64 bits. */
  public static long floorSeconds(Object seconds) {
    Double d = Floats.of(seconds);
    if (d != null) {
      checkNumber(d);
      double floor = Math.floor(d);
      if (floor >= 0x1p63 || floor < -0x1p63) {
        throw PyErrors.overflowError("timestamp out of range for platform time_t");
      }
      return (long) floor;
    }
    if (!(Conversions.index(seconds) instanceof Long whole)) {
      throw PyErrors.overflowError("timestamp out of range for platform time_t");
    }
    return whole;
  }

  private static void checkNumber(double d) {
    if (Double.isNaN(d)) {
      throw PyErrors.valueError("Invalid value NaN (not a number)");
    }
  }

  private static RuntimeException tooLarge() {
    return PyErrors.overflowError("timestamp too large to convert to C PyTime_t");
  }
}
