package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code left and right}: the first operand that is false, else the last. */
public final class AndNode extends ExpressionNode {

  @Child private ExpressionNode left;
  @Child private ExpressionNode right;
  @Child private TruthValueNode truth = TruthValueNode.create();

  private AndNode(ExpressionNode left, ExpressionNode right) {
    this.left = left;
    this.right = right;
  }

  public static ExpressionNode create(ExpressionNode left, ExpressionNode right) {
    return new AndNode(left, right);
  }

  ExpressionNode left() {
    return left;
  }

  ExpressionNode right() {
    return right;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = left.execute(frame);
    at(frame);
    boolean holds = truth.execute(frame, value);
    if (Tracing.isOn()) {
      Tracing.branch(frame, this, position(), holds);
    }
    return holds ? right.execute(frame) : value;
  }
}
