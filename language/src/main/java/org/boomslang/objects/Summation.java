package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * {@code sum()}: ints are added as longs while they fit, floats with Neumaier's compensation,
 * everything else by {@code +}. Compare bltinmodule.c: {@code builtin_sum_impl}.
 *
 * <p>Thread-safety: incompatible; one instance per sum.
 */
public final class Summation {
  private static final int INTS = 0;
  private static final int FLOATS = 1;
  private static final int OBJECTS = 2;

  private int phase;
  private long exact;
  private double sum;
  private double compensation;
  private Object total;

  private Summation(Object start) {
    if (start instanceof Long number) {
      exact = number;
    } else if (start instanceof Double number) {
      sum = number;
      phase = FLOATS;
    } else {
      total = start;
      phase = OBJECTS;
    }
  }

  /** A sum that begins with the int 0, in a form that partial evaluation can look into. */
  public static Summation ofNothing() {
    return new Summation(0L);
  }

  /** The sum of the elements of any iterable. */
  @TruffleBoundary
  public static Object sum(Object iterable, Object start) {
    refuseText(start);
    Summation sum = new Summation(start);
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      sum.add(item);
    }
    return sum.result();
  }

  /** Adds an element. */
  public void add(Object item) {
    if (phase == INTS) {
      if (item instanceof Long || item instanceof Boolean) {
        long value = item instanceof Long l ? l : (Boolean) item ? 1 : 0;
        long larger = exact + value;
        if (((exact ^ larger) & (value ^ larger)) >= 0) {
          exact = larger;
          return;
        }
      } else if (item instanceof Double d) {
        sum = (double) exact + d;
        phase = FLOATS;
        return;
      }
      total = exact;
      phase = OBJECTS;
    } else if (phase == FLOATS) {
      if (item instanceof Double || item instanceof Long) {
        double value = item instanceof Double d ? d : (double) (Long) item;
        double larger = sum + value;
        compensation +=
            Math.abs(sum) >= Math.abs(value) ? sum - larger + value : value - larger + sum;
        sum = larger;
        return;
      }
      total = compensated();
      phase = OBJECTS;
    }
    total = Operators.binary(BinaryOp.ADD, total, item);
  }

  /** The sum so far. */
  public Object result() {
    return switch (phase) {
      case INTS -> (Object) exact;
      case FLOATS -> compensated();
      default -> total;
    };
  }

  /** An infinite or undefined compensation would hide an infinite sum. */
  private double compensated() {
    return compensation != 0 && Double.isFinite(compensation) ? sum + compensation : sum;
  }

  private static void refuseText(Object start) {
    if (PyStr.isStr(start)) {
      throw PyErrors.typeError("sum() can't sum strings [use ''.join(seq) instead]");
    }
    if (start instanceof PyBytes) {
      throw PyErrors.typeError("sum() can't sum bytes [use b''.join(seq) instead]");
    }
    if (start instanceof PyByteArray) {
      throw PyErrors.typeError("sum() can't sum bytearray [use b''.join(seq) instead]");
    }
  }
}
