package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;

/** A statement followed by an expression: the value is the expression's. */
public final class SequenceNode extends ExpressionNode {
  @Child private StatementNode first;
  @Child private ExpressionNode value;

  public SequenceNode(StatementNode first, ExpressionNode value) {
    this.first = first;
    this.value = value;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    first.execute(frame);
    return value.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    first.execute(frame);
    return value.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    first.execute(frame);
    return value.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    first.execute(frame);
    return value.executeBoolean(frame);
  }
}
