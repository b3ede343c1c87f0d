package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code while} with its {@code else}. */
public final class WhileNode extends LoopStatementNode {
  @Child private TruthNode test;
  @Child private StatementNode body;
  @Child private StatementNode orelse;

  /** The position of what is done at each turn. */
  private final long header;

  /**
   * @param orelse null when there is none
   */
  public WhileNode(ExpressionNode test, StatementNode body, StatementNode orelse, long position) {
    this.test = TruthNode.test(test, false);
    this.body = body;
    this.header = position;
    this.orelse = orelse;
  }

  @Override
  public int executeStatement(VirtualFrame frame) {
    int end = loop(frame);
    if (end == Completion.RETURN) {
      return end;
    }
    return orelse != null && end == EXHAUSTED ? orelse.executeStatement(frame) : Completion.NORMAL;
  }

  private boolean test(VirtualFrame frame) {
    if (Tracing.isOn()) {
      int sought = Tracing.seek(frame);
      if (sought != 0) {
        return body.holds(sought);
      }
    }
    return test.executeBoolean(frame);
  }

  @Override
  int round(VirtualFrame frame) {
    if (!test(frame)) {
      return EXHAUSTED;
    }
    int end = body.executeStatement(frame);
    if (end != Completion.NORMAL && end != Completion.CONTINUE) {
      return end;
    }
    if (Tracing.isOn()) {
      Tracing.line(frame, this, header, true);
    }
    return NEXT;
  }
}
