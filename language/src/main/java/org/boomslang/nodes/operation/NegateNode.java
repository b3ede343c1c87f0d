package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.UnaryOp;

/** {@code -operand}. */
abstract class NegateNode extends UnaryOperationNode {

  NegateNode() {
    super(UnaryOp.NEG);
  }

  @Specialization(rewriteOn = ArithmeticException.class)
  static long negateLong(long operand) {
    return Math.negateExact(operand);
  }

  /** Once the smallest long was negated. */
  @Specialization(replaces = "negateLong")
  static Object negateLongOverflow(long operand) {
    return operand == Long.MIN_VALUE ? BigArithmetic.negate(operand) : (Object) (-operand);
  }

  @Specialization
  static double negateDouble(double operand) {
    return -operand;
  }

  @Fallback
  Object negateOther(VirtualFrame frame, Object operand) {
    return dispatch(frame, operand);
  }
}
