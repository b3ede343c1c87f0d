package org.boomslang.modules.thread;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.floating.Floats;

/** Converts Python's timeouts to nanoseconds. Thread-safety: shared (stateless). */
public final class Timeouts {
  /** No timeout: wait for ever. */
  static final long FOREVER = -1;

  /**
   * In seconds: what {@code PY_TIMEOUT_MAX} allows, in whole nanoseconds of a signed 64 bit number.
   */
  static final double MAX = 9223372036.0;

  private Timeouts() {}

  /** Seconds, an int or a float, in nanoseconds; rounded away from zero. */
  public static long nanos(Object seconds) {
    Double d = Floats.of(seconds);
    if (d != null) {
      if (Double.isNaN(d)) {
        throw PyErrors.valueError("Invalid value NaN (not a number)");
      }
      double nanos = d * 1e9;
      if (nanos >= 9.223372036854775807e18 || nanos <= -9.223372036854775808e18) {
        throw PyErrors.overflowError("timestamp too large to convert to C PyTime_t");
      }
      return (long) (d < 0 ? Math.floor(nanos) : Math.ceil(nanos));
    }
    if (Conversions.indexOrNull(seconds) == null) {
      throw PyErrors.typeError(
          "'%s' object cannot be interpreted as an integer or float", Types.nameOf(seconds));
    }
    long whole = Conversions.asLong(seconds);
    if (whole > Long.MAX_VALUE / 1_000_000_000L || whole < Long.MIN_VALUE / 1_000_000_000L) {
      throw PyErrors.overflowError("timestamp too large to convert to C PyTime_t");
    }
    return whole * 1_000_000_000L;
  }

  /**
   * The timeout of {@code acquire(blocking, timeout)} in nanoseconds: 0 for a try, {@link #FOREVER}
   * for no limit.
   *
   * @param timeout a number of seconds; -1 or Java null when there is none
   */
  static long ofAcquire(boolean blocking, Object timeout) {
    long nanos = timeout == null ? -1_000_000_000L : nanos(timeout);
    boolean unset = nanos == -1_000_000_000L;
    if (!blocking && !unset) {
      throw PyErrors.valueError("can't specify a timeout for a non-blocking call");
    }
    if (nanos < 0 && !unset) {
      throw PyErrors.valueError("timeout value must be a non-negative number");
    }
    if (!blocking) {
      return 0;
    }
    if (unset) {
      return FOREVER;
    }
    if (nanos / 1e9 > MAX) {
      throw PyErrors.overflowError("timeout value is too large");
    }
    return nanos;
  }
}
