package org.boomslang.nodes.races;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.races.RaceEvents;

/** The body of code that is observed in stretches only, and its {@link SilentCopy}. */
final class StretchNode extends ExpressionNode {
  @Child private ExpressionNode observed;
  @Child private ExpressionNode silent;

  StretchNode(ExpressionNode observed, ExpressionNode silent) {
    this.observed = observed;
    this.silent = silent;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    if (isSingleThreaded()) {
      return silent.execute(frame);
    }
    if (!RaceEvents.isAsleep()) {
      return observed.execute(frame);
    }
    try {
      return silent.execute(frame);
    } finally {
      if (!RaceEvents.isAsleep()) {
        RaceEvents.leaveUnseen(PyArguments.thread(frame, this));
      }
    }
  }
}
