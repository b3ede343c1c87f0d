package org.boomslang.objects.slice;

import java.math.BigInteger;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;

/**
 * Slice indices over lengths of any size ({@code _PySlice_GetLongIndices}). Thread-safety: shared
 * (stateless).
 */
public final class SliceIndices {
  private SliceIndices() {}

  /** Start, stop and step, clipped to the length. */
  public static BigInteger[] of(PySlice slice, BigInteger length) {
    BigInteger step = BigInteger.ONE;
    if (slice.step() != PyNone.NONE) {
      step = Integers.big(PySlice.indexObject(slice.step()));
      if (step.signum() == 0) {
        throw PyErrors.valueError("slice step cannot be zero");
      }
    }
    boolean backwards = step.signum() < 0;
    BigInteger lower = backwards ? BigInteger.ONE.negate() : BigInteger.ZERO;
    BigInteger upper = backwards ? length.subtract(BigInteger.ONE) : length;
    BigInteger start =
        slice.start() == PyNone.NONE
            ? (backwards ? upper : lower)
            : clip(slice.start(), length, lower, upper);
    BigInteger stop =
        slice.stop() == PyNone.NONE
            ? (backwards ? lower : upper)
            : clip(slice.stop(), length, lower, upper);
    return new BigInteger[] {start, stop, step};
  }

  private static BigInteger clip(
      Object index, BigInteger length, BigInteger lower, BigInteger upper) {
    BigInteger value = Integers.big(PySlice.indexObject(index));
    return value.signum() < 0 ? value.add(length).max(lower) : value.min(upper);
  }
}
