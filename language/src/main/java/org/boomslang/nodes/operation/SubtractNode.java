package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/** {@code left - right}. */
abstract class SubtractNode extends BinaryOperationNode {

  SubtractNode(boolean inplace) {
    super(BinaryOp.SUB, inplace);
  }

  /** While no result has left 64 bits. */
  @Specialization(rewriteOn = ArithmeticException.class)
  static long subtractLong(long left, long right) {
    return Math.subtractExact(left, right);
  }

  /** Once a result has left 64 bits. */
  @Specialization(replaces = "subtractLong")
  static Object subtractLongOverflow(long left, long right) {
    long difference = left - right;
    if (((left ^ right) & (left ^ difference)) < 0) {
      return BigArithmetic.subtract(left, right);
    }
    return difference;
  }

  @Specialization
  static double subtractDouble(double left, double right) {
    return left - right;
  }

  @Specialization
  static double subtractDoubleLong(double left, long right) {
    return left - right;
  }

  @Specialization
  static double subtractLongDouble(long left, double right) {
    return left - right;
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(
      guards = {"isInteger(left)", "isInteger(right)"},
      replaces = "subtractLongOverflow")
  static Object subtractBig(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return subtractLongOverflow(a, b);
    }
    return BigArithmetic.subtract(left, right);
  }

  static boolean isInteger(Object value) {
    return BigArithmetic.isInteger(value);
  }

  @Fallback
  Object subtractOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
