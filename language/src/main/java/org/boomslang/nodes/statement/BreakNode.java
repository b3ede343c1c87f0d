package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;

/** {@code break}. */
public final class BreakNode extends CompoundNode {
  @Override
  public int executeStatement(VirtualFrame frame) {
    return Completion.BREAK;
  }
}
