package org.boomslang.modules.ast;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BinaryOp;
import org.boomslang.objects.Operators;
import org.boomslang.objects.UnaryOp;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.CodePoints;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Node;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.UnaryOperator;

/**
 * What {@code ast.parse(optimize=)} does to a tree: {@code __debug__} becomes a constant, numbers
 * in patterns are folded, {@code '%s' % (x,)} becomes an f-string, and level 2 drops docstrings.
 * The compiler itself folds more.
 *
 * <p>Source: CPython's {@code ast_preprocess.c}.
 *
 * <p>Thread safety: incompatible; made for one tree.
 */
public final class TreeOptimizer {
  /** How many columns the {@code pass} takes that stands for a lone docstring. */
  private static final int PASS_LENGTH = 4;

  private final int level;

  private TreeOptimizer(int level) {
    this.level = level;
  }

  /**
   * @param level of optimisation, as {@code -O} counts it
   */
  public static Mod optimize(Mod tree, int level) {
    return (Mod) new TreeOptimizer(level).node(tree);
  }

  private Object value(Object value) {
    return switch (value) {
      case List<?> list -> {
        List<Object> result = new ArrayList<>(list.size());
        list.forEach(item -> result.add(value(item)));
        yield java.util.Collections.unmodifiableList(result);
      }
      case Record record when !(record instanceof CodePoints) && isNode(record) -> node(record);
      case null, default -> value;
    };
  }

  private static boolean isNode(Record record) {
    return record.getClass().getPackage() == Node.class.getPackage()
        && !(record instanceof Pos)
        && NodeDescription.named(NodeDescription.of(record.getClass()).name()) != null;
  }

  private Object node(Object record) {
    NodeDescription description = NodeDescription.of(record.getClass());
    List<NodeDescription.Component> components = description.components();
    Object[] values = new Object[components.size() + (description.positioned() ? 1 : 0)];
    for (int i = 0; i < components.size(); i++) {
      values[i] = value(components.get(i).read(record));
    }
    if (description.positioned()) {
      values[components.size()] = ((Node) record).pos();
    }
    return replaced(description.create(values));
  }

  private Object replaced(Object node) {
    return switch (node) {
      case Expr.Name n when n.id().equals("__debug__") && n.ctx() == ExprContext.LOAD ->
          new Expr.Constant(level == 0, null, n.pos());
      case Expr.BinOp b
          when b.op() == BinaryOperator.MOD
              && b.left() instanceof Expr.Constant format
              && format.value() instanceof String text
              && b.right() instanceof Expr.TupleExpr values -> {
        Expr formatted = PercentFormat.toFString(text, values.elts(), b.pos());
        yield formatted == null ? b : formatted;
      }
      case Pattern.MatchValue v -> new Pattern.MatchValue(number(v.value()), v.pos());
      case Pattern.MatchMapping m ->
          new Pattern.MatchMapping(
              m.keys().stream().map(TreeOptimizer::number).toList(),
              m.patterns(),
              m.rest(),
              m.pos());
      case Mod.Module m -> new Mod.Module(withoutDocstring(m.body()));
      case Stmt.FunctionDef f ->
          new Stmt.FunctionDef(
              f.name(),
              f.args(),
              withoutDocstring(f.body()),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              f.pos());
      case Stmt.AsyncFunctionDef f ->
          new Stmt.AsyncFunctionDef(
              f.name(),
              f.args(),
              withoutDocstring(f.body()),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              f.pos());
      case Stmt.ClassDef c ->
          new Stmt.ClassDef(
              c.name(),
              c.bases(),
              c.keywords(),
              withoutDocstring(c.body()),
              c.decoratorList(),
              c.typeParams(),
              c.pos());
      default -> node;
    };
  }

  private List<Stmt> withoutDocstring(List<Stmt> body) {
    if (level < 2
        || body.isEmpty()
        || !(body.getFirst() instanceof Stmt.ExprStmt first)
        || !(first.value() instanceof Expr.Constant constant)
        || !(constant.value() instanceof String || constant.value() instanceof CodePoints)) {
      return body;
    }
    if (body.size() > 1) {
      return body.subList(1, body.size());
    }
    Pos pos = first.pos();
    return List.of(
        new Stmt.Pass(new Pos(pos.line(), pos.col(), pos.line(), pos.col() + PASS_LENGTH)));
  }

  /** A negated number or a complex one as one constant; anything else as it is. */
  private static Expr number(Expr node) {
    Object value = fold(node);
    Object literal = value == null ? null : ConstantValues.toTree(value);
    return literal == null || value instanceof TruffleString
        ? node
        : new Expr.Constant(literal, null, node.pos());
  }

  private static Object fold(Expr node) {
    return switch (node) {
      case Expr.UnaryOp u
          when u.op() == UnaryOperator.USUB && u.operand() instanceof Expr.Constant c ->
          Operators.unary(UnaryOp.NEG, ConstantValues.toPython(c.value()));
      case Expr.BinOp b
          when (b.op() == BinaryOperator.ADD || b.op() == BinaryOperator.SUB)
              && b.right() instanceof Expr.Constant right -> {
        Object left =
            b.left() instanceof Expr.Constant c
                ? ConstantValues.toPython(c.value())
                : fold(b.left());
        yield left == null
            ? null
            : Operators.binary(
                b.op() == BinaryOperator.ADD ? BinaryOp.ADD : BinaryOp.SUB,
                left,
                ConstantValues.toPython(right.value()));
      }
      default -> null;
    };
  }
}
