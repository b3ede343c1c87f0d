package org.boomslang.objects.str;

import java.math.BigInteger;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.none.PyNone;

/**
 * Optional start and end arguments as slices understand them: absent, None or an index; negative
 * ones count from the end, and everything is clamped. Compare CPython {@code _PyEval_SliceIndex}
 * and {@code ADJUST_INDICES}.
 */
public final class SliceBounds {

  private SliceBounds() {}

  /**
   * The start in {@code [0, infinity)}: a start beyond the length stays beyond it, so that nothing
   * is found there.
   */
  public static int start(Object start, int length) {
    if (start == null || start == PyNone.NONE) {
      return 0;
    }
    int index = clamp(start);
    return index < 0 ? Math.max(0, index + length) : index;
  }

  /** The end in {@code [0, length]}. */
  public static int end(Object end, int length) {
    if (end == null || end == PyNone.NONE) {
      return length;
    }
    int index = clamp(end);
    return index < 0 ? Math.max(0, index + length) : Math.min(index, length);
  }

  /** A bound as an int or None, before anything else is looked at; TypeError for others. */
  public static Object index(Object bound) {
    if (bound == null || bound == PyNone.NONE || bound instanceof Long) {
      return bound;
    }
    if (!Conversions.hasIndex(bound)) {
      throw PyErrors.typeError(
          "slice indices must be integers or None or have an __index__ method");
    }
    return Conversions.index(bound);
  }

  private static int clamp(Object index) {
    Object value = index(index);
    if (value instanceof Long l) {
      return (int) Math.clamp(l, Integer.MIN_VALUE >> 1, Integer.MAX_VALUE);
    }
    return ((BigInteger) value).signum() < 0 ? Integer.MIN_VALUE >> 1 : Integer.MAX_VALUE;
  }
}
