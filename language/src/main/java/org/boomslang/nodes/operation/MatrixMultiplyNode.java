package org.boomslang.nodes.operation;

import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BinaryOp;

/** {@code left @ right}: no builtin type has it, so there is only the dispatch. */
abstract class MatrixMultiplyNode extends BinaryOperationNode {

  MatrixMultiplyNode(boolean inplace) {
    super(BinaryOp.MATMUL, inplace);
  }

  @Specialization
  Object multiply(VirtualFrame frame, Object left, Object right) {
    return dispatch(frame, left, right);
  }
}
