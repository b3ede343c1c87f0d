package org.boomslang.nodes.statement;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import java.util.List;
import org.boomslang.nodes.StatementNode;

/** Statements in sequence. */
public final class BlockNode extends StatementNode {
  @Children private final StatementNode[] statements;

  private BlockNode(StatementNode[] statements) {
    this.statements = statements;
  }

  /** The statements as one; a single statement is returned as it is. */
  public static StatementNode of(List<StatementNode> statements) {
    return statements.size() == 1
        ? statements.getFirst()
        : new BlockNode(statements.toArray(new StatementNode[0]));
  }

  public static StatementNode of(StatementNode... statements) {
    return of(List.of(statements));
  }

  @Override
  @ExplodeLoop
  public void execute(VirtualFrame frame) {
    for (StatementNode statement : statements) {
      statement.execute(frame);
    }
  }
}
