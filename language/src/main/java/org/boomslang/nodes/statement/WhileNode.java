package org.boomslang.nodes.statement;

import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.nodes.RepeatingNode;
import com.oracle.truffle.api.profiles.ConditionProfile;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.operation.TruthNode;
import org.boomslang.nodes.trace.Tracing;

/** {@code while} with its {@code else}. */
public final class WhileNode extends StatementNode {
  /** The loop ended by {@code break}. */
  static final Object BROKEN = new Object();

  /** The loop ended by itself. */
  static final Object EXHAUSTED = new Object();

  @Child private LoopNode loop;
  @Child private StatementNode orelse;

  /**
   * @param orelse null when there is none
   */
  public WhileNode(ExpressionNode test, StatementNode body, StatementNode orelse, long position) {
    this.loop =
        Truffle.getRuntime().createLoopNode(new Round(TruthNode.create(test), body, position));
    this.orelse = orelse;
  }

  @Override
  public void execute(VirtualFrame frame) {
    Object end = loop.execute(frame);
    if (orelse != null && end == EXHAUSTED) {
      orelse.execute(frame);
    }
  }

  private static final class Round extends Node implements RepeatingNode {
    @Child private TruthNode test;
    @Child private StatementNode body;
    private final long position;
    private final ConditionProfile profile = ConditionProfile.create();

    Round(TruthNode test, StatementNode body, long position) {
      this.test = test;
      this.body = body;
      this.position = position;
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
    public boolean executeRepeating(VirtualFrame frame) {
      return executeRepeatingWithValue(frame) == CONTINUE_LOOP_STATUS;
    }

    @Override
    public Object executeRepeatingWithValue(VirtualFrame frame) {
      if (!profile.profile(test(frame))) {
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
        Tracing.line(frame, this, position, true);
      }
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public Object initialLoopStatus() {
      return CONTINUE_LOOP_STATUS;
    }

    @Override
    public boolean shouldContinue(Object status) {
      return status == CONTINUE_LOOP_STATUS;
    }

    @Override
    public String toString() {
      return "while";
    }
  }
}
