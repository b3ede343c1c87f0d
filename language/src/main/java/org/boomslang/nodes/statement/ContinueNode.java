package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.StatementNode;

/** {@code continue}. */
public final class ContinueNode extends StatementNode {
  @Override
  public void execute(VirtualFrame frame) {
    throw ContinueException.INSTANCE;
  }
}
