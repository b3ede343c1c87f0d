package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.Node;
import java.util.List;
import org.boomslang.nodes.Completion;
import org.boomslang.nodes.CompoundNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.BlockLines;
import org.boomslang.nodes.trace.JumpException;
import org.boomslang.nodes.trace.Tracing;

/** Statements in sequence. */
public final class BlockNode extends CompoundNode {
  @Children private final StatementNode[] statements;

  /** The positions of the statements where they are the program's own, else null. */
  @CompilationFinal(dimensions = 1)
  private final long[] lines;

  private BlockNode(StatementNode[] statements, long[] lines) {
    this.statements = statements;
    this.lines = lines;
  }

  /** The statements as one; a single statement is returned as it is. */
  public static StatementNode of(List<StatementNode> statements) {
    return statements.size() == 1
        ? statements.getFirst()
        : new BlockNode(statements.toArray(new StatementNode[0]), null);
  }

  /**
   * Statements of a program.
   *
   * @param lines the position of each
   */
  public static StatementNode of(List<StatementNode> statements, long[] lines) {
    return new BlockNode(statements.toArray(new StatementNode[0]), lines);
  }

  public static StatementNode of(StatementNode... statements) {
    return of(List.of(statements));
  }

  @Override
  @ExplodeLoop
  public int executeStatement(VirtualFrame frame) {
    for (int i = 0; i < statements.length; i++) {
      if (lines != null && Tracing.isOn()) {
        return traced(frame, i);
      }
      int end = statements[i].executeStatement(frame);
      if (end != Completion.NORMAL) {
        return end;
      }
    }
    return Completion.NORMAL;
  }

  /** The same from a statement on, with events and jumps. */
  private int traced(VirtualFrame frame, int start) {
    int sought = start == 0 ? Tracing.seek(frame) : 0;
    int next = sought == 0 ? start : BlockLines.enter(frame, lines, sought);
    while (next >= 0) {
      next = run(frame, next);
    }
    return ~next;
  }

  /** Returns where to go back to, or the complement of how it ended. */
  @ExplodeLoop
  private int run(VirtualFrame frame, int start) {
    int from = start;
    for (int i = 0; i < statements.length; i++) {
      if (i >= from) {
        try {
          if (Tracing.seek(frame) == 0) {
            Tracing.line(frame, this, lines[i], false);
          }
          int end = statements[i].executeStatement(frame);
          if (end != Completion.NORMAL) {
            return ~end;
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
