package org.boomslang.objects.slice;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.none.PyNone;

/** A {@code slice}: three objects, None where not given. Thread-safety: shared; nothing changes. */
public final class PySlice extends PyObject {
  private final Object start;
  private final Object stop;
  private final Object step;

  public PySlice(Object start, Object stop, Object step) {
    super(BuiltinTypes.SLICE.instanceShape());
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** A slice; Java null stands for None. */
  public static PySlice of(Object start, Object stop, Object step) {
    return new PySlice(
        start == null ? PyNone.NONE : start,
        stop == null ? PyNone.NONE : stop,
        step == null ? PyNone.NONE : step);
  }

  public Object start() {
    return start;
  }

  public Object stop() {
    return stop;
  }

  public Object step() {
    return step;
  }

  /**
   * The indices that a slice selects from a sequence: {@code start, start + step, …}, {@code count}
   * of them.
   *
   * @param stop the exclusive end, clipped to the sequence
   */
  public record Indices(int start, int stop, int step, int count) {
    /** The index of the i-th selected element. */
    public int at(int i) {
      return start + i * step;
    }
  }

  /**
   * The bounds of a slice before the length of the sequence is known: evaluating them may run
   * Python code, which may change the sequence ({@code PySlice_Unpack}).
   */
  public record Bounds(int start, int stop, int step) {
    /** The indices for a sequence of that length ({@code PySlice_AdjustIndices}). */
    public Indices adjust(int length) {
      int from = clip(start, length);
      int to = clip(stop, length);
      int count = 0;
      if (step < 0) {
        if (to < from) {
          count = (from - to - 1) / -step + 1;
        }
      } else if (from < to) {
        count = (to - from - 1) / step + 1;
      }
      return new Indices(from, to, step, count);
    }

    private int clip(int index, int length) {
      if (index < 0) {
        int fromEnd = index + length;
        return fromEnd < 0 ? (step < 0 ? -1 : 0) : fromEnd;
      }
      return index >= length ? (step < 0 ? length - 1 : length) : index;
    }
  }

  /**
   * Whether start, stop and step are None or small ints and the step is not zero, so that {@link
   * #plainBounds} can tell the bounds in compiled code.
   */
  public boolean isPlain() {
    return isPlain(start) && isPlain(stop) && isPlain(step) && !(step instanceof Long l && l == 0);
  }

  /** Whether start and stop are None or small ints and the step is None or 1. */
  public boolean isRun() {
    return isPlain(start)
        && isPlain(stop)
        && (step == PyNone.NONE || (step instanceof Long l && l == 1));
  }

  private static boolean isPlain(Object value) {
    return value instanceof Long || value == PyNone.NONE;
  }

  /** {@link #bounds} of a slice that {@link #isPlain}. */
  public Bounds plainBounds() {
    // So that its negation exists.
    int by = step instanceof Long l ? Math.max(clip(l), -Integer.MAX_VALUE) : 1;
    int from = start instanceof Long l ? clip(l) : by < 0 ? Integer.MAX_VALUE : 0;
    int to = stop instanceof Long l ? clip(l) : by < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    return new Bounds(from, to, by);
  }

  /** The indices of a slice that {@link #isRun}, in a form for partial evaluation. */
  public Indices run(int length) {
    int from = start instanceof Long l ? clip(l) : 0;
    int to = stop instanceof Long l ? clip(l) : Integer.MAX_VALUE;
    return new Bounds(from, to, 1).adjust(length);
  }

  private static int clip(long value) {
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value));
  }

  /** Evaluates start, stop and step; ValueError for a step of zero. */
  @TruffleBoundary
  public Bounds bounds() {
    if (isPlain()) {
      return plainBounds();
    }
    int by = 1;
    if (step != PyNone.NONE) {
      by = index(step);
      if (by == 0) {
        throw PyErrors.valueError("slice step cannot be zero");
      }
      // So that its negation exists.
      by = Math.max(by, -Integer.MAX_VALUE);
    }
    int from = start == PyNone.NONE ? (by < 0 ? Integer.MAX_VALUE : 0) : index(start);
    int to = stop == PyNone.NONE ? (by < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE) : index(stop);
    return new Bounds(from, to, by);
  }

  /** The indices for a sequence of a known length. */
  public Indices indices(int length) {
    return bounds().adjust(length);
  }

  private static int index(Object value) {
    return switch (indexObject(value)) {
      case Long l -> clip(l);
      case BigInteger b -> b.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE;
      default -> throw new IllegalStateException();
    };
  }

  static Object indexObject(Object value) {
    Object index = Conversions.indexOrNull(value);
    if (index == null) {
      throw PyErrors.typeError(
          "slice indices must be integers or None or have an __index__ method");
    }
    return index;
  }
}
