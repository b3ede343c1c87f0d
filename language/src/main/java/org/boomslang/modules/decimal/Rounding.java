package org.boomslang.modules.decimal;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.str.PyStr;

/** How digits are dropped; in the order of libmpdec's numbers. */
enum Rounding {
  UP,
  DOWN,
  CEILING,
  FLOOR,
  HALF_UP,
  HALF_DOWN,
  HALF_EVEN,
  ZERO_FIVE_UP;

  final TruffleString pythonName = PyStr.constant(nameOf(this));

  private static String nameOf(Rounding rounding) {
    return "ROUND_" + (rounding.name().equals("ZERO_FIVE_UP") ? "05UP" : rounding.name());
  }

  /** The rounding of a Python name, or null. */
  static Rounding of(Object name) {
    if (PyStr.isStr(name)) {
      for (Rounding each : values()) {
        if (PyStr.equal(each.pythonName, PyStr.value(name))) {
          return each;
        }
      }
    }
    return null;
  }

  /**
   * Whether the digits that are kept go up by one.
   *
   * @param last the last digit of what is kept
   * @param rest what is dropped compared with half a unit: negative, zero, positive
   * @param inexact whether anything but zeros is dropped
   */
  boolean increments(boolean negative, int last, int rest, boolean inexact) {
    if (!inexact) {
      return false;
    }
    return switch (this) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> !negative;
      case FLOOR -> negative;
      case HALF_UP -> rest >= 0;
      case HALF_DOWN -> rest > 0;
      case HALF_EVEN -> rest > 0 || (rest == 0 && (last & 1) != 0);
      case ZERO_FIVE_UP -> last == 0 || last == 5;
    };
  }
}
