package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.WriteNode;

/** {@code target := value}. */
public final class NamedExpressionNode extends ExpressionNode {
  @Child private ExpressionNode value;
  @Child private WriteNode target;

  public NamedExpressionNode(ExpressionNode value, WriteNode target) {
    this.value = value;
    this.target = target;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object result = value.execute(frame);
    target.write(frame, result);
    return result;
  }
}
