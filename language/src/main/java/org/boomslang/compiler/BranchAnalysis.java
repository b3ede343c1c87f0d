package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.boomslang.objects.code.CodeOrder;
import org.boomslang.objects.code.Positions;
import org.boomslang.parser.ast.BoolOperator;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.UnaryOperator;
import org.boomslang.parser.ast.WithItem;

/**
 * Where control goes from the places at which it may take two ways: the operands of tests ({@code
 * if}, {@code while}, {@code assert}, guards, conditional expressions, conditions of
 * comprehensions), the operands of {@code and} and {@code or}, the rounds of loops, the patterns of
 * {@code match}, the classes of {@code except}, and what {@code __exit__} answers to an exception.
 * The left way is the straight one and the right one that of CPython's jump ({@code
 * codegen_jump_if}), so that an operand of {@code or} that is true goes to the right. Chained
 * comparisons are one branch here, and so is a pattern with its parts.
 *
 * <p>Thread-safety: incompatible; made for one question.
 */
final class BranchAnalysis {
  private final List<long[]> rows = new ArrayList<>();
  private final Predicate<Expr> inlined;

  /** Where the rounds of loops begin. */
  private final Set<Pos> headers = new HashSet<>();

  /**
   * @param inlined whether a comprehension runs in the frame around it
   */
  private BranchAnalysis(Predicate<Expr> inlined) {
    this.inlined = inlined;
  }

  /** The branches of statements, or of the expression of a lambda. */
  static long[][] of(List<?> syntax, Predicate<Expr> inlined) {
    BranchAnalysis analysis = new BranchAnalysis(inlined);
    List<Stmt> statements = new ArrayList<>();
    for (Object part : syntax) {
      if (part instanceof Stmt statement) {
        statements.add(statement);
      } else if (part instanceof Expr expression) {
        analysis.expression(expression);
      }
    }
    analysis.block(statements, null);
    return analysis.rows();
  }

  /** The branches of a comprehension that has a frame of its own. */
  static long[][] ofComprehension(Expr node, Predicate<Expr> inlined) {
    BranchAnalysis analysis = new BranchAnalysis(inlined);
    analysis.comprehension(node);
    return analysis.rows();
  }

  /** A row for each branch, as {@link CodeOrder.Builder#build} takes them. */
  private long[][] rows() {
    return rows.toArray(new long[0][]);
  }

  /**
   * @param following where control goes after the last statement; null at the end of the code
   */
  private void block(List<Stmt> statements, Pos following) {
    for (int i = 0; i < statements.size(); i++) {
      statement(
          statements.get(i), i + 1 < statements.size() ? begin(statements.get(i + 1)) : following);
    }
  }

  /** Where control enters a statement. */
  static Pos begin(Stmt statement) {
    return switch (statement) {
      case Stmt.If s -> s.test().pos();
      case Stmt.While s -> s.test().pos();
      case Stmt.For s -> s.iter().pos();
      case Stmt.AsyncFor s -> s.iter().pos();
      case Stmt.Match s -> s.subject().pos();
      case Stmt.With s -> s.items().getFirst().contextExpr().pos();
      case Stmt.AsyncWith s -> s.items().getFirst().contextExpr().pos();
      default -> statement.pos();
    };
  }

  /** Where control enters an expression: at its first operand. */
  private static Pos begin(Expr expression) {
    return switch (expression) {
      case Expr.BoolOp e -> begin(e.values().getFirst());
      case Expr.Compare e -> begin(e.left());
      case Expr.BinOp e -> begin(e.left());
      case Expr.UnaryOp e -> begin(e.operand());
      case Expr.IfExp e -> begin(e.test());
      case Expr.Call e -> begin(e.func());
      case Expr.Attribute e -> begin(e.value());
      case Expr.Subscript e -> begin(e.value());
      default -> expression.pos();
    };
  }

  static Pos begin(List<Stmt> statements, Pos otherwise) {
    return statements.isEmpty() ? otherwise : begin(statements.get(0));
  }

  private void add(Pos key, Pos source, Pos left, Pos right) {
    add(key, source, left, right, 0, null);
  }

  /** A place that is null is the end of the code. */
  private void add(Pos key, Pos source, Pos left, Pos right, long flags, Pos back) {
    rows.add(
        new long[] {
          position(key), position(source), position(left), position(right), flags, position(back)
        });
  }

  private static long position(Pos pos) {
    return pos == null ? Positions.NONE : UnitTranslator.position(pos);
  }

  /** Whether a place is the head of a loop around another: conditional jumps only go forward. */
  private boolean isBack(Pos target, Pos source) {
    return target != null
        && headers.contains(target)
        && (target.line() < source.line()
            || (target.line() == source.line() && target.col() < source.col()));
  }

  private void statement(Stmt node, Pos following) {
    switch (node) {
      case Stmt.If s -> {
        Pos test = s.test().pos();
        test(s.test(), begin(s.body(), test), begin(s.orelse(), following), false);
        block(s.body(), following);
        block(s.orelse(), following);
      }
      case Stmt.While s -> {
        Pos test = s.test().pos();
        test(s.test(), begin(s.body(), test), begin(s.orelse(), following), false);
        headers.add(test);
        block(s.body(), test);
        block(s.orelse(), following);
      }
      case Stmt.For s -> loop(s.iter(), s.target(), s.body(), s.orelse(), following);
      case Stmt.AsyncFor s -> loop(s.iter(), s.target(), s.body(), s.orelse(), following);
      case Stmt.With s -> with(s.items(), s.body(), following);
      case Stmt.AsyncWith s -> with(s.items(), s.body(), following);
      case Stmt.Try s -> {
        Pos last = begin(s.finalbody(), following);
        block(s.body(), begin(s.orelse(), last));
        handlers(s.handlers(), last);
        block(s.orelse(), last);
        block(s.finalbody(), following);
      }
      case Stmt.TryStar s -> {
        Pos last = begin(s.finalbody(), following);
        block(s.body(), begin(s.orelse(), last));
        handlers(s.handlers(), last);
        block(s.orelse(), last);
        block(s.finalbody(), following);
      }
      case Stmt.Assert s -> {
        Pos failed = s.msg() == null ? s.pos() : begin(s.msg());
        test(s.test(), following, failed, true);
        if (s.msg() != null) {
          expression(s.msg());
        }
      }
      case Stmt.Match s -> {
        expression(s.subject());
        cases(s.cases(), following);
      }
      default -> Children.forEach(node, this::part);
    }
  }

  private void part(Object node) {
    if (node instanceof Expr expression) {
      expression(expression);
    } else {
      Children.forEach(node, this::part);
    }
  }

  private void loop(Expr iter, Expr target, List<Stmt> body, List<Stmt> orelse, Pos following) {
    expression(iter);
    add(iter.pos(), iter.pos(), target.pos(), begin(orelse, following), CodeOrder.LOOP, null);
    headers.add(iter.pos());
    block(body, iter.pos());
    block(orelse, following);
  }

  /** The branch is what {@code __exit__} answers to an exception: true goes to the right. */
  private void with(List<WithItem> items, List<Stmt> body, Pos following) {
    for (WithItem item : items) {
      expression(item.contextExpr());
    }
    block(body, items.getLast().contextExpr().pos());
    for (WithItem item : items.reversed()) {
      Pos manager = item.contextExpr().pos();
      add(manager, manager, manager, manager, CodeOrder.SILENT, null);
    }
  }

  // ------------------------------------------------------------------ expressions

  /**
   * A test, taken apart ({@code codegen_jump_if}).
   *
   * @param jumps the truth with which control leaves the straight way
   */
  private void test(Expr node, Pos whenTrue, Pos whenFalse, boolean jumps) {
    switch (node) {
      case Expr.Constant constant -> {
        // decided when the code is compiled
      }
      case Expr.UnaryOp e when e.op() == UnaryOperator.NOT ->
          test(e.operand(), whenFalse, whenTrue, !jumps);
      case Expr.BoolOp e -> {
        boolean and = e.op() == BoolOperator.AND;
        List<Expr> values = e.values();
        for (int i = 0; i + 1 < values.size(); i++) {
          Pos next = begin(values.get(i + 1));
          test(values.get(i), and ? next : whenTrue, and ? whenFalse : next, !and);
        }
        test(values.getLast(), whenTrue, whenFalse, jumps);
      }
      case Expr.IfExp e -> {
        test(e.test(), begin(e.body()), begin(e.orelse()), false);
        test(e.body(), whenTrue, whenFalse, jumps);
        test(e.orelse(), whenTrue, whenFalse, jumps);
      }
      default -> {
        expression(node);
        Pos pos = node.pos();
        Pos straight = jumps ? whenFalse : whenTrue;
        Pos jump = jumps ? whenTrue : whenFalse;
        if (isBack(jump, pos)) {
          // The jump is over one back to the loop, and is taken in the other case.
          add(pos, pos, pos, straight, CodeOrder.SWAPPED, jump);
        } else {
          add(pos, pos, straight, jump);
        }
      }
    }
  }

  private void expression(Expr node) {
    switch (node) {
      case Expr.BoolOp e -> {
        for (int i = 0; i < e.values().size(); i++) {
          expression(e.values().get(i));
          if (i + 1 < e.values().size()) {
            add(e.pos(), e.pos(), begin(e.values().get(i + 1)), e.pos());
          }
        }
      }
      case Expr.IfExp e -> {
        test(e.test(), begin(e.body()), begin(e.orelse()), false);
        expression(e.body());
        expression(e.orelse());
      }
      case Expr.ListComp e -> inlined(e, e.generators());
      case Expr.SetComp e -> inlined(e, e.generators());
      case Expr.DictComp e -> inlined(e, e.generators());
      default -> Children.forEach(node, this::part);
    }
  }

  private void inlined(Expr node, List<Comprehension> generators) {
    expression(generators.getFirst().iter());
    if (inlined.test(node)) {
      comprehension(node);
    }
  }

  private void comprehension(Expr node) {
    switch (node) {
      case Expr.ListComp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.SetComp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.GeneratorExp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
      default -> throw new IllegalArgumentException(node.toString());
    }
  }

  private void comprehension(Expr node, List<Comprehension> generators, Expr element, Expr value) {
    Pos outer = node.pos();
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      Pos iter = generator.iter().pos();
      if (i > 0) {
        expression(generator.iter());
      }
      add(iter, iter, generator.target().pos(), outer, CodeOrder.LOOP, null);
      headers.add(iter);
      List<Expr> conditions = generator.ifs();
      Pos inside = i + 1 < generators.size() ? generators.get(i + 1).iter().pos() : begin(element);
      for (int k = 0; k < conditions.size(); k++) {
        Pos next = k + 1 < conditions.size() ? begin(conditions.get(k + 1)) : inside;
        test(conditions.get(k), next, iter, false);
      }
      outer = iter;
    }
    expression(element);
    if (value != null) {
      expression(value);
    }
  }

  private void handlers(List<ExceptHandler> handlers, Pos following) {
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      if (handler.type() != null) {
        Pos type = handler.type().pos();
        Pos next = type; // no class fits: the exception goes on
        if (i + 1 < handlers.size()) {
          ExceptHandler other = handlers.get(i + 1);
          next = other.type() == null ? begin(other.body(), other.pos()) : other.type().pos();
        }
        add(type, type, type, next);
      }
      block(handler.body(), following);
    }
  }

  private void cases(List<MatchCase> cases, Pos following) {
    for (int i = 0; i < cases.size(); i++) {
      MatchCase each = cases.get(i);
      Pos other = i + 1 < cases.size() ? cases.get(i + 1).pattern().pos() : following;
      if (!isIrrefutable(each.pattern())) {
        Pos pattern = each.pattern().pos();
        Pos matched = each.guard() == null ? begin(each.body(), pattern) : begin(each.guard());
        add(pattern, pattern, matched, other);
      }
      if (each.guard() != null) {
        test(each.guard(), begin(each.body(), each.guard().pos()), other, false);
      }
      block(each.body(), following);
    }
  }

  private static boolean isIrrefutable(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs as
        && (as.pattern() == null || isIrrefutable(as.pattern()));
  }
}
