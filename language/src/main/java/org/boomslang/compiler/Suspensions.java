package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.generator.ResumableBlockNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Stmt;

/**
 * Knows which parts of a generator's syntax hold a {@code yield} or {@code await}, and keeps
 * operations free of them: operands that are evaluated before such a part, and the part itself, go
 * to temporary slots, and the operation reads those. So only statements and a few expressions of
 * {@code nodes.generator} know how to resume.
 *
 * <p>A part that is evaluated first needs no slot: running the operation again runs the part again,
 * which goes on where it stopped.
 */
final class Suspensions {
  private final UnitTranslator unit;
  private final boolean possible;
  private final Map<Object, Boolean> known = new IdentityHashMap<>();

  Suspensions(UnitTranslator unit) {
    this.unit = unit;
    this.possible = unit.unit.isResumable();
  }

  /** Whether evaluation of a tree node, or of one of a list, can be suspended. */
  boolean in(Object node) {
    if (!possible || node == null) {
      return false;
    }
    if (node instanceof List<?> list) {
      for (Object element : list) {
        if (in(element)) {
          return true;
        }
      }
      return false;
    }
    Boolean answer = known.get(node);
    if (answer == null) {
      answer = find(node);
      known.put(node, answer);
    }
    return answer;
  }

  private boolean find(Object node) {
    switch (node) {
      case Expr.Yield _, Expr.YieldFrom _, Expr.Await _, Stmt.AsyncFor _, Stmt.AsyncWith _ -> {
        return true;
      }
      case Comprehension c when c.isAsync() -> {
        return true;
      }
      default -> {}
    }
    boolean[] found = {false};
    Children.forEach(node, child -> found[0] |= in(child));
    return found[0];
  }

  /** The nodes of operands in order, null for absent ones. */
  ExpressionNode[] translate(List<? extends Expr> operands) {
    ExpressionNode[] nodes = new ExpressionNode[operands.size()];
    for (int i = 0; i < nodes.length; i++) {
      Expr operand = operands.get(i);
      nodes[i] = operand == null ? null : unit.expressions.translate(operand);
    }
    return nodes;
  }

  /**
   * An operation over operands that are evaluated in order.
   *
   * @param make builds the operation from nodes for the operands
   */
  ExpressionNode combine(
      List<? extends Expr> operands, Function<ExpressionNode[], ExpressionNode> make) {
    List<StatementNode> before = new ArrayList<>();
    ExpressionNode[] nodes = spill(operands, before);
    ExpressionNode operation = make.apply(nodes);
    return before.isEmpty() ? operation : new SequenceNode(block(before), operation);
  }

  /** The same for an operation that is a statement. */
  StatementNode combineStatement(
      List<? extends Expr> operands, Function<ExpressionNode[], StatementNode> make) {
    List<StatementNode> before = new ArrayList<>();
    ExpressionNode[] nodes = spill(operands, before);
    StatementNode operation = make.apply(nodes);
    if (before.isEmpty()) {
      return operation;
    }
    before.add(operation);
    return block(before);
  }

  /**
   * The nodes for operands; those up to the last that can be suspended are stored to temporaries by
   * statements added to {@code before}, unless that is the very first.
   */
  ExpressionNode[] spill(List<? extends Expr> operands, List<StatementNode> before) {
    int last = -1;
    for (int i = 0; i < operands.size(); i++) {
      if (in(operands.get(i))) {
        last = i;
      }
    }
    ExpressionNode[] nodes = translate(operands);
    if (last <= 0) {
      return nodes;
    }
    for (int i = 0; i <= last; i++) {
      if (nodes[i] != null && !(nodes[i] instanceof ConstantNode)) {
        int slot = unit.temporary();
        before.add(AssignNode.create(nodes[i], unit.writeTemporary(slot)));
        nodes[i] = unit.readTemporary(slot);
      }
    }
    return nodes;
  }

  /** Statements in a row of which some can be suspended. */
  StatementNode block(List<StatementNode> statements) {
    return statements.size() == 1
        ? statements.getFirst()
        : new ResumableBlockNode(statements.toArray(new StatementNode[0]), unit.state(), null);
  }

  /**
   * Statements of a program in a row, resumable where their syntax asks for it.
   *
   * @param lines the position of each
   */
  StatementNode block(List<StatementNode> statements, boolean resumable, long[] lines) {
    return resumable
        ? new ResumableBlockNode(statements.toArray(new StatementNode[0]), unit.state(), lines)
        : BlockNode.of(statements, lines);
  }

  /** Statements in a row, resumable where their syntax asks for it. */
  StatementNode block(List<StatementNode> statements, boolean resumable) {
    return resumable ? block(statements) : BlockNode.of(statements);
  }
}
