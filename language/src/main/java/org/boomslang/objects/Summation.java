package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.function.Supplier;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * {@code sum()}: ints are added as longs while they fit, floats with Neumaier's compensation,
 * everything else by {@code +}. Compare bltinmodule.c: {@code builtin_sum_impl}. Thread-safety:
 * shared (stateless).
 */
public final class Summation {
  private Summation() {}

  private enum Phase {
    INTS,
    FLOATS,
    OBJECTS
  }

  @TruffleBoundary
  public static Object sum(Object iterable, Object start) {
    refuseText(start);
    Object iterator = Iteration.iter(iterable);
    return sum(() -> Iteration.next(iterator), start);
  }

  /**
   * The sum of what {@code next} gives until it gives null, in a form that partial evaluation can
   * look into.
   *
   * @param start no text
   */
  public static Object sum(Supplier<Object> next, Object start) {
    Object total = start;
    Phase phase =
        start instanceof Long ? Phase.INTS : start instanceof Double ? Phase.FLOATS : Phase.OBJECTS;
    long exact = start instanceof Long l ? l : 0;
    double sum = start instanceof Double d ? d : 0;
    double compensation = 0;
    // One loop for all phases: the body of a generator would be copied to each place that asks.
    while (true) {
      Object item = next.get();
      if (item == null) {
        break;
      }
      if (phase == Phase.INTS) {
        if (item instanceof Long || item instanceof Boolean) {
          long value = item instanceof Long l ? l : (Boolean) item ? 1 : 0;
          long larger = exact + value;
          if (((exact ^ larger) & (value ^ larger)) >= 0) {
            exact = larger;
            continue;
          }
        } else if (item instanceof Double d) {
          sum = (double) exact + d;
          phase = Phase.FLOATS;
          continue;
        }
        total = exact;
        phase = Phase.OBJECTS;
      } else if (phase == Phase.FLOATS) {
        if (item instanceof Double || item instanceof Long) {
          double value = item instanceof Double d ? d : (double) (Long) item;
          double larger = sum + value;
          compensation +=
              Math.abs(sum) >= Math.abs(value) ? sum - larger + value : value - larger + sum;
          sum = larger;
          continue;
        }
        total = compensated(sum, compensation);
        phase = Phase.OBJECTS;
      }
      total = Operators.binary(BinaryOp.ADD, total, item);
    }
    return switch (phase) {
      case INTS -> (Object) exact;
      case FLOATS -> compensated(sum, compensation);
      case OBJECTS -> total;
    };
  }

  /** An infinite or undefined compensation would hide an infinite sum. */
  private static double compensated(double sum, double compensation) {
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
