package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import java.math.BigInteger;
import org.boomslang.objects.BinaryOp;

/** {@code left << right} and {@code left >> right}. Negative counts raise in the general path. */
abstract class ShiftNode extends BinaryOperationNode {

  /** Left shifts of a long up to this count are worth a direct path to a big int. */
  static final int DIRECT_COUNT = 1 << 16;

  ShiftNode(BinaryOp operator, boolean inplace) {
    super(operator, inplace);
  }

  final boolean isLeft() {
    return operator == BinaryOp.LSHIFT;
  }

  @Specialization(guards = {"!isLeft()", "right >= 0"})
  static long shiftRight(long left, long right) {
    return left >> Math.min(right, 63);
  }

  /** While the result fits in 64 bits. */
  @Specialization(guards = {"isLeft()", "fits(left, right)"})
  static long shiftLeft(long left, long right) {
    return left << right;
  }

  /** When the result may leave 64 bits. */
  @Specialization(
      guards = {"isLeft()", "right >= 0", "right <= DIRECT_COUNT"},
      replaces = "shiftLeft")
  static Object shiftLeftOverflow(long left, long right) {
    return fits(left, right)
        ? (Object) (left << right)
        : BigArithmetic.shiftLeft(left, (int) right);
  }

  /** When the left operand is beyond 64 bits. */
  @Specialization(guards = {"right >= 0", "right <= DIRECT_COUNT"})
  final Object shiftBig(BigInteger left, long right) {
    return isLeft()
        ? BigArithmetic.shiftLeft(left, (int) right)
        : BigArithmetic.shiftRight(left, (int) right);
  }

  static boolean fits(long left, long right) {
    return right >= 0 && right < 63 && left << right >> right == left;
  }

  @Fallback
  Object shiftOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
