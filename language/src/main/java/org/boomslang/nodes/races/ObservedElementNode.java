package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.objects.races.Site;

/** {@code object[key]} or {@code key in object}: evaluates both into slots, reads and tells. */
public final class ObservedElementNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode first;
  @Child private ExpressionNode second;
  @Child private ExpressionNode operation;
  private final boolean contains;
  private final int operands;
  private final Site site;
  private final int slot;

  /**
   * @param first the operand that is evaluated first
   * @param operation reads the operands from two slots
   * @param contains whether this is {@code first in second}, else it is {@code first[second]}
   * @param operands the first of the two slots
   * @param slot where to keep the read for a write that depends on it; -1 for nowhere
   */
  public ObservedElementNode(
      ExpressionNode first,
      ExpressionNode second,
      ExpressionNode operation,
      boolean contains,
      int operands,
      Site site,
      int slot) {
    this.first = first;
    this.second = second;
    this.operation = operation;
    this.contains = contains;
    this.operands = operands;
    this.site = site;
    this.slot = slot;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object left = first.execute(frame);
    Object right = second.execute(frame);
    frame.setObject(operands, left);
    frame.setObject(operands + 1, right);
    if (!tell.isDue()) {
      return operation.execute(frame);
    }
    Object value = null;
    try {
      value = operation.execute(frame);
    } finally {
      // A key that is not there has been looked for, too.
      Object seen =
          contains
              ? RaceEvents.readContained(tell.thread(frame), right, left, site, slot >= 0)
              : RaceEvents.readElement(tell.thread(frame), left, right, value, site, slot >= 0);
      if (slot >= 0) {
        frame.setObject(slot, seen);
      }
    }
    return value;
  }
}
