package org.boomslang.nodes.local;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;

/** An element of the arguments array: 0 is the function, then come the parameters. */
public final class ReadArgumentNode extends ExpressionNode {
  private final int index;

  public ReadArgumentNode(int index) {
    this.index = index;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    return frame.getArguments()[index];
  }
}
