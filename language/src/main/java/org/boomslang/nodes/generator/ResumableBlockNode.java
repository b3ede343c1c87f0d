package org.boomslang.nodes.generator;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.BlockLines;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;

/** Statements in sequence; the state is one more than the index of the one that was left. */
public final class ResumableBlockNode extends CompoundNode {
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
  public int executeStatement(VirtualFrame frame) {
    int resumed = Resumption.enter(frame, slot) - 1;
    for (int i = 0; i < statements.length; i++) {
      if (i >= resumed) {
        if (lines != null && Tracing.isOn()) {
          return traced(frame, i, resumed);
        }
        int end = Resumption.run(statements[i], frame);
        if (end != Completion.NORMAL) {
          return Resumption.leave(frame, slot, i + 1, end);
        }
      }
    }
    return Completion.NORMAL;
  }

  /** The same from a statement on, with events and jumps. */
  private int traced(VirtualFrame frame, int start, int resumed) {
    int sought = resumed < 0 && start == 0 ? Tracing.seek(frame) : 0;
    int next = sought == 0 ? start : BlockLines.enter(frame, lines, sought);
    int inside = resumed;
    while (next >= 0) {
      next = run(frame, next, inside);
      inside = -1;
    }
    return ~next;
  }

  /** Returns where to go back to, or the complement of how it ended. */
  @ExplodeLoop
  private int run(VirtualFrame frame, int start, int resumed) {
    int from = start;
    for (int i = 0; i < statements.length; i++) {
      if (i >= from) {
        try {
          if (i != resumed && Tracing.seek(frame) == 0) {
            Tracing.line(frame, this, lines[i], false);
          }
          int end = Resumption.run(statements[i], frame);
          if (end != Completion.NORMAL) {
            return ~Resumption.leave(frame, slot, i + 1, end);
          }
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
    return ~Completion.NORMAL;
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
