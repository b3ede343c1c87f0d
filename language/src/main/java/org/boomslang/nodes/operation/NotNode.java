package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/** {@code not operand}. */
public final class NotNode extends TruthNode {

  @Child private TruthNode operand;

  private NotNode(TruthNode operand) {
    this.operand = operand;
  }

  public static TruthNode create(ExpressionNode operand) {
    return new NotNode(TruthNode.create(operand));
  }

  @Override
  TruthNode testing(boolean jumps) {
    return new NotNode(operand.testing(!jumps));
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return !operand.executeBoolean(frame);
  }
}
