package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.integer.Integers;

/** {@code left // right}, rounding towards minus infinity. */
abstract class FloorDivideNode extends BinaryOperationNode {

  FloorDivideNode(boolean inplace) {
    super(BinaryOp.FLOOR_DIV, inplace);
  }

  /** 0 raises and -1 may overflow: both are left to the general path. */
  @Specialization(guards = "isOrdinary(right)")
  static long divideLong(long left, long right) {
    return Math.floorDiv(left, right);
  }

  @Specialization(guards = "isNonZero(right)")
  static double divideDouble(double left, double right) {
    return FloatArithmetic.floorDivide(left, right);
  }

  @Specialization(guards = "right != 0")
  static double divideDoubleLong(double left, long right) {
    return FloatArithmetic.floorDivide(left, right);
  }

  @Specialization(guards = "isNonZero(right)")
  static double divideLongDouble(long left, double right) {
    return FloatArithmetic.floorDivide(left, right);
  }

  /** When an operand is beyond 64 bits. */
  @Specialization(guards = "isBigDivision(left, right)")
  static Object divideBig(Object left, Object right) {
    return Integers.floorDivide(left, right);
  }

  static boolean isBigDivision(Object left, Object right) {
    return BigArithmetic.isBigDivision(left, right);
  }

  static boolean isNonZero(double value) {
    return value != 0;
  }

  static boolean isOrdinary(long divisor) {
    return divisor != 0 && divisor != -1;
  }

  @Fallback
  Object divideOther(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
