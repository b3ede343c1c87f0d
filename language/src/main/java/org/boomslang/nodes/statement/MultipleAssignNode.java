package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;

/** {@code target = target = value}. */
public final class MultipleAssignNode extends StatementNode {
  @Child private ExpressionNode value;
  @Children private final WriteNode[] targets;

  public MultipleAssignNode(ExpressionNode value, WriteNode[] targets) {
    this.value = value;
    this.targets = targets;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame) {
    Object result = value.execute(frame);
    for (WriteNode target : targets) {
      target.write(frame, result);
    }
  }
}
