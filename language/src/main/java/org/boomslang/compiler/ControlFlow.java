package org.boomslang.compiler;

import java.util.List;
import java.util.function.Consumer;
import org.boomslang.objects.code.CodeOrder;
import org.boomslang.objects.code.Positions;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.WithItem;

/**
 * Puts statements in the order of CPython's instructions, with jumps where control does not go on
 * to what follows in that order. A {@code break}, {@code continue} or {@code return} inside {@code
 * with} goes to the manager, inside {@code try} to the {@code finally}, of which there is one copy
 * here: so each step along the way is right, but not where control goes from there.
 *
 * <p>Thread-safety: incompatible; made for one walk.
 */
final class ControlFlow {
  private final CodeOrder.Builder order;
  private final Consumer<Object> visitor;

  /** Where {@code continue}, {@code break} and {@code return} go; null for the end of the code. */
  private record Exits(Pos next, Pos stop, Pos leave) {
    static Exits through(Pos place) {
      return new Exits(place, place, place);
    }

    Exits ofLoop(Pos header, Pos following) {
      return new Exits(header, following, leave);
    }
  }

  /**
   * @param visitor adds expressions and the statements that contain no others
   */
  ControlFlow(CodeOrder.Builder order, Consumer<Object> visitor) {
    this.order = order;
    this.visitor = visitor;
  }

  /** The statements of a unit. */
  void body(List<Stmt> statements) {
    block(statements, null, false, Exits.through(null));
  }

  /**
   * @param following where control goes after the last statement; null at the end of the code
   * @param falls whether that comes next in the order
   */
  private void block(List<Stmt> statements, Pos following, boolean falls, Exits exits) {
    for (int i = 0; i < statements.size(); i++) {
      Stmt statement = statements.get(i);
      boolean last = i + 1 == statements.size();
      Pos next = last ? following : BranchAnalysis.begin(statements.get(i + 1));
      statement(statement, next, falls || !last, exits);
    }
  }

  private void loop(
      Pos pos,
      Expr iterable,
      Expr target,
      List<Stmt> body,
      List<Stmt> orelse,
      Pos following,
      boolean falls,
      Exits exits) {
    add(pos);
    visitor.accept(iterable);
    visitor.accept(target);
    block(body, iterable.pos(), false, exits.ofLoop(iterable.pos(), following));
    block(orelse, following, falls, exits);
  }

  private void statement(Stmt node, Pos following, boolean falls, Exits exits) {
    switch (node) {
      case Stmt.If s -> {
        add(s.pos());
        visitor.accept(s.test());
        block(s.body(), following, falls && s.orelse().isEmpty(), exits);
        block(s.orelse(), following, falls, exits);
      }
      case Stmt.While s -> {
        add(s.pos());
        visitor.accept(s.test());
        Pos header = s.test().pos();
        block(s.body(), header, false, exits.ofLoop(header, following));
        block(s.orelse(), following, falls, exits);
      }
      case Stmt.For s ->
          loop(s.pos(), s.iter(), s.target(), s.body(), s.orelse(), following, falls, exits);
      case Stmt.AsyncFor s ->
          loop(s.pos(), s.iter(), s.target(), s.body(), s.orelse(), following, falls, exits);
      case Stmt.With s -> with(s.pos(), s.items(), s.body(), following, falls);
      case Stmt.AsyncWith s -> with(s.pos(), s.items(), s.body(), following, falls);
      case Stmt.Try s -> {
        add(s.pos());
        attempt(s.body(), s.handlers(), s.orelse(), s.finalbody(), following, falls, exits);
      }
      case Stmt.TryStar s -> {
        add(s.pos());
        attempt(s.body(), s.handlers(), s.orelse(), s.finalbody(), following, falls, exits);
      }
      case Stmt.Match s -> {
        add(s.pos());
        visitor.accept(s.subject());
        for (MatchCase each : s.cases()) {
          visitor.accept(each.pattern());
          if (each.guard() != null) {
            visitor.accept(each.guard());
          }
          block(each.body(), following, falls && each == s.cases().getLast(), exits);
        }
      }
      default -> {
        visitor.accept(node);
        switch (node) {
          case Stmt.Return _ -> go(node.pos(), exits.leave);
          case Stmt.Break _ -> go(node.pos(), exits.stop);
          case Stmt.Continue _ -> go(node.pos(), exits.next);
          case Stmt.Raise _ -> {
            // a handler is found, or none
          }
          default -> {
            if (!falls) {
              go(node.pos(), following);
            }
          }
        }
      }
    }
  }

  private void with(Pos pos, List<WithItem> items, List<Stmt> body, Pos following, boolean falls) {
    add(pos);
    items.forEach(visitor);
    Pos manager = items.getLast().contextExpr().pos();
    block(body, manager, true, Exits.through(manager));
    order.repeat(position(manager)); // it is told that the block ends
    if (!falls) {
      go(manager, following);
    }
  }

  private void attempt(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Pos following,
      boolean falls,
      Exits exits) {
    Pos last = BranchAnalysis.begin(finalbody, following);
    boolean fallsLast = falls || !finalbody.isEmpty();
    Exits inside = finalbody.isEmpty() ? exits : Exits.through(last);
    Pos next = BranchAnalysis.begin(orelse, last);
    block(body, next, !orelse.isEmpty() || (handlers.isEmpty() && fallsLast), inside);
    block(orelse, last, handlers.isEmpty() && fallsLast, inside);
    for (ExceptHandler handler : handlers) {
      add(handler.pos());
      visitor.accept(handler);
      block(handler.body(), last, fallsLast && handler == handlers.getLast(), inside);
    }
    block(finalbody, following, falls, exits);
  }

  private void add(Pos pos) {
    order.add(position(pos));
  }

  private void go(Pos from, Pos to) {
    if (to == null) {
      order.end(position(from));
    } else {
      order.jump(position(from), position(to));
    }
  }

  private static long position(Pos pos) {
    return pos == null ? Positions.NONE : UnitTranslator.position(pos);
  }
}
