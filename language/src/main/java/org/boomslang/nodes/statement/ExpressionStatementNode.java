package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;

/** An expression whose value is dropped. */
public final class ExpressionStatementNode extends StatementNode {
  @Child private ExpressionNode expression;

  public ExpressionStatementNode(ExpressionNode expression) {
    this.expression = expression;
  }

  @Override
  public void execute(VirtualFrame frame) {
    expression.executeVoid(frame);
  }
}
