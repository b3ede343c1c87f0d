package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.integer.Integers;

/**
 * {@code left % right}: on numbers the result has the sign of the divisor; on strings the general
 * path formats.
 */
abstract class ModuloNode extends BinaryOperationNode {

  ModuloNode(boolean inplace) {
    super(BinaryOp.MOD, inplace);
  }

  /** By a positive divisor, the usual case: one division, no special values. */
  @Specialization(guards = "right > 0")
  static long moduloPositive(long left, long right) {
    long remainder = left % right;
    return remainder + (right & (remainder >> 63));
  }

  @Specialization(guards = "right < 0")
  static long moduloNegative(long left, long right) {
    return Math.floorMod(left, right);
  }

  @Specialization(guards = "isNonZero(right)")
  static double moduloDouble(double left, double right) {
    return FloatArithmetic.modulo(left, right);
  }

  @Specialization(guards = "right != 0")
  static double moduloDoubleLong(double left, long right) {
    return FloatArithmetic.modulo(left, right);
  }

  @Specialization(guards = "isNonZero(right)")
  static double moduloLongDouble(long left, double right) {
    return FloatArithmetic.modulo(left, right);
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(guards = "isBigDivision(left, right)")
  static Object moduloBig(Object left, Object right) {
    return Integers.modulo(left, right);
  }

  static boolean isBigDivision(Object left, Object right) {
    return BigArithmetic.isBigDivision(left, right);
  }

  static boolean isNonZero(double value) {
    return value != 0;
  }

  @Fallback
  Object moduloOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
