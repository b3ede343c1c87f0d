package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.trace.Tracing;

/** Whether a case applies: none did so far, and the pattern fits the subject. */
public final class MatchCaseNode extends ExpressionNode {
  private final int doneSlot;
  @Child private ExpressionNode subject;
  @Child private PatternNode pattern;

  /**
   * @param subject reads the subject
   * @param doneSlot holds True once a case was taken
   */
  public MatchCaseNode(ExpressionNode subject, int doneSlot, PatternNode pattern) {
    this.subject = subject;
    this.doneSlot = doneSlot;
    this.pattern = pattern;
  }

  @Override
  public boolean executeBoolean(VirtualFrame frame) {
    if (frame.getBoolean(doneSlot)) {
      return false;
    }
    if (Tracing.isOn()) {
      Tracing.line(frame, this, pattern.position(), false);
      boolean matches = pattern.matches(frame, subject.execute(frame));
      Tracing.branch(frame, this, pattern.position(), matches);
      return matches;
    }
    return pattern.matches(frame, subject.execute(frame));
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return executeBoolean(frame);
  }
}
