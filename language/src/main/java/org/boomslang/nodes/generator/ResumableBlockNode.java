package org.boomslang.nodes.generator;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.StatementNode;

/** Statements in sequence; the state is the index of the one that was left. */
public final class ResumableBlockNode extends StatementNode {
  @Children private final StatementNode[] statements;
  private final int slot;

  public ResumableBlockNode(StatementNode[] statements, int slot) {
    this.statements = statements;
    this.slot = slot;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame) {
    int start = Resumption.enter(frame, slot);
    for (int i = 0; i < statements.length; i++) {
      if (i >= start) {
        try {
          statements[i].execute(frame);
        } catch (YieldException e) {
          throw Resumption.suspend(frame, slot, i, e);
        }
      }
    }
  }
}
