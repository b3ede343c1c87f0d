package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;

/** {@code break}. */
public final class BreakNode extends StatementNode {
  @Override
  public void execute(VirtualFrame frame) {
    throw BreakException.INSTANCE;
  }
}
