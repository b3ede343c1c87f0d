package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;

/** {@code continue}. */
public final class ContinueNode extends CompoundNode {
  @Override
  public int executeStatement(VirtualFrame frame) {
    return Completion.CONTINUE;
  }
}
