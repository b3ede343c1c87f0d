package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;
import org.boomslang.objects.integer.Integers;

/**
 * The ring operations on ints of any size, each out of partial evaluation's sight. Operands are
 * {@code Long} or {@code BigInteger}; results are normalised.
 */
final class BigArithmetic {

  private BigArithmetic() {}

  static boolean isInteger(Object value) {
    return value instanceof Long || value instanceof BigInteger;
  }

  /** Whether two ints, of which one is beyond 64 bits, can be divided. */
  static boolean isBigDivision(Object left, Object right) {
    return left instanceof BigInteger && (right instanceof BigInteger || isNonZero(right))
        || left instanceof Long && right instanceof BigInteger;
  }

  private static boolean isNonZero(Object value) {
    return value instanceof Long l && l != 0;
  }

  @TruffleBoundary
  static Object add(Object left, Object right) {
    return normal(big(left).add(big(right)));
  }

  @TruffleBoundary
  static Object subtract(Object left, Object right) {
    return normal(big(left).subtract(big(right)));
  }

  @TruffleBoundary
  static Object multiply(Object left, Object right) {
    return normal(big(left).multiply(big(right)));
  }

  @TruffleBoundary
  static Object and(Object left, Object right) {
    if (left instanceof Long mask && mask >= 0) {
      return mask & ((Number) right).longValue();
    }
    if (right instanceof Long mask && mask >= 0) {
      return mask & ((Number) left).longValue();
    }
    return normal(big(left).and(big(right)));
  }

  @TruffleBoundary
  static Object or(Object left, Object right) {
    return normal(big(left).or(big(right)));
  }

  @TruffleBoundary
  static Object xor(Object left, Object right) {
    return normal(big(left).xor(big(right)));
  }

  @TruffleBoundary
  static Object negate(Object value) {
    return normal(big(value).negate());
  }

  @TruffleBoundary
  static Object shiftLeft(long value, int count) {
    return normal(BigInteger.valueOf(value).shiftLeft(count));
  }

  @TruffleBoundary
  static Object shiftLeft(BigInteger value, int count) {
    return Integers.shiftLeft(value, (long) count);
  }

  @TruffleBoundary
  static Object shiftRight(BigInteger value, int count) {
    return normal(value.shiftRight(count));
  }

  @TruffleBoundary
  static int compare(Object left, Object right) {
    return big(left).compareTo(big(right));
  }

  private static BigInteger big(Object value) {
    return value instanceof Long l ? BigInteger.valueOf(l) : (BigInteger) value;
  }

  private static Object normal(BigInteger value) {
    return value.bitLength() < 64 ? (Object) value.longValue() : value;
  }
}
