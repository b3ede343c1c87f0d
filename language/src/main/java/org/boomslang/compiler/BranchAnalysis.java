package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/**
 * Where control goes from the places at which it may take two ways: the tests of {@code if} and
 * {@code while}, the rounds of {@code for}, the patterns of {@code match} and the classes of {@code
 * except}. A test with {@code and} or {@code or} is one branch here, where CPython's bytecode has
 * several; conditional expressions and comprehensions are none.
 *
 * <p>Thread-safety: incompatible; made for one question.
 */
final class BranchAnalysis {
  private final List<long[]> rows = new ArrayList<>();

  BranchAnalysis(List<?> syntax) {
    List<Stmt> statements = new ArrayList<>();
    for (Object part : syntax) {
      if (part instanceof Stmt statement) {
        statements.add(statement);
      }
    }
    block(statements, null);
  }

  /**
   * A row for each branch: the position under which its node reports it, and the positions from
   * where, to where on the left (a test holds, a loop goes on) and on the right.
   */
  long[][] rows() {
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
  private static Pos begin(Stmt statement) {
    return switch (statement) {
      case Stmt.If s -> s.test().pos();
      case Stmt.While s -> s.test().pos();
      case Stmt.For s -> s.iter().pos();
      case Stmt.AsyncFor s -> s.iter().pos();
      case Stmt.Match s -> s.subject().pos();
      case Stmt.Try s -> begin(s.body(), s.pos());
      case Stmt.TryStar s -> begin(s.body(), s.pos());
      default -> statement.pos();
    };
  }

  private static Pos begin(List<Stmt> statements, Pos otherwise) {
    return statements.isEmpty() ? otherwise : begin(statements.get(0));
  }

  private void add(Pos key, Pos source, Pos left, Pos right) {
    // The end of the code has the line of what leads to it.
    rows.add(
        new long[] {
          UnitTranslator.position(key),
          UnitTranslator.position(source),
          UnitTranslator.position(left),
          UnitTranslator.position(right == null ? source : right)
        });
  }

  private void statement(Stmt node, Pos following) {
    switch (node) {
      case Stmt.If s -> {
        if (!(s.test() instanceof Expr.Constant)) {
          Pos test = s.test().pos();
          add(test, test, begin(s.body(), test), begin(s.orelse(), following));
        }
        block(s.body(), following);
        block(s.orelse(), following);
      }
      case Stmt.While s -> {
        Pos test = s.test().pos();
        if (!(s.test() instanceof Expr.Constant)) {
          add(s.pos(), test, begin(s.body(), test), begin(s.orelse(), following));
        }
        block(s.body(), test);
        block(s.orelse(), following);
      }
      case Stmt.For s -> {
        Pos iter = s.iter().pos();
        add(iter, iter, s.target().pos(), begin(s.orelse(), following));
        block(s.body(), iter);
        block(s.orelse(), following);
      }
      case Stmt.AsyncFor s -> {
        Pos iter = s.iter().pos();
        add(iter, iter, s.target().pos(), begin(s.orelse(), following));
        block(s.body(), iter);
        block(s.orelse(), following);
      }
      case Stmt.With s -> block(s.body(), s.pos());
      case Stmt.AsyncWith s -> block(s.body(), s.pos());
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
        for (ExceptHandler handler : s.handlers()) {
          block(handler.body(), last);
        }
        block(s.orelse(), last);
        block(s.finalbody(), following);
      }
      case Stmt.Match s -> cases(s.cases(), following);
      default -> {
        // nothing inside
      }
    }
  }

  private void handlers(List<ExceptHandler> handlers, Pos following) {
    for (int i = 0; i < handlers.size(); i++) {
      ExceptHandler handler = handlers.get(i);
      if (handler.type() != null) {
        Pos type = handler.type().pos();
        Pos next = null;
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
      if (!isIrrefutable(each.pattern())) {
        Pos pattern = each.pattern().pos();
        Pos next = following;
        if (i + 1 < cases.size()) {
          next = cases.get(i + 1).pattern().pos();
        }
        add(pattern, pattern, begin(each.body(), pattern), next);
      }
      block(each.body(), following);
    }
  }

  private static boolean isIrrefutable(Pattern pattern) {
    return pattern instanceof Pattern.MatchAs as
        && (as.pattern() == null || isIrrefutable(as.pattern()));
  }
}
