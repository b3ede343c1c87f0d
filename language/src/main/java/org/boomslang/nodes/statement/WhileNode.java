package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
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
  public void execute(VirtualFrame frame) {
    Object end = loop(frame);
    if (end instanceof RuntimeException e) {
      throw e;
    }
    if (orelse != null && end == EXHAUSTED) {
      orelse.execute(frame);
    }
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
  Object round(VirtualFrame frame) {
    if (!test(frame)) {
      return EXHAUSTED;
    }
    try {
      body.execute(frame);
    } catch (ContinueException e) {
      // the next round
    } catch (BreakException e) {
      return BROKEN;
    }
    if (Tracing.isOn()) {
      Tracing.line(frame, this, header, true);
    }
    return CONTINUE;
  }
}
