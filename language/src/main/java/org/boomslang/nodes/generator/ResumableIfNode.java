package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code if} whose branches can be suspended; the state is the branch. */
public final class ResumableIfNode extends StatementNode {
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
  public void execute(VirtualFrame frame) {
    int state = Resumption.enter(frame, slot);
    boolean whenTrue = state == BODY || (state == 0 && profile.profile(test(frame)));
    if (whenTrue) {
      try {
        body.execute(frame);
      } catch (YieldException e) {
        throw Resumption.suspend(frame, slot, BODY, e);
      }
    } else if (orelse != null) {
      try {
        orelse.execute(frame);
      } catch (YieldException e) {
        throw Resumption.suspend(frame, slot, ELSE, e);
      }
    }
  }
}
