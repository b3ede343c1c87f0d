package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.nodes.generator.SuspendingNode;
import org.boomslang.nodes.generator.SuspendingStatementNode;

/** An expression whose value is dropped. */
public final class ExpressionStatementNode extends StatementNode {
  @Child private ExpressionNode expression;

  private ExpressionStatementNode(ExpressionNode expression) {
    this.expression = expression;
  }

  public static StatementNode create(ExpressionNode expression) {
    if (expression instanceof IteratedCall call) {
      call.resultIsDropped();
    }
    return expression instanceof SuspendingNode s
        ? SuspendingStatementNode.of(s, null)
        : new ExpressionStatementNode(expression);
  }

  @Override
  public void execute(VirtualFrame frame) {
    expression.executeVoid(frame);
  }
}
