package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.races.RaceEvents;
import org.boomslang.runtime.PyContext;

/** An argument of an observed call, kept in a slot; behind the last one the call happens. */
public final class KeepNode extends ExpressionNode {
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
    if (start != null && !isSingleThreaded() && !RaceEvents.isAsleep()) {
      start.tell(frame, PyContext.get(this).threadState());
    }
    return value;
  }
}
