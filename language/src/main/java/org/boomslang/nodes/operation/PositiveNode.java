package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.UnaryOp;

/** {@code +operand}. */
abstract class PositiveNode extends UnaryOperationNode {

  PositiveNode() {
    super(UnaryOp.POS);
  }

  @Specialization
  static long positiveLong(long operand) {
    return operand;
  }

  @Specialization
  static double positiveDouble(double operand) {
    return operand;
  }

  @Fallback
  Object positiveOther(VirtualFrame frame, Object operand) {
    return dispatch(frame, operand);
  }
}
