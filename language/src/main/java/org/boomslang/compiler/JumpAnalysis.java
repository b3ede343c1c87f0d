package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.PyErrors;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/**
 * Where {@code frame.f_lineno} may be set to: to the beginning of a statement that is not inside a
 * loop, {@code with}, handler or {@code case} that the jump would have to enter. The messages are
 * those of CPython's frameobject.c, {@code frame_lineno_set}.
 *
 * <p>Thread-safety: incompatible; made for one question.
 */
final class JumpAnalysis {
  /** Why a construct cannot be entered. */
  private enum Kind {
    FOR("can't jump into the body of a for loop"),
    EXCEPT("can't jump into an 'except' block as there's no exception"),
    OTHER("can't jump: incompatible stacks");

    private final String message;

    Kind(String message) {
      this.message = message;
    }
  }

  /**
   * @param node compared by identity
   */
  private record Guard(Object node, Kind kind) {
    boolean isIn(List<Guard> guards) {
      return guards.stream().anyMatch(g -> g.node == node && g.kind == kind);
    }
  }

  private record Place(int line, List<Guard> guards) {}

  private final List<Place> places = new ArrayList<>();

  JumpAnalysis(List<?> syntax) {
    List<Stmt> statements = new ArrayList<>();
    for (Object part : syntax) {
      if (part instanceof Stmt statement) {
        statements.add(statement);
      }
    }
    block(statements, List.of());
  }

  /**
   * The line at which control goes on; ValueError when the jump is impossible.
   *
   * @param from the line of the frame
   * @param to the line asked for
   */
  int target(int from, int to, int firstLine) {
    if (to < firstLine) {
      throw PyErrors.valueError("line %d comes before the current code block", to);
    }
    Place target = null;
    Place source = null;
    for (Place place : places) {
      if (place.line >= to && (target == null || place.line < target.line)) {
        target = place;
      }
      if (place.line <= from && (source == null || place.line >= source.line)) {
        source = place;
      }
    }
    if (target == null) {
      throw PyErrors.valueError("line %d comes after the current code block", to);
    }
    for (Guard guard : target.guards) {
      if (source == null || !guard.isIn(source.guards)) {
        throw PyErrors.valueError(guard.kind.message);
      }
    }
    return target.line;
  }

  private void add(Pos pos, List<Guard> guards) {
    places.add(new Place(pos.line(), guards));
  }

  private static List<Guard> with(List<Guard> guards, Object node, Kind kind) {
    List<Guard> result = new ArrayList<>(guards);
    result.add(new Guard(node, kind));
    return result;
  }

  private void block(List<Stmt> statements, List<Guard> guards) {
    for (Stmt statement : statements) {
      statement(statement, guards);
      if (neverEnds(statement)) {
        return;
      }
    }
  }

  private static boolean neverEnds(Stmt statement) {
    return switch (statement) {
      case Stmt.Return _, Stmt.Raise _, Stmt.Break _, Stmt.Continue _ -> true;
      case Stmt.While w ->
          w.test() instanceof Expr.Constant constant
              && Boolean.TRUE.equals(constant.value())
              && !breaks(w.body());
      default -> false;
    };
  }

  private static boolean breaks(List<Stmt> statements) {
    for (Stmt statement : statements) {
      boolean found =
          switch (statement) {
            case Stmt.Break _ -> true;
            case Stmt.If s -> breaks(s.body()) || breaks(s.orelse());
            case Stmt.With s -> breaks(s.body());
            case Stmt.AsyncWith s -> breaks(s.body());
            case Stmt.Try s ->
                breaks(s.body())
                    || breaks(s.orelse())
                    || breaks(s.finalbody())
                    || s.handlers().stream().anyMatch(h -> breaks(h.body()));
            case Stmt.TryStar s -> breaks(s.body()) || breaks(s.orelse()) || breaks(s.finalbody());
            case Stmt.Match s -> s.cases().stream().anyMatch(c -> breaks(c.body()));
            case Stmt.For s -> breaks(s.orelse());
            case Stmt.AsyncFor s -> breaks(s.orelse());
            case Stmt.While s -> breaks(s.orelse());
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  private void statement(Stmt node, List<Guard> guards) {
    add(node.pos(), guards);
    switch (node) {
      case Stmt.If s -> {
        block(s.body(), guards);
        block(s.orelse(), guards);
      }
      case Stmt.While s -> {
        block(s.body(), guards);
        block(s.orelse(), guards);
      }
      case Stmt.For s -> {
        block(s.body(), with(guards, s, Kind.FOR));
        block(s.orelse(), with(guards, s, Kind.OTHER));
      }
      case Stmt.AsyncFor s -> {
        block(s.body(), with(guards, s, Kind.FOR));
        block(s.orelse(), with(guards, s, Kind.OTHER));
      }
      case Stmt.With s -> block(s.body(), with(guards, s, Kind.OTHER));
      case Stmt.AsyncWith s -> block(s.body(), with(guards, s, Kind.OTHER));
      case Stmt.Try s -> {
        block(s.body(), guards);
        handlers(s, s.handlers(), guards);
        block(s.orelse(), guards);
        block(s.finalbody(), guards);
      }
      case Stmt.TryStar s -> {
        block(s.body(), guards);
        for (ExceptHandler handler : s.handlers()) {
          handlers(handler, List.of(handler), guards);
        }
        block(s.orelse(), guards);
        block(s.finalbody(), guards);
      }
      case Stmt.Match s -> {
        for (MatchCase branch : s.cases()) {
          block(branch.body(), with(guards, branch, Kind.OTHER));
        }
      }
      default -> {
        // nothing inside
      }
    }
  }

  /** Handlers of one {@code try} may be jumped between: they have the same exception. */
  private void handlers(Object owner, List<ExceptHandler> handlers, List<Guard> guards) {
    List<Guard> inside = with(guards, owner, Kind.EXCEPT);
    for (ExceptHandler handler : handlers) {
      add(handler.pos(), inside);
      block(handler.body(), inside);
    }
  }
}
