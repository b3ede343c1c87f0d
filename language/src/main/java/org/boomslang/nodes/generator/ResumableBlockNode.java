package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.BlockLines;
import org.boomslang.nodes.trace.JumpException;
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
        if (lines != null && Tracing.isOn()) {
          traced(frame, i, resumed);
          return;
        }
        try {
          statements[i].execute(frame);
        } catch (YieldException e) {
          throw Resumption.suspend(frame, slot, i + 1, e);
        }
      }
    }
  }

  /** The same from a statement on, with events and jumps. */
  private void traced(VirtualFrame frame, int start, int resumed) {
    int sought = resumed < 0 && start == 0 ? Tracing.seek(frame) : 0;
    int next = sought == 0 ? start : BlockLines.enter(frame, lines, sought);
    int inside = resumed;
    while (next >= 0) {
      next = run(frame, next, inside);
      inside = -1;
    }
  }

  /** Returns where to go back to, or -1 at the end. */
  @ExplodeLoop
  private int run(VirtualFrame frame, int start, int resumed) {
    int from = start;
    for (int i = 0; i < statements.length; i++) {
      if (i >= from) {
        try {
          if (i != resumed && Tracing.seek(frame) == 0) {
            Tracing.line(frame, this, lines[i], false);
          }
          statements[i].execute(frame);
        } catch (YieldException e) {
          throw Resumption.suspend(frame, slot, i + 1, e);
        } catch (JumpException e) {
          if (!holds(e.line())) {
            throw e;
          }
          from = BlockLines.enter(frame, lines, e.line());
          if (from <= i) {
            return from;
          }
        }
      }
    }
    return -1;
  }

  @Override
  public int lastLine() {
    return Math.max(super.lastLine(), BlockLines.last(lines));
  }

  @Override
  protected long statementPosition(Node child) {
    return BlockLines.positionOf(child, statements, lines);
  }

  @Override
  public boolean holds(int line) {
    return lines != null && BlockLines.indexOf(lines, line) >= 0;
  }
}
