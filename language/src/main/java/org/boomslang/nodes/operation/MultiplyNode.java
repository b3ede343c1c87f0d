package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/** {@code left * right}. */
abstract class MultiplyNode extends BinaryOperationNode {

  MultiplyNode(boolean inplace) {
    super(BinaryOp.MUL, inplace);
  }

  /** While no result has left 64 bits. */
  @Specialization(rewriteOn = ArithmeticException.class)
  static long multiplyLong(long left, long right) {
    return Math.multiplyExact(left, right);
  }

  /** Once a result has left 64 bits. */
  @Specialization(replaces = "multiplyLong")
  static Object multiplyLongOverflow(long left, long right) {
    long product = left * right;
    if (Math.multiplyHigh(left, right) != product >> 63) {
      return BigArithmetic.multiply(left, right);
    }
    return product;
  }

  @Specialization
  static double multiplyDouble(double left, double right) {
    return left * right;
  }

  @Specialization
  static double multiplyDoubleLong(double left, long right) {
    return left * right;
  }

  @Specialization
  static double multiplyLongDouble(long left, double right) {
    return left * right;
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(
      guards = {"isInteger(left)", "isInteger(right)"},
      replaces = "multiplyLongOverflow")
  static Object multiplyBig(Object left, Object right) {
    if (left instanceof Long a && right instanceof Long b) {
      return multiplyLongOverflow(a, b);
    }
    return BigArithmetic.multiply(left, right);
  }

  static boolean isInteger(Object value) {
    return BigArithmetic.isInteger(value);
  }

  @Fallback
  Object multiplyOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
