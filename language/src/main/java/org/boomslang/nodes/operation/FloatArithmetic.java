package org.boomslang.nodes.operation;

/**
 * {@code //} and {@code %} on floats with a non-zero divisor (compare CPython floatobject.c: {@code
 * float_rem}, {@code _float_div_mod}).
 */
final class FloatArithmetic {

  private FloatArithmetic() {}

  /** The remainder, with the sign of the divisor; a zero result too takes that sign. */
  static double modulo(double left, double right) {
    double remainder = left % right;
    if (remainder == 0) {
      return Math.copySign(0.0, right);
    }
    return (right < 0) != (remainder < 0) ? remainder + right : remainder;
  }

  /**
   * The floor of the quotient, computed from the exact remainder so that the division itself is
   * exact up to rounding.
   */
  static double floorDivide(double left, double right) {
    double remainder = left % right;
    double quotient = (left - remainder) / right;
    if (remainder != 0 && (right < 0) != (remainder < 0)) {
      quotient -= 1.0;
    }
    if (quotient == 0) {
      return Math.copySign(0.0, left / right);
    }
    double floor = Math.floor(quotient);
    return quotient - floor > 0.5 ? floor + 1.0 : floor;
  }
}
