package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/**
 * {@code left / right}. Division by zero and ints that a double does not hold exactly are left to
 * the general path, which rounds the exact quotient once.
 */
abstract class TrueDivideNode extends BinaryOperationNode {

  private static final long EXACT = 1L << 53;

  TrueDivideNode(boolean inplace) {
    super(BinaryOp.TRUE_DIV, inplace);
  }

  /** One correctly rounded division when both ints are exact as doubles. */
  @Specialization(guards = {"right != 0", "isExact(left)", "isExact(right)"})
  static double divideLong(long left, long right) {
    return (double) left / (double) right;
  }

  @Specialization(guards = "isNonZero(right)")
  static double divideDouble(double left, double right) {
    return left / right;
  }

  @Specialization(guards = "right != 0")
  static double divideDoubleLong(double left, long right) {
    return left / right;
  }

  @Specialization(guards = "isNonZero(right)")
  static double divideLongDouble(long left, double right) {
    return left / right;
  }

  static boolean isExact(long value) {
    return value <= EXACT && value >= -EXACT;
  }

  static boolean isNonZero(double value) {
    return value != 0;
  }

  @Fallback
  Object divideOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
