package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code if} whose branches can be suspended; the state is the branch. */
public final class ResumableIfNode extends CompoundNode {
  private static final int BODY = 1;
  private static final int ELSE = 2;

  @Child private TruthNode test;
  @Child private StatementNode body;
  @Child private StatementNode orelse;
  private final int slot;
  private final ConditionProfile profile = ConditionProfile.create();

  /**
   * @param orelse null when there is none
   */
  public ResumableIfNode(ExpressionNode test, StatementNode body, StatementNode orelse, int slot) {
    this.test = TruthNode.test(test, false);
    this.body = body;
    this.orelse = orelse;
    this.slot = slot;
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
    int state = Resumption.enter(frame, slot);
    boolean whenTrue = state == BODY || (state == 0 && profile.profile(test(frame)));
    if (whenTrue) {
      return Resumption.leave(frame, slot, BODY, Resumption.run(body, frame));
    }
    return orelse == null
        ? Completion.NORMAL
        : Resumption.leave(frame, slot, ELSE, Resumption.run(orelse, frame));
  }
}
