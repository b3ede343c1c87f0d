package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.Tracing;

/** Statements in sequence; the state is one more than the index of the one that was left. */
public final class ResumableBlockNode extends StatementNode {
  @Children private final StatementNode[] statements;
  private final int slot;

  /** The positions of the statements where they are the program's own, else null. */
  @CompilationFinal(dimensions = 1)
  private final long[] lines;

  public ResumableBlockNode(StatementNode[] statements, int slot, long[] lines) {
    this.statements = statements;
    this.slot = slot;
    this.lines = lines;
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame) {
    int resumed = Resumption.enter(frame, slot) - 1;
    for (int i = 0; i < statements.length; i++) {
      if (i >= resumed) {
        if (lines != null && i != resumed && Tracing.isOn()) {
          Tracing.line(frame, this, lines[i], false);
        }
        try {
          statements[i].execute(frame);
        } catch (YieldException e) {
          throw Resumption.suspend(frame, slot, i + 1, e);
        }
      }
    }
  }
}
