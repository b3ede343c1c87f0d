package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/**
 * {@code left ** right}. The fast paths cover small non-negative int exponents and floats with a
 * positive base and a finite result; signs, infinities, errors, complex results and big ints are
 * the general path's.
 */
abstract class PowerNode extends BinaryOperationNode {

  PowerNode(boolean inplace) {
    super(BinaryOp.POW, inplace);
  }

  @Specialization(guards = "right == 2", rewriteOn = ArithmeticException.class)
  static long square(long left, long right) {
    return Math.multiplyExact(left, left);
  }

  /** By repeated squaring, while results fit in 64 bits. */
  @Specialization(guards = "right >= 0", replaces = "square", rewriteOn = ArithmeticException.class)
  static long powerLong(long left, long right) {
    long result = 1;
    long base = left;
    long exponent = right;
    while (true) {
      if ((exponent & 1) != 0) {
        result = Math.multiplyExact(result, base);
      }
      exponent >>= 1;
      if (exponent == 0) {
        return result;
      }
      base = Math.multiplyExact(base, base);
    }
  }

  /** Square roots have an instruction of their own, which rounds correctly. */
  @Specialization(guards = "isOrdinary(left, right)", rewriteOn = ArithmeticException.class)
  static double powerDouble(double left, double right) {
    return right == 0.5 ? Math.sqrt(left) : finite(Math.pow(left, right));
  }

  @Specialization(guards = "isOrdinary(left, right)", rewriteOn = ArithmeticException.class)
  static double powerDoubleLong(double left, long right) {
    return finite(Math.pow(left, right));
  }

  // Once results have not fitted. A fallback does not serve there: it takes no operands that suit a
  // specialization which has been given up.

  @Specialization(
      guards = "right >= 0",
      replaces = {"square", "powerLong"})
  final Object powerOfAnySize(VirtualFrame frame, long left, long right) {
    return dispatch(frame, left, right);
  }

  @Specialization(guards = "isOrdinary(left, right)", replaces = "powerDouble")
  final Object powerOfAnyDouble(VirtualFrame frame, double left, double right) {
    return dispatch(frame, left, right);
  }

  @Specialization(guards = "isOrdinary(left, right)", replaces = "powerDoubleLong")
  final Object powerOfAnyDoubleLong(VirtualFrame frame, double left, long right) {
    return dispatch(frame, left, right);
  }

  /** A positive finite base and a finite exponent can only fail by overflow. */
  static boolean isOrdinary(double left, double right) {
    return left > 0 && left <= Double.MAX_VALUE && Math.abs(right) <= Double.MAX_VALUE;
  }

  private static double finite(double result) {
    if (result > Double.MAX_VALUE) {
      throw new ArithmeticException();
    }
    return result;
  }

  @Fallback
  Object powerOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
