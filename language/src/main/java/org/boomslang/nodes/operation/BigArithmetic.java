package org.boomslang.nodes.operation;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.math.BigInteger;

/**
 * The ring operations on ints of any size, each out of partial evaluation's sight. Operands are
 * {@code Long} or {@code BigInteger}; results are normalised.
 */
final class BigArithmetic {

  private BigArithmetic() {}

  static boolean isInteger(Object value) {
    return value instanceof Long || value instanceof BigInteger;
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
