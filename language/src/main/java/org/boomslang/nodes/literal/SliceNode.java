package org.boomslang.nodes.literal;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.slice.PySlice;

/** {@code start:stop:step} inside a subscript. */
public final class SliceNode extends ExpressionNode {

  @Child private ExpressionNode start;
  @Child private ExpressionNode stop;
  @Child private ExpressionNode step;

  private SliceNode(ExpressionNode start, ExpressionNode stop, ExpressionNode step) {
    this.start = start;
    this.stop = stop;
    this.step = step;
  }

  /** The node for a slice; parts left out are null. */
  public static ExpressionNode create(
      ExpressionNode start, ExpressionNode stop, ExpressionNode step) {
    return new SliceNode(start, stop, step);
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object first = start == null ? PyNone.NONE : start.execute(frame);
    Object second = stop == null ? PyNone.NONE : stop.execute(frame);
    Object third = step == null ? PyNone.NONE : step.execute(frame);
    return new PySlice(first, second, third);
  }
}
