package org.boomslang.objects.integer;

import org.boomslang.objects.PyErrors;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/**
 * The limit on the digits of a conversion between int and decimal text, which keeps quadratic
 * conversions from being used for denial of service. {@code sys.set_int_max_str_digits} changes it
 * for the whole context.
 *
 * <p>Thread safety: atomic.
 */
public final class IntegerStringLimit {
  public static final ContextSlot<IntegerStringLimit> SLOT =
      new ContextSlot<>(context -> new IntegerStringLimit(PyConfig.of(context).intMaxStrDigits()));

  /** {@code sys.int_info.default_max_str_digits}. */
  public static final int DEFAULT = 4300;

  /** {@code sys.int_info.str_digits_check_threshold}: conversions up to here are always allowed. */
  public static final int THRESHOLD = 640;

  private volatile int maxDigits;

  /**
   * @param configured what the option says; negative for the default
   */
  private IntegerStringLimit(int configured) {
    maxDigits = configured < 0 ? DEFAULT : configured;
  }

  /** The limit in force; 0 means none. */
  public int maxDigits() {
    return maxDigits;
  }

  /** Sets the limit; ValueError unless it is 0 or at least the threshold. */
  public void setMaxDigits(int digits) {
    if (digits != 0 && digits < THRESHOLD) {
      throw PyErrors.valueError("maxdigits must be 0 or larger than %d", THRESHOLD);
    }
    maxDigits = digits;
  }

  /** Raises ValueError when a text of this many digits may not become an int. */
  static void checkParse(int digits) {
    if (digits > THRESHOLD) {
      int limit = current();
      if (limit > 0 && digits > limit) {
        throw PyErrors.valueError(
            "Exceeds the limit (%d digits) for integer string conversion: value has %d digits;"
                + " use sys.set_int_max_str_digits() to increase the limit",
            limit, digits);
      }
    }
  }

  /** Raises ValueError when an int of this many decimal digits may not become text. */
  static void checkPrint(long digits) {
    if (digits > THRESHOLD) {
      int limit = current();
      if (limit > 0 && digits > limit) {
        throw PyErrors.valueError(
            "Exceeds the limit (%d digits) for integer string conversion;"
                + " use sys.set_int_max_str_digits() to increase the limit",
            limit);
      }
    }
  }

  private static int current() {
    return SLOT.get(PyContext.get(null)).maxDigits;
  }
}
