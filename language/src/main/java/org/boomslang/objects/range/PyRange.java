package org.boomslang.objects.range;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.integer.Integers;

/**
 * A {@code range}. Where start, stop, step and length all fit a Java long they are kept as such;
 * otherwise as integers of any size. Thread-safety: shared; nothing changes.
 */
public final class PyRange extends PyObject {
  private final boolean small;
  private final long start;
  private final long stop;
  private final long step;
  private final long length;

  /** Start, stop, step, length when not {@link #small}. */
  private final BigInteger[] big;

  private PyRange(long start, long stop, long step, long length) {
    super(BuiltinTypes.RANGE.instanceShape());
    this.small = true;
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.length = length;
    this.big = null;
  }

  private PyRange(BigInteger start, BigInteger stop, BigInteger step, BigInteger length) {
    super(BuiltinTypes.RANGE.instanceShape());
    this.small = false;
    this.start = 0;
    this.stop = 0;
    this.step = 0;
    this.length = 0;
    this.big = new BigInteger[] {start, stop, step, length};
  }

  /** A range of ints ({@code Long} or {@code BigInteger}); ValueError when the step is zero. */
  @TruffleBoundary
  public static PyRange of(Object start, Object stop, Object step) {
    if (start instanceof Long a && stop instanceof Long b && step instanceof Long c) {
      return of((long) a, (long) b, (long) c);
    }
    return ofBig(Integers.big(start), Integers.big(stop), Integers.big(step));
  }

  public static PyRange of(long start, long stop, long step) {
    if (step > 0) {
      if (start >= stop) {
        return new PyRange(start, stop, step, 0);
      }
      long distance = stop - start;
      if (distance > 0) {
        return new PyRange(start, stop, step, (distance - 1) / step + 1);
      }
    } else if (step < 0 && step != Long.MIN_VALUE) {
      if (start <= stop) {
        return new PyRange(start, stop, step, 0);
      }
      long distance = start - stop;
      if (distance > 0) {
        return new PyRange(start, stop, step, (distance - 1) / -step + 1);
      }
    }
    return ofBig(start, stop, step);
  }

  @TruffleBoundary
  private static PyRange ofBig(long start, long stop, long step) {
    return ofBig(BigInteger.valueOf(start), BigInteger.valueOf(stop), BigInteger.valueOf(step));
  }

  private static PyRange ofBig(BigInteger start, BigInteger stop, BigInteger step) {
    if (step.signum() == 0) {
      throw PyErrors.valueError("range() arg 3 must not be zero");
    }
    BigInteger distance = step.signum() > 0 ? stop.subtract(start) : start.subtract(stop);
    BigInteger length =
        distance.signum() <= 0
            ? BigInteger.ZERO
            : distance.subtract(BigInteger.ONE).divide(step.abs()).add(BigInteger.ONE);
    if (fits(start) && fits(stop) && fits(step) && fits(length)) {
      return new PyRange(start.longValue(), stop.longValue(), step.longValue(), length.longValue());
    }
    return new PyRange(start, stop, step, length);
  }

  private static boolean fits(BigInteger value) {
    return value.bitLength() < 64;
  }

  /** Whether the long accessors may be used. */
  public boolean isSmall() {
    return small;
  }

  public long longStart() {
    return start;
  }

  public long longStop() {
    return stop;
  }

  public long longStep() {
    return step;
  }

  public long longLength() {
    return length;
  }

  /** The element at an index that is in bounds, of a small range. */
  public long longAt(long index) {
    return start + index * step;
  }

  public Object start() {
    return small ? (Object) start : Integers.normalize(big[0]);
  }

  public Object stop() {
    return small ? (Object) stop : Integers.normalize(big[1]);
  }

  public Object step() {
    return small ? (Object) step : Integers.normalize(big[2]);
  }

  /** The length as a Python int. */
  public Object lengthObject() {
    return small ? (Object) length : Integers.normalize(big[3]);
  }

  @TruffleBoundary
  BigInteger bigStart() {
    return small ? BigInteger.valueOf(start) : big[0];
  }

  @TruffleBoundary
  BigInteger bigStop() {
    return small ? BigInteger.valueOf(stop) : big[1];
  }

  @TruffleBoundary
  BigInteger bigStep() {
    return small ? BigInteger.valueOf(step) : big[2];
  }

  @TruffleBoundary
  BigInteger bigLength() {
    return small ? BigInteger.valueOf(length) : big[3];
  }

  /** The element at an index in bounds. */
  @TruffleBoundary
  Object bigAt(BigInteger index) {
    return Integers.normalize(bigStart().add(bigStep().multiply(index)));
  }

  boolean isEmpty() {
    return small ? length == 0 : big[3].signum() == 0;
  }
}
