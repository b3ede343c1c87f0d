package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.generator.AsyncForNode;
import org.boomslang.nodes.generator.AsyncWithNode;
import org.boomslang.nodes.generator.ResumableExceptNode;
import org.boomslang.nodes.generator.ResumableIfNode;
import org.boomslang.nodes.generator.ResumableTryExceptNode;
import org.boomslang.nodes.generator.ResumableTryFinallyNode;
import org.boomslang.nodes.generator.ResumableWithNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.ExceptGroups;
import org.boomslang.nodes.statement.ExceptNode;
import org.boomslang.nodes.statement.IfNode;
import org.boomslang.nodes.statement.TryExceptNode;
import org.boomslang.nodes.statement.TryFinallyNode;
import org.boomslang.nodes.statement.WithNode;
import org.boomslang.nodes.trace.LineNode;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.type.PyType;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.WithItem;

/** Turns {@code try}, {@code with} and the asynchronous statements into nodes. */
final class Handlers {
  private final UnitTranslator unit;

  Handlers(UnitTranslator unit) {
    this.unit = unit;
  }

  private StatementNode block(List<Stmt> statements) {
    return unit.statements.block(statements);
  }

  // ------------------------------------------------------------------ try

  StatementNode tryStatement(Stmt.Try node) {
    StatementNode result;
    if (node.handlers().isEmpty()) {
      result = block(node.body());
    } else {
      result = tryExcept(node);
    }
    if (node.finalbody().isEmpty()) {
      return result;
    }
    boolean suspended = unit.suspensions.in(node);
    StatementNode last = block(node.finalbody());
    return suspended
        ? new ResumableTryFinallyNode(result, last, unit.code, unit.state(), unit.temporaries(2))
        : new TryFinallyNode(result, last, unit.code);
  }

  private StatementNode tryExcept(Stmt.Try node) {
    boolean suspended =
        unit.suspensions.in(node.body())
            || unit.suspensions.in(node.handlers())
            || unit.suspensions.in(node.orelse());
    StatementNode body = block(node.body());
    StatementNode orelse = node.orelse().isEmpty() ? null : block(node.orelse());
    int count = node.handlers().size();
    if (suspended) {
      ResumableExceptNode[] handlers = new ResumableExceptNode[count];
      for (int i = 0; i < count; i++) {
        ExceptHandler handler = node.handlers().get(i);
        handlers[i] =
            new ResumableExceptNode(
                type(handler), target(handler), block(handler.body()), unbind(handler));
        handlers[i].setPosition(typePosition(handler));
      }
      return new ResumableTryExceptNode(
          body,
          handlers,
          orelse,
          unit.code,
          unit.state(),
          unit.temporaries(2),
          node.handlers().stream().anyMatch(Handlers::mayCatchExit));
    }
    ExceptNode[] handlers = new ExceptNode[count];
    for (int i = 0; i < count; i++) {
      ExceptHandler handler = node.handlers().get(i);
      handlers[i] =
          new ExceptNode(type(handler), target(handler), block(handler.body()), unbind(handler));
      handlers[i].setPosition(typePosition(handler));
    }
    return new TryExceptNode(body, handlers, orelse, unit.code);
  }

  /**
   * Whether a clause may catch GeneratorExit: true unless it names builtin exceptions that are not
   * bases of it.
   */
  private static boolean mayCatchExit(ExceptHandler handler) {
    return switch (handler.type()) {
      case Expr.Name name -> mayCatchExit(name);
      case Expr.TupleExpr tuple ->
          !tuple.elts().stream()
              .allMatch(element -> element instanceof Expr.Name name && !mayCatchExit(name));
      case null, default -> true;
    };
  }

  private static boolean mayCatchExit(Expr.Name name) {
    PyType builtin = ExceptionTypes.byName(name.id());
    return builtin == null || ExceptionTypes.GENERATOR_EXIT.isSubtype(builtin);
  }

  private static long typePosition(ExceptHandler handler) {
    return UnitTranslator.position(handler.type() == null ? handler.pos() : handler.type().pos());
  }

  private ExpressionNode type(ExceptHandler handler) {
    return handler.type() == null ? null : unit.expressions.translate(handler.type());
  }

  private WriteNode target(ExceptHandler handler) {
    return handler.name() == null ? null : unit.names.write(handler.name(), handler.pos());
  }

  /** The name of an exception is unbound at the end of its clause. */
  private StatementNode unbind(ExceptHandler handler) {
    return handler.name() == null ? null : unit.names.delete(handler.name(), handler.pos(), true);
  }

  /**
   * {@code try} with {@code except*}: the clauses run one after the other on what is left of the
   * group; what they raise and what is left then goes on as one exception.
   */
  StatementNode tryStar(Stmt.TryStar node) {
    int state = unit.temporary();
    int matched = unit.temporary();
    List<StatementNode> clauses = new ArrayList<>();
    for (ExceptHandler handler : node.handlers()) {
      long position = typePosition(handler);
      List<Stmt> body = handler.body();
      StatementNode run = block(body);
      if (handler.name() != null) {
        List<StatementNode> named = new ArrayList<>();
        named.add(
            AssignNode.create(
                unit.readTemporary(matched), unit.names.write(handler.name(), handler.pos())));
        named.add(tryFinally(run, unbind(handler), unit.suspensions.in(body)));
        run = unit.suspensions.block(named, unit.suspensions.in(body));
      }
      StatementNode clause =
          conditional(
              new ExceptGroups.MatchNode(state, matched, type(handler), unit.code)
                  .withPosition(position),
              collecting(run, state, unit.suspensions.in(body)),
              unit.suspensions.in(body));
      clauses.add(LineNode.create(position));
      clauses.add(clause);
    }
    clauses.add(new ExceptGroups.FinishNode(state, unit.code));
    boolean suspended = unit.suspensions.in(node.handlers());
    StatementNode handle =
        unit.suspensions.block(prepend(new ExceptGroups.StartNode(state), clauses), suspended);
    StatementNode orelse = node.orelse().isEmpty() ? null : block(node.orelse());
    StatementNode body = block(node.body());
    StatementNode result;
    if (suspended || unit.suspensions.in(node.body()) || unit.suspensions.in(node.orelse())) {
      result =
          new ResumableTryExceptNode(
              body,
              new ResumableExceptNode[] {
                new ResumableExceptNode(null, unit.writeTemporary(state), handle, nothing())
              },
              orelse,
              unit.code,
              unit.state(),
              unit.temporaries(2),
              true);
    } else {
      result =
          new TryExceptNode(
              body,
              new ExceptNode[] {
                new ExceptNode(null, unit.writeTemporary(state), handle, nothing())
              },
              orelse,
              unit.code);
    }
    if (node.finalbody().isEmpty()) {
      return result;
    }
    return tryFinally(result, block(node.finalbody()), unit.suspensions.in(node));
  }

  private static StatementNode nothing() {
    return BlockNode.of(List.of());
  }

  private static List<StatementNode> prepend(StatementNode first, List<StatementNode> rest) {
    List<StatementNode> all = new ArrayList<>();
    all.add(first);
    all.addAll(rest);
    return all;
  }

  private StatementNode conditional(ExpressionNode test, StatementNode body, boolean suspended) {
    return suspended
        ? new ResumableIfNode(test, body, null, unit.state())
        : new IfNode(test, body, null);
  }

  private StatementNode tryFinally(StatementNode body, StatementNode last, boolean suspended) {
    return suspended
        ? new ResumableTryFinallyNode(body, last, unit.code, unit.state(), unit.temporaries(2))
        : new TryFinallyNode(body, last, unit.code);
  }

  /** Runs a clause of {@code except*}; an exception it raises is collected. */
  private StatementNode collecting(StatementNode body, int state, boolean suspended) {
    int raised = unit.temporary();
    StatementNode collect = new ExceptGroups.CollectNode(state, raised);
    if (suspended) {
      return new ResumableTryExceptNode(
          body,
          new ResumableExceptNode[] {
            new ResumableExceptNode(null, unit.writeTemporary(raised), collect, nothing())
          },
          null,
          unit.code,
          unit.state(),
          unit.temporaries(2),
          true);
    }
    return new TryExceptNode(
        body,
        new ExceptNode[] {new ExceptNode(null, unit.writeTemporary(raised), collect, nothing())},
        null,
        unit.code);
  }

  // ------------------------------------------------------------------ with

  StatementNode with(Stmt.With node) {
    return with(node.items(), 0, node.body(), node.pos());
  }

  private StatementNode with(List<WithItem> items, int index, List<Stmt> statements, Pos pos) {
    WithItem item = items.get(index);
    boolean last = index == items.size() - 1;
    long position = UnitTranslator.position(item.contextExpr().pos());
    ExpressionNode manager = unit.expressions.translate(item.contextExpr());
    boolean suspended =
        unit.suspensions.in(statements)
            || unit.suspensions.in(items.subList(index + 1, items.size()))
            || unit.suspensions.in(item.optionalVars());
    if (suspended) {
      int slot = unit.temporaries(2);
      StatementNode body = last ? block(statements) : with(items, index + 1, statements, pos);
      return new ResumableWithNode(
              manager, storing(item.optionalVars(), slot + 1, body), unit.code, unit.state(), slot)
          .withPosition(position);
    }
    WriteNode target =
        item.optionalVars() == null ? null : unit.statements.target(item.optionalVars());
    StatementNode body = last ? block(statements) : with(items, index + 1, statements, pos);
    return new WithNode(manager, target, body, unit.code).withPosition(position);
  }

  /** The body, after the store of a temporary to the target. */
  private StatementNode storing(Expr target, int slot, StatementNode body) {
    if (target == null) {
      return body;
    }
    return unit.suspensions.block(
        List.of(unit.statements.assign(target, unit.readTemporary(slot)), body));
  }

  StatementNode asyncWith(Stmt.AsyncWith node) {
    return asyncWith(node.items(), 0, node.body());
  }

  private StatementNode asyncWith(List<WithItem> items, int index, List<Stmt> statements) {
    WithItem item = items.get(index);
    boolean last = index == items.size() - 1;
    ExpressionNode manager = unit.expressions.translate(item.contextExpr());
    int slot = unit.temporaries(4);
    StatementNode body = last ? block(statements) : asyncWith(items, index + 1, statements);
    return new AsyncWithNode(
        manager,
        storing(item.optionalVars(), slot + 1, body),
        unit.code,
        unit.state(),
        slot,
        new int[] {unit.state(), unit.temporary(), unit.state(), unit.temporary()},
        UnitTranslator.position(item.contextExpr().pos()));
  }

  // ------------------------------------------------------------------ async for

  StatementNode asyncFor(Stmt.AsyncFor node) {
    return asyncFor(
        unit.expressions.translate(node.iter()),
        node.iter().pos(),
        node.target(),
        block(node.body()),
        node.orelse().isEmpty() ? null : block(node.orelse()),
        false);
  }

  /**
   * @param iterator whether the value is an asynchronous iterator already
   */
  StatementNode asyncFor(
      ExpressionNode iterable,
      Pos pos,
      Expr target,
      StatementNode body,
      StatementNode orelse,
      boolean iterator) {
    int value = unit.temporary();
    StatementNode whole = body;
    StatementNode assign = nothing();
    if (unit.suspensions.in(target)) {
      whole =
          unit.suspensions.block(
              List.of(unit.statements.assign(target, unit.readTemporary(value)), body));
    } else {
      assign = unit.statements.assign(target, unit.readTemporary(value));
    }
    return new AsyncForNode(
        iterable,
        assign,
        whole,
        orelse,
        unit.temporary(),
        value,
        unit.state(),
        new int[] {unit.state(), unit.temporary()},
        UnitTranslator.position(pos),
        iterator);
  }
}
