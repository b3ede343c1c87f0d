package org.boomslang.nodes.trace;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;

/** Does nothing but report that its line begins. */
public final class LineNode extends StatementNode {

  public static StatementNode create(long position) {
    return new LineNode().withPosition(position);
  }

  @Override
  public void execute(VirtualFrame frame) {
    if (Tracing.isOn()) {
      Tracing.line(frame, this, position(), false);
    }
  }
}
