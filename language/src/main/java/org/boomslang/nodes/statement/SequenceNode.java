package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.UnexpectedResultException;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.Tracing;
import org.boomslang.objects.code.Positions;

/**
 * A statement followed by an expression: the value is the expression's. The expression may be a
 * line of its own, at the node's position.
 */
public final class SequenceNode extends ExpressionNode {
  @Child private StatementNode first;
  @Child private ExpressionNode value;

  /**
   * @param first null when there is none
   */
  public SequenceNode(StatementNode first, ExpressionNode value) {
    this.first = first;
    this.value = value;
  }

  private void begin(VirtualFrame frame) {
    if (first != null) {
      first.execute(frame);
    }
    if (position() != Positions.NONE && Tracing.isOn()) {
      Tracing.line(frame, this, position(), false);
    }
  }

  @Override
  public Object execute(VirtualFrame frame) {
    begin(frame);
    return value.execute(frame);
  }

  @Override
  public long executeLong(VirtualFrame frame) throws UnexpectedResultException {
    begin(frame);
    return value.executeLong(frame);
  }

  @Override
  public double executeDouble(VirtualFrame frame) throws UnexpectedResultException {
    begin(frame);
    return value.executeDouble(frame);
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) throws UnexpectedResultException {
    begin(frame);
    return value.executeBoolean(frame);
  }
}
