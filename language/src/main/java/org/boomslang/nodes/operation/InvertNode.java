package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.UnaryOp;

/** {@code ~operand}. */
abstract class InvertNode extends UnaryOperationNode {

  InvertNode() {
    super(UnaryOp.INVERT);
  }

  @Specialization
  static long invertLong(long operand) {
    return ~operand;
  }

  @Fallback
  Object invertOther(VirtualFrame frame, Object operand) {
    return dispatch(frame, operand);
  }
}
