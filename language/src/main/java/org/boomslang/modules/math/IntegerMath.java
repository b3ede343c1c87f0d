package org.boomslang.modules.math;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.integer.Integers;

/** Number theory and combinatorics on canonical ints. Stateless. */
final class IntegerMath {
  private IntegerMath() {}

  @TruffleBoundary
  static Object factorial(Object n) {
    if (Integers.isNegative(n)) {
      throw PyErrors.valueError("factorial() not defined for negative values");
    }
    if (!(n instanceof Long count)) {
      throw PyErrors.overflowError("factorial() argument should not exceed %d", Long.MAX_VALUE);
    }
    return Integers.normalize(product(1, count));
  }

  /**
   * Product of the ints from low to high, split in halves so that the factors stay of equal size.
   */
  private static BigInteger product(long low, long high) {
    if (low > high) {
      return BigInteger.ONE;
    }
    if (high - low < 16) {
      BigInteger result = BigInteger.valueOf(low);
      long run = 1;
      for (long i = low + 1; i <= high; i++) {
        if (Math.multiplyHigh(run, i) != 0 || run * i < 0) {
          result = result.multiply(BigInteger.valueOf(run));
          run = i;
        } else {
          run *= i;
        }
      }
      return result.multiply(BigInteger.valueOf(run));
    }
    long middle = low + (high - low) / 2;
    return product(low, middle).multiply(product(middle + 1, high));
  }

  @TruffleBoundary
  static Object sqrt(Object n) {
    if (Integers.isNegative(n)) {
      throw PyErrors.valueError("isqrt() argument must be nonnegative");
    }
    if (n instanceof Long small) {
      long root = (long) Math.sqrt((double) small);
      while (root * root > small || root > 3037000499L) {
        root--;
      }
      while (root < 3037000499L && (root + 1) * (root + 1) <= small) {
        root++;
      }
      return root;
    }
    return Integers.normalize(((BigInteger) n).sqrt());
  }

  @TruffleBoundary
  static Object combinations(Object n, Object k) {
    checkNonNegative(n, k);
    if (Integers.compare(k, n) > 0) {
      return 0L;
    }
    Object rest = Integers.subtract(n, k);
    Object smaller = Integers.compare(rest, k) < 0 ? rest : k;
    if (!(smaller instanceof Long count)) {
      throw PyErrors.overflowError("min(n - k, k) must not exceed %d", Long.MAX_VALUE);
    }
    if (n instanceof Long small) {
      BigInteger numerator = product(small - count + 1, small);
      return Integers.normalize(numerator.divide(product(1, count)));
    }
    BigInteger result = BigInteger.ONE;
    BigInteger factor = Integers.big(n);
    for (long i = 1; i <= count; i++) {
      result = result.multiply(factor).divide(BigInteger.valueOf(i));
      factor = factor.subtract(BigInteger.ONE);
    }
    return Integers.normalize(result);
  }

  @TruffleBoundary
  static Object permutations(Object n, Object k) {
    checkNonNegative(n, k);
    if (Integers.compare(k, n) > 0) {
      return 0L;
    }
    if (!(k instanceof Long count)) {
      throw PyErrors.overflowError("k must not exceed %d", Long.MAX_VALUE);
    }
    if (n instanceof Long small) {
      return Integers.normalize(product(small - count + 1, small));
    }
    BigInteger result = BigInteger.ONE;
    BigInteger factor = Integers.big(n);
    for (long i = 0; i < count; i++) {
      result = result.multiply(factor);
      factor = factor.subtract(BigInteger.ONE);
    }
    return Integers.normalize(result);
  }

  private static void checkNonNegative(Object n, Object k) {
    if (Integers.isNegative(n)) {
      throw PyErrors.valueError("n must be a non-negative integer");
    }
    if (Integers.isNegative(k)) {
      throw PyErrors.valueError("k must be a non-negative integer");
    }
  }

  @TruffleBoundary
  static Object gcd(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y && x != Long.MIN_VALUE && y != Long.MIN_VALUE) {
      long m = Math.abs(x);
      long n = Math.abs(y);
      while (n != 0) {
        long remainder = m % n;
        m = n;
        n = remainder;
      }
      return m;
    }
    return Integers.normalize(GreatestDivisor.of(Integers.big(a), Integers.big(b)));
  }

  @TruffleBoundary
  static Object lcm(Object a, Object b) {
    if (Integers.isZero(a) || Integers.isZero(b)) {
      return 0L;
    }
    return Integers.absolute(Integers.multiply(Integers.floorDivide(a, gcd(a, b)), b));
  }
}
