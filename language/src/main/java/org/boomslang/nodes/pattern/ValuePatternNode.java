package org.boomslang.nodes.pattern;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.operation.TruthNode;

/** A value to compare with: the comparison reads the subject from a slot. */
public final class ValuePatternNode extends PatternNode {
  @Child private TruthNode comparison;
  private final int slot;

  public ValuePatternNode(ExpressionNode comparison, int slot) {
    this.comparison = TruthNode.create(comparison);
    this.slot = slot;
  }

  @Override
  public boolean matches(VirtualFrame frame, Object subject) {
    frame.setObject(slot, subject);
    return comparison.executeBoolean(frame);
  }
}
