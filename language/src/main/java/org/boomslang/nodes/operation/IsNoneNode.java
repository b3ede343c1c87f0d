package org.boomslang.nodes.operation;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.none.PyNone;

/** {@code value is None} and {@code value is not None}. */
final class IsNoneNode extends ExpressionNode {

  @Child private ExpressionNode value;
  private final boolean negated;

  IsNoneNode(ExpressionNode value, boolean negated) {
    this.value = value;
    this.negated = negated;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    return value.execute(frame) == PyNone.NONE != negated;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }
}
