package org.boomslang.modules.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.Arrays;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Operators;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.floating.JavaMath;
import org.boomslang.objects.integer.Integers;

/**
 * Sums, products and norms. Float sums keep what every addition rounds away (Shewchuk 1997; Ogita,
 * Rump and Oishi 2005), so that the result is rounded as good as once. Stateless.
 */
final class SumMath {
  private SumMath() {}

  /** Sum of the floats of an iterable, correctly rounded. */
  @TruffleBoundary
  static double fsum(Object iterable) {
    double[] partials = new double[32];
    int count = 0;
    double special = 0.0;
    double infinities = 0.0;
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      double x = Conversions.asDouble(item);
      double original = x;
      int kept = 0;
      for (int j = 0; j < count; j++) {
        double y = partials[j];
        if (Math.abs(x) < Math.abs(y)) {
          double swapped = x;
          x = y;
          y = swapped;
        }
        double high = x + y;
        double low = y - (high - x);
        if (low != 0.0) {
          partials[kept++] = low;
        }
        x = high;
      }
      count = kept;
      if (x == 0.0) {
        continue;
      }
      if (!Double.isFinite(x)) {
        if (Double.isFinite(original)) {
          throw PyErrors.overflowError("intermediate overflow in fsum");
        }
        if (Double.isInfinite(original)) {
          infinities += original;
        }
        special += original;
        count = 0;
      } else {
        if (count == partials.length) {
          partials = Arrays.copyOf(partials, 2 * count);
        }
        partials[count++] = x;
      }
    }
    if (special != 0.0) {
      if (Double.isNaN(infinities)) {
        throw PyErrors.valueError("-inf + inf in fsum");
      }
      return special;
    }
    return roundPartials(partials, count);
  }

  /** The sum of non-overlapping partials of increasing magnitude, rounded half to even. */
  private static double roundPartials(double[] partials, int count) {
    if (count == 0) {
      return 0.0;
    }
    int n = count;
    double high = partials[--n];
    double low = 0.0;
    while (n > 0) {
      double x = high;
      double y = partials[--n];
      high = x + y;
      low = y - (high - x);
      if (low != 0.0) {
        break;
      }
    }
    // A tie was rounded to even, but the partials below may say that it was none.
    if (n > 0 && ((low < 0.0 && partials[n - 1] < 0.0) || (low > 0.0 && partials[n - 1] > 0.0))) {
      double y = low * 2.0;
      double x = high + y;
      if (y == x - high) {
        high = x;
      }
    }
    return high;
  }

  /**
   * Sum of products: exact for ints, extended precision for floats, the operators for anything
   * else.
   */
  @TruffleBoundary
  static Object sumprod(Object p, Object q) {
    Object first = Iteration.iter(p);
    Object second = Iteration.iter(q);
    Object total = 0L;
    double high = 0.0;
    double low = 0.0;
    double tiny = 0.0;
    boolean floats = false;
    while (true) {
      Object a = Iteration.next(first);
      Object b = Iteration.next(second);
      if (a == null || b == null) {
        if (a != null || b != null) {
          throw PyErrors.valueError("Inputs are not the same length");
        }
        return floats ? add(total, round(high, low, tiny)) : total;
      }
      if (isFloatPair(a, b)) {
        double x = Conversions.asDouble(a);
        double y = Conversions.asDouble(b);
        double product = x * y;
        double sum = high + product;
        if (Double.isFinite(sum)) {
          double productError = Math.fma(x, y, -product);
          double sumError = error(high, product, sum);
          double lowSum = low + productError;
          double lowError = error(low, productError, lowSum);
          double middle = lowSum + sumError;
          tiny += lowError + error(lowSum, sumError, middle);
          high = sum;
          low = middle;
          floats = true;
          continue;
        }
      }
      if (floats) {
        total = add(total, round(high, low, tiny));
        high = low = tiny = 0.0;
        floats = false;
      }
      total = add(total, multiply(a, b));
    }
  }

  private static boolean isFloatPair(Object a, Object b) {
    return a instanceof Double && (b instanceof Double || b instanceof Long)
        || a instanceof Long && b instanceof Double;
  }

  /** What {@code a + b} lost when it was rounded to sum. */
  private static double error(double a, double b, double sum) {
    double rounded = sum - a;
    return (a - (sum - rounded)) + (b - rounded);
  }

  private static double round(double high, double low, double tiny) {
    double last = low + tiny;
    double lastError = error(low, tiny, last);
    double total = high + last;
    double totalError = error(high, last, total);
    double[] partials = {lastError, totalError, total};
    return roundPartials(partials, 3);
  }

  private static Object add(Object a, Object b) {
    if (a instanceof Long && b instanceof Long) {
      return Integers.add(a, b);
    }
    return Operators.binary(BinaryOp.ADD, a, b);
  }

  private static Object multiply(Object a, Object b) {
    if (a instanceof Long && b instanceof Long) {
      return Integers.multiply(a, b);
    }
    return Operators.binary(BinaryOp.MUL, a, b);
  }

  @TruffleBoundary
  static Object prod(Object iterable, Object start) {
    Object result = start;
    Object iterator = Iteration.iter(iterable);
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      if (result instanceof Double x && item instanceof Double y) {
        result = x * y;
      } else {
        result = multiply(result, item);
      }
    }
    return result;
  }

  @TruffleBoundary
  static double distance(Object p, Object q) {
    Object[] first = Iteration.toArray(p);
    Object[] second = Iteration.toArray(q);
    if (first.length != second.length) {
      throw PyErrors.valueError("both points must have the same number of dimensions");
    }
    double[] vector = new double[first.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Conversions.asDouble(first[i]) - Conversions.asDouble(second[i]);
    }
    return norm(vector);
  }

  /**
   * Euclidean norm without undue overflow, to well under one unit in the last place. Overwrites the
   * vector.
   */
  @TruffleBoundary
  static double norm(double[] vector) {
    double max = 0.0;
    boolean nan = false;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = Math.abs(vector[i]);
      nan |= Double.isNaN(vector[i]);
      max = vector[i] > max ? vector[i] : max;
    }
    if (Double.isInfinite(max)) {
      return max;
    }
    if (nan) {
      return Double.NaN;
    }
    if (max == 0.0 || vector.length <= 1) {
      return max;
    }
    int exponent = JavaMath.exponent(max);
    double sum = 1.0;
    double productErrors = 0.0;
    double sumErrors = 0.0;
    for (double component : vector) {
      double x = Math.scalb(component, -exponent);
      double square = x * x;
      double next = sum + square;
      productErrors += Math.fma(x, x, -square);
      sumErrors += square - (next - sum);
      sum = next;
    }
    double root = Math.sqrt(sum - 1.0 + (productErrors + sumErrors));
    // One differential correction with the exact square of the root.
    double square = -root * root;
    double next = sum + square;
    productErrors += Math.fma(-root, root, -square);
    sumErrors += square - (next - sum);
    root += (next - 1.0 + (productErrors + sumErrors)) / (2.0 * root);
    return Math.scalb(root, exponent);
  }
}
