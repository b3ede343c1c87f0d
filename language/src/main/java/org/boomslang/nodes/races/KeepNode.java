package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/** An argument of an observed call, kept in a slot; behind the last one the call happens. */
public final class KeepNode extends ExpressionNode {
  @Child private TellNode tell = new TellNode();
  @Child private ExpressionNode argument;
  private final int slot;
  private final CallStart start;

  /**
   * @param start null unless this is the last argument
   */
  public KeepNode(ExpressionNode argument, int slot, CallStart start) {
    this.argument = argument;
    this.slot = slot;
    this.start = start;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = argument.execute(frame);
    frame.setObject(slot, value);
    if (start != null && tell.isDue()) {
      start.tell(frame, tell.thread(frame));
    }
    return value;
  }
}
