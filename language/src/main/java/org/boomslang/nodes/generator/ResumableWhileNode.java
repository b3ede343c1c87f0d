package org.boomslang.nodes.generator;

import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.statement.BreakException;
import org.boomslang.nodes.statement.ContinueException;
import org.boomslang.nodes.trace.Tracing;

/** {@code while} that can be suspended. */
public final class ResumableWhileNode extends StatementNode {
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
  public ResumableWhileNode(
      ExpressionNode test, StatementNode body, StatementNode orelse, int slot) {
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
    if (state != ELSE) {
      int rounds = 0;
      boolean inBody = state == BODY;
      try {
        while (profile.profile(inBody || test(frame))) {
          inBody = false;
          rounds++;
          try {
            body.execute(frame);
          } catch (ContinueException e) {
            // The next round.
          } catch (YieldException e) {
            throw Resumption.suspend(frame, slot, BODY, e);
          }
          if (Tracing.isOn()) {
            Tracing.line(frame, this, position(), true);
          }
          TruffleSafepoint.poll(this);
        }
      } catch (BreakException e) {
        return;
      } finally {
        LoopNode.reportLoopCount(this, rounds);
      }
    }
    if (orelse != null) {
      try {
        orelse.execute(frame);
      } catch (YieldException e) {
        throw Resumption.suspend(frame, slot, ELSE, e);
      }
    }
  }
}
