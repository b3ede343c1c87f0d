package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;

/** {@code return} from the middle of a function. */
public final class ReturnNode extends CompoundNode {
  @Child private ExpressionNode value;

  public ReturnNode(ExpressionNode value) {
    this.value = value;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    return Completion.returning(frame, value.execute(frame));
  }
}
