package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;

/** {@code return} from the middle of a function. */
public final class ReturnNode extends StatementNode {
  @Child private ExpressionNode value;

  public ReturnNode(ExpressionNode value) {
    this.value = value;
  }

  @Override
  public void execute(VirtualFrame frame) {
    throw new ReturnException(value.execute(frame));
  }
}
