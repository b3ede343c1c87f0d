package org.boomslang.nodes.statement;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.List;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.trace.Tracing;

/** Statements in sequence. */
public final class BlockNode extends StatementNode {
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
  public void execute(VirtualFrame frame) {
    for (int i = 0; i < statements.length; i++) {
      if (lines != null && Tracing.isOn()) {
        Tracing.line(frame, this, lines[i], false);
      }
      statements[i].execute(frame);
    }
  }
}
