package org.boomslang.modules.builtins;

import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.str.PyStr;

/**
 * {@code sum()}: ints are added as longs while they fit, floats with Neumaier's compensation,
 * everything else by {@code +}. Compare bltinmodule.c: {@code builtin_sum_impl}. Thread-safety:
 * shared (stateless).
 */
final class Summation {
  private Summation() {}

  static Object sum(Object iterable, Object start) {
    refuseText(start);
    Object iterator = Iteration.iter(iterable);
    Object total = start;
    Object item = Iteration.next(iterator);
    if (total instanceof Long first) {
      long exact = first;
      while (item instanceof Long || item instanceof Boolean) {
        long next = item instanceof Long l ? l : (Boolean) item ? 1 : 0;
        long sum = exact + next;
        if (((exact ^ sum) & (next ^ sum)) < 0) {
          break;
        }
        exact = sum;
        item = Iteration.next(iterator);
      }
      total = exact;
      if (item instanceof Double d) {
        total = (double) exact + d;
        item = Iteration.next(iterator);
      }
    }
    if (total instanceof Double first) {
      double sum = first;
      double compensation = 0;
      while (item instanceof Double || item instanceof Long) {
        double next = item instanceof Double d ? d : (double) (Long) item;
        double larger = sum + next;
        compensation += Math.abs(sum) >= Math.abs(next) ? sum - larger + next : next - larger + sum;
        sum = larger;
        item = Iteration.next(iterator);
      }
      // An infinite or undefined compensation would hide an infinite sum.
      total = compensation != 0 && Double.isFinite(compensation) ? sum + compensation : sum;
    }
    while (item != null) {
      total = Operators.binary(BinaryOp.ADD, total, item);
      item = Iteration.next(iterator);
    }
    return total;
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
