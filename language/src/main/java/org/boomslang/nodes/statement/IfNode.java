package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code if}; {@code elif} is an {@code if} in the {@code else} branch. */
public final class IfNode extends CompoundNode {
  @Child private TruthNode test;
  @Child private StatementNode body;
  @Child private StatementNode orelse;
  private final ConditionProfile profile = ConditionProfile.create();

  /**
   * @param orelse null when there is none
   */
  public IfNode(ExpressionNode test, StatementNode body, StatementNode orelse) {
    this.test = TruthNode.test(test, false);
    this.body = body;
    this.orelse = orelse;
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
  public int executeStatement(VirtualFrame frame) {
    if (profile.profile(test(frame))) {
      return body.executeStatement(frame);
    }
    return orelse == null ? Completion.NORMAL : orelse.executeStatement(frame);
  }
}
