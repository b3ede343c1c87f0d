package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.call.IteratedCall;
import org.boomslang.nodes.generator.ResumableForNode;
import org.boomslang.nodes.generator.ResumableIfNode;
import org.boomslang.nodes.generator.ResumableWhileNode;
import org.boomslang.nodes.generator.SuspendingNode;
import org.boomslang.nodes.generator.SuspendingStatementNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.local.ReadLocalNode;
import org.boomslang.nodes.operation.ConditionalNode;
import org.boomslang.nodes.operation.InplaceOperationNode;
import org.boomslang.nodes.operation.NotNode;
import org.boomslang.nodes.statement.AssertNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.AttributeTargetNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.BreakNode;
import org.boomslang.nodes.statement.ContinueNode;
import org.boomslang.nodes.statement.DeleteAttributeStatementNode;
import org.boomslang.nodes.statement.DeleteSubscriptStatementNode;
import org.boomslang.nodes.statement.ExpressionStatementNode;
import org.boomslang.nodes.statement.ForNode;
import org.boomslang.nodes.statement.IfNode;
import org.boomslang.nodes.statement.ImportFromNode;
import org.boomslang.nodes.statement.ImportNode;
import org.boomslang.nodes.statement.ImportStarNode;
import org.boomslang.nodes.statement.MultipleAssignNode;
import org.boomslang.nodes.statement.PrintExpressionNode;
import org.boomslang.nodes.statement.RaiseNode;
import org.boomslang.nodes.statement.ReraiseNode;
import org.boomslang.nodes.statement.ReturnNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.nodes.statement.SubscriptTargetNode;
import org.boomslang.nodes.statement.UnpackTargetNode;
import org.boomslang.nodes.statement.WhileNode;
import org.boomslang.objects.BinaryOp;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/** Turns statements and assignment targets into nodes. */
final class Statements {
  /** Deeper nests of conditional returns are left to exceptions, to spare the Java stack. */
  private static final int MAX_TAIL_DEPTH = 24;

  private final UnitTranslator unit;
  private final Handlers handlers;
  private final Patterns patterns;
  private boolean interactive;

  Statements(UnitTranslator unit) {
    this.unit = unit;
    this.handlers = new Handlers(unit);
    this.patterns = new Patterns(unit);
  }

  /**
   * From here on values of expression statements are shown through {@code sys.displayhook}, those
   * inside of compound statements too: the unit is what an interactive session reads.
   */
  void showValues() {
    interactive = true;
  }

  // ------------------------------------------------------------------ blocks

  /** Statements in a row; an empty list does nothing. */
  StatementNode block(List<Stmt> all) {
    List<Stmt> statements = executed(all);
    List<StatementNode> nodes = new ArrayList<>(statements.size());
    for (Stmt statement : statements) {
      nodes.add(translate(statement));
      if (neverEnds(statement)) {
        break;
      }
    }
    return unit.suspensions.block(nodes, unit.suspensions.in(statements), lines(statements));
  }

  /** What is there to be executed: declarations are no lines for tracing. */
  private List<Stmt> executed(List<Stmt> statements) {
    for (Stmt statement : statements) {
      if (declares(statement)) {
        return statements.stream().filter(s -> !declares(s)).toList();
      }
    }
    return statements;
  }

  private boolean declares(Stmt statement) {
    return switch (statement) {
      case Stmt.Global _, Stmt.Nonlocal _ -> true;
      case Stmt.AnnAssign a when Annotations.isBare(a) -> !unit.definitions.annotations.isCode(a);
      default -> false;
    };
  }

  /** Where tracing sees statements begin. */
  private static long[] lines(List<Stmt> statements) {
    return statements.stream().mapToLong(Statements::line).toArray();
  }

  /** Definitions begin with their first decorator. */
  private static long line(Stmt statement) {
    List<Expr> decorators =
        switch (statement) {
          case Stmt.FunctionDef f -> f.decoratorList();
          case Stmt.AsyncFunctionDef f -> f.decoratorList();
          case Stmt.ClassDef c -> c.decoratorList();
          default -> List.of();
        };
    return UnitTranslator.position(
        decorators.isEmpty() ? statement.pos() : decorators.getFirst().pos());
  }

  private StatementNode optionalBlock(List<Stmt> statements) {
    return statements.isEmpty() ? null : block(statements);
  }

  private static boolean neverEnds(Stmt statement) {
    return statement instanceof Stmt.Return
        || statement instanceof Stmt.Raise
        || statement instanceof Stmt.Break
        || statement instanceof Stmt.Continue;
  }

  /**
   * The body of a function: its value is what the function returns. A {@code return} that stands
   * last on its path becomes that value, so that it needs no exception.
   */
  ExpressionNode body(List<Stmt> statements) {
    if (unit.unit.isResumable()) {
      return SequenceNode.ofBody(block(statements), Expressions.none());
    }
    return tail(statements, 0);
  }

  private ExpressionNode tail(List<Stmt> all, int depth) {
    List<Stmt> statements = executed(all);
    List<StatementNode> before = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      Stmt statement = statements.get(i);
      if (statement instanceof Stmt.Return r) {
        return sequence(statements, before, unit.expressions.translateOrNone(r.value()), r);
      }
      if (statement instanceof Stmt.If branch && depth < MAX_TAIL_DEPTH) {
        List<Stmt> rest = statements.subList(i + 1, statements.size());
        boolean bodyReturns = alwaysReturns(branch.body());
        boolean elseReturns = alwaysReturns(branch.orelse());
        boolean returns = bodyReturns || elseReturns || (rest.isEmpty() && containsReturn(branch));
        if (returns && (rest.isEmpty() || bodyReturns || elseReturns)) {
          ExpressionNode test = unit.expressions.translate(branch.test());
          ExpressionNode whenTrue =
              tail(bodyReturns ? branch.body() : join(branch.body(), rest), depth + 1);
          ExpressionNode whenFalse =
              tail(elseReturns ? branch.orelse() : join(branch.orelse(), rest), depth + 1);
          // Only one of the two can have taken the rest, unless the rest is empty.
          return sequence(
              statements, before, ConditionalNode.create(test, whenTrue, whenFalse), branch);
        }
      }
      before.add(translate(statement));
      if (neverEnds(statement)) {
        break;
      }
    }
    return sequence(statements, before, Expressions.none(), null);
  }

  private static List<Stmt> join(List<Stmt> first, List<Stmt> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<Stmt> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * @param last the statement that the value belongs to, or null
   */
  private static ExpressionNode sequence(
      List<Stmt> statements, List<StatementNode> before, ExpressionNode value, Stmt last) {
    if (before.isEmpty() && last == null) {
      return value;
    }
    StatementNode first =
        before.isEmpty() ? null : BlockNode.of(before, lines(statements.subList(0, before.size())));
    ExpressionNode result = new SequenceNode(first, value);
    if (last != null) {
      result.setPosition(UnitTranslator.position(last.pos()));
    }
    return result;
  }

  private static boolean alwaysReturns(List<Stmt> statements) {
    if (statements.isEmpty()) {
      return false;
    }
    return switch (statements.getLast()) {
      case Stmt.Return _ -> true;
      case Stmt.If i -> alwaysReturns(i.body()) && alwaysReturns(i.orelse());
      default -> false;
    };
  }

  private static boolean containsReturn(Object node) {
    if (node instanceof Stmt.Return) {
      return true;
    }
    boolean[] found = {false};
    if (node instanceof Stmt.If i) {
      i.body().forEach(s -> found[0] |= containsReturn(s));
      i.orelse().forEach(s -> found[0] |= containsReturn(s));
    }
    return found[0];
  }

  // ------------------------------------------------------------------ statements

  StatementNode translate(Stmt node) {
    StatementNode result = build(node);
    if (result.position() == 0) {
      result.setPosition(UnitTranslator.position(node.pos()));
    }
    return result;
  }

  private ExpressionNode expression(Expr node) {
    return unit.expressions.translate(node);
  }

  private StatementNode build(Stmt node) {
    return switch (node) {
      case Stmt.FunctionDef s -> unit.definitions.function(s);
      case Stmt.AsyncFunctionDef s -> unit.definitions.function(s);
      case Stmt.ClassDef s -> unit.definitions.classDefinition(s);
      case Stmt.TypeAlias s -> unit.definitions.typeAlias(s);
      case Stmt.Return s -> {
        ExpressionNode value = unit.expressions.translateOrNone(s.value());
        yield value instanceof SuspendingNode v
            ? SuspendingStatementNode.returning(v)
            : new ReturnNode(value);
      }
      case Stmt.Delete s -> delete(s);
      case Stmt.Assign s -> assign(s);
      case Stmt.AugAssign s -> augmentedAssign(s);
      case Stmt.AnnAssign s -> annotatedAssign(s);
      case Stmt.For s -> forLoop(s);
      case Stmt.AsyncFor s -> handlers.asyncFor(s);
      case Stmt.While s -> whileLoop(s);
      case Stmt.If s -> conditional(s);
      case Stmt.With s -> handlers.with(s);
      case Stmt.AsyncWith s -> handlers.asyncWith(s);
      case Stmt.Match s -> patterns.match(s);
      case Stmt.Raise s -> raise(s);
      case Stmt.Try s -> handlers.tryStatement(s);
      case Stmt.TryStar s -> handlers.tryStar(s);
      case Stmt.Assert s -> assertion(s);
      case Stmt.Import s -> importModules(s);
      case Stmt.ImportFrom s -> importFrom(s);
      case Stmt.ExprStmt s -> {
        ExpressionNode value = expression(s.value());
        yield interactive ? new PrintExpressionNode(value) : ExpressionStatementNode.create(value);
      }
      case Stmt.Global _, Stmt.Nonlocal _, Stmt.Pass _ -> BlockNode.of(List.of());
      case Stmt.Break _ -> new BreakNode();
      case Stmt.Continue _ -> new ContinueNode();
    };
  }

  private StatementNode raise(Stmt.Raise node) {
    if (node.exc() == null) {
      return new ReraiseNode(unit.code);
    }
    return unit.suspensions.combineStatement(
        Arrays.asList(node.exc(), node.cause()),
        n -> new RaiseNode(n[0], n[1]).withPosition(UnitTranslator.position(node.pos())));
  }

  private StatementNode assertion(Stmt.Assert node) {
    if (unit.compilation.options().optimize() > 0) {
      return BlockNode.of(List.of());
    }
    if (node.msg() != null && unit.suspensions.in(node.msg())) {
      // The message is evaluated on failure only.
      int slot = unit.temporary();
      List<StatementNode> failed = new ArrayList<>();
      failed.add(AssignNode.create(expression(node.msg()), unit.writeTemporary(slot)));
      failed.add(
          new AssertNode(ConstantNode.create(false), unit.readTemporary(slot))
              .withPosition(UnitTranslator.position(node.test().pos())));
      return new ResumableIfNode(
          NotNode.create(expression(node.test())),
          unit.suspensions.block(failed),
          null,
          unit.state());
    }
    return new AssertNode(
            expression(node.test()), node.msg() == null ? null : expression(node.msg()))
        .withPosition(UnitTranslator.position(node.test().pos()));
  }

  // ------------------------------------------------------------------ assignment

  /** A place to assign to, none of whose parts can be suspended. */
  WriteNode target(Expr node) {
    return switch (node) {
      case Expr.Name n -> unit.names.write(n);
      case Expr.Attribute a -> attributeTarget(expression(a.value()), a);
      case Expr.Subscript s -> subscriptTarget(expression(s.value()), expression(s.slice()), s);
      case Expr.TupleExpr t -> targets(t.elts(), t.pos());
      case Expr.ListExpr l -> targets(l.elts(), l.pos());
      case Expr.Starred s -> target(s.value());
      default -> throw new IllegalStateException("not a target: " + node);
    };
  }

  private WriteNode attributeTarget(ExpressionNode object, Expr.Attribute node) {
    String name = unit.scope.mangle(node.attr()).intern();
    long position = UnitTranslator.position(node.pos());
    WriteNode observed =
        unit.observations == null
            ? null
            : unit.observations.attributeTarget(object, name, position, node);
    return observed != null ? observed : new AttributeTargetNode(object, name, position);
  }

  private WriteNode subscriptTarget(
      ExpressionNode object, ExpressionNode key, Expr.Subscript node) {
    long position = UnitTranslator.position(node.pos());
    return unit.observations == null
        ? new SubscriptTargetNode(object, key, position)
        : unit.observations.subscriptTarget(object, key, position, node);
  }

  private WriteNode targets(List<Expr> elements, Pos pos) {
    WriteNode[] nodes = new WriteNode[elements.size()];
    int star = -1;
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = target(elements.get(i));
      if (elements.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    return new UnpackTargetNode(nodes, star, UnitTranslator.position(pos));
  }

  /** Assigns a value to a target whose parts may be suspended. */
  StatementNode assign(Expr target, ExpressionNode value) {
    if (!unit.suspensions.in(target)) {
      return AssignNode.create(value, target(target))
          .withPosition(UnitTranslator.position(target.pos()));
    }
    List<StatementNode> nodes = new ArrayList<>();
    int slot = unit.temporary();
    nodes.add(AssignNode.create(value, unit.writeTemporary(slot)));
    assignSuspended(target, slot, nodes);
    return unit.suspensions.block(nodes);
  }

  private void assignSuspended(Expr target, int value, List<StatementNode> nodes) {
    long position = UnitTranslator.position(target.pos());
    ExpressionNode read = unit.readTemporary(value);
    if (!unit.suspensions.in(target)) {
      nodes.add(AssignNode.create(read, target(target)));
      return;
    }
    switch (target) {
      case Expr.Attribute a -> {
        ExpressionNode[] n = spillAll(List.of(a.value()), nodes);
        nodes.add(AssignNode.create(read, attributeTarget(n[0], a)));
      }
      case Expr.Subscript s -> {
        ExpressionNode[] n = spillAll(List.of(s.value(), s.slice()), nodes);
        nodes.add(AssignNode.create(read, subscriptTarget(n[0], n[1], s)));
      }
      case Expr.TupleExpr t -> assignSuspendedElements(t.elts(), read, position, nodes);
      case Expr.ListExpr l -> assignSuspendedElements(l.elts(), read, position, nodes);
      case Expr.Starred s -> assignSuspended(s.value(), value, nodes);
      default -> throw new IllegalStateException("not a target: " + target);
    }
  }

  private void assignSuspendedElements(
      List<Expr> elements, ExpressionNode value, long position, List<StatementNode> nodes) {
    WriteNode[] places = new WriteNode[elements.size()];
    int[] slots = new int[places.length];
    int star = -1;
    for (int i = 0; i < places.length; i++) {
      slots[i] = unit.temporary();
      places[i] = unit.writeTemporary(slots[i]);
      if (elements.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    nodes.add(AssignNode.create(value, new UnpackTargetNode(places, star, position)));
    for (int i = 0; i < slots.length; i++) {
      assignSuspended(elements.get(i), slots[i], nodes);
    }
  }

  /** Evaluates operands into temporaries, one after the other. */
  private ExpressionNode[] spillAll(List<Expr> operands, List<StatementNode> nodes) {
    ExpressionNode[] result = new ExpressionNode[operands.size()];
    for (int i = 0; i < result.length; i++) {
      int slot = unit.temporary();
      nodes.add(AssignNode.create(expression(operands.get(i)), unit.writeTemporary(slot)));
      result[i] = unit.readTemporary(slot);
    }
    return result;
  }

  private StatementNode assign(Stmt.Assign node) {
    ExpressionNode value = expression(node.value());
    if (node.targets().size() == 1) {
      return assign(node.targets().getFirst(), value)
          .withPosition(UnitTranslator.position(node.pos()));
    }
    if (unit.suspensions.in(node.targets())) {
      List<StatementNode> nodes = new ArrayList<>();
      int slot = unit.temporary();
      nodes.add(AssignNode.create(value, unit.writeTemporary(slot)));
      for (Expr target : node.targets()) {
        assignSuspended(target, slot, nodes);
      }
      return unit.suspensions.block(nodes);
    }
    WriteNode[] targets = new WriteNode[node.targets().size()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = target(node.targets().get(i));
    }
    return new MultipleAssignNode(value, targets);
  }

  private StatementNode augmentedAssign(Stmt.AugAssign node) {
    BinaryOp op = Constants.binaryOp(node.op());
    long position = UnitTranslator.position(node.pos());
    long place = UnitTranslator.position(node.target().pos());
    List<StatementNode> before = new ArrayList<>();
    boolean suspended = unit.suspensions.in(node);
    StatementNode store;
    switch (node.target()) {
      case Expr.Name n -> {
        ExpressionNode old = unit.names.read(n);
        if (unit.suspensions.in(node.value())) {
          int slot = unit.temporary();
          before.add(AssignNode.create(old, unit.writeTemporary(slot)));
          old = unit.readTemporary(slot);
        }
        store =
            AssignNode.create(
                InplaceOperationNode.create(op, old, expression(node.value()))
                    .withPosition(position),
                target(n));
      }
      case Expr.Attribute a -> {
        ExpressionNode[] object = spillAll(List.of(a.value()), before);
        String name = unit.scope.mangle(a.attr()).intern();
        ExpressionNode old =
            spilled(
                unit.expressions.attribute(object[0], name, a).withPosition(place), node, before);
        store =
            AssignNode.create(
                InplaceOperationNode.create(op, old, expression(node.value()))
                    .withPosition(position),
                attributeTarget(copy(object[0]), a));
      }
      case Expr.Subscript s -> {
        ExpressionNode[] parts = spillAll(List.of(s.value(), s.slice()), before);
        ExpressionNode old =
            spilled(
                unit.expressions.subscript(parts[0], parts[1], s).withPosition(place),
                node,
                before);
        store =
            AssignNode.create(
                InplaceOperationNode.create(op, old, expression(node.value()))
                    .withPosition(position),
                subscriptTarget(copy(parts[0]), copy(parts[1]), s));
      }
      default -> throw new IllegalStateException("not a target: " + node.target());
    }
    if (before.isEmpty()) {
      return store;
    }
    before.add(store);
    return unit.suspensions.block(before, suspended);
  }

  /** The old value goes to a slot when the operand of an augmented assignment can be suspended. */
  private ExpressionNode spilled(
      ExpressionNode old, Stmt.AugAssign node, List<StatementNode> before) {
    if (!unit.suspensions.in(node.value())) {
      return old;
    }
    int slot = unit.temporary();
    before.add(AssignNode.create(old, unit.writeTemporary(slot)));
    return unit.readTemporary(slot);
  }

  /** Another node that reads the same temporary. */
  private ExpressionNode copy(ExpressionNode temporary) {
    return unit.readTemporary(((ReadLocalNode) temporary).slot());
  }

  private StatementNode annotatedAssign(Stmt.AnnAssign node) {
    List<StatementNode> nodes = new ArrayList<>();
    if (node.value() != null) {
      nodes.add(assign(node.target(), expression(node.value())));
    }
    boolean evaluated = unit.unit.scope.kind() != BlockKind.FUNCTION;
    if (node.simple() && node.target() instanceof Expr.Name name && evaluated) {
      StatementNode note = unit.definitions.noteAnnotation(node, name);
      if (note != null) {
        nodes.add(note);
      }
    }
    if (node.value() == null) {
      // The object and key of a bare annotation's target are evaluated all the same.
      switch (node.target()) {
        case Expr.Attribute a -> nodes.add(ExpressionStatementNode.create(expression(a.value())));
        case Expr.Subscript s -> {
          nodes.add(ExpressionStatementNode.create(expression(s.value())));
          nodes.add(ExpressionStatementNode.create(expression(s.slice())));
        }
        default -> {}
      }
    }
    return unit.suspensions.block(nodes, unit.suspensions.in(node));
  }

  private StatementNode delete(Stmt.Delete node) {
    List<StatementNode> nodes = new ArrayList<>();
    node.targets().forEach(target -> delete(target, nodes));
    return unit.suspensions.block(nodes, unit.suspensions.in(node));
  }

  private void delete(Expr target, List<StatementNode> nodes) {
    long position = UnitTranslator.position(target.pos());
    switch (target) {
      case Expr.Name n -> nodes.add(unit.names.delete(n.id(), n.pos(), false));
      case Expr.Attribute a -> {
        String name = unit.scope.mangle(a.attr()).intern();
        nodes.add(
            unit.observations == null
                ? new DeleteAttributeStatementNode(expression(a.value()), name)
                    .withPosition(position)
                : unit.observations
                    .deleteAttribute(expression(a.value()), name, a)
                    .withPosition(position));
      }
      case Expr.Subscript s ->
          nodes.add(
              unit.suspensions.combineStatement(
                  List.of(s.value(), s.slice()),
                  n ->
                      (unit.observations == null
                              ? new DeleteSubscriptStatementNode(n[0], n[1])
                              : unit.observations.deleteSubscript(n[0], n[1], s))
                          .withPosition(position)));
      case Expr.TupleExpr t -> t.elts().forEach(e -> delete(e, nodes));
      case Expr.ListExpr l -> l.elts().forEach(e -> delete(e, nodes));
      default -> throw new IllegalStateException("not a target: " + target);
    }
  }

  // ------------------------------------------------------------------ branches and loops

  private StatementNode conditional(Stmt.If node) {
    ExpressionNode test = expression(node.test());
    StatementNode body = block(node.body());
    StatementNode orelse = optionalBlock(node.orelse());
    StatementNode statement =
        unit.suspensions.in(node.body()) || unit.suspensions.in(node.orelse())
            ? new ResumableIfNode(test, body, orelse, unit.state())
            : new IfNode(test, body, orelse);
    return statement.withPosition(UnitTranslator.position(node.test().pos()));
  }

  private StatementNode whileLoop(Stmt.While node) {
    ExpressionNode test = expression(node.test());
    StatementNode body = block(node.body());
    StatementNode orelse = optionalBlock(node.orelse());
    return unit.suspensions.in(node)
        ? new ResumableWhileNode(test, body, orelse, unit.state())
        : new WhileNode(test, body, orelse, UnitTranslator.position(node.pos()));
  }

  private StatementNode forLoop(Stmt.For node) {
    boolean suspended =
        unit.suspensions.in(node.body())
            || unit.suspensions.in(node.target())
            || unit.suspensions.in(node.orelse());
    return forLoop(
        expression(node.iter()),
        node.iter().pos(),
        node.target(),
        block(node.body()),
        optionalBlock(node.orelse()),
        suspended,
        false,
        node.iter());
  }

  /**
   * A loop over an iterable.
   *
   * @param iterator whether the value is an iterator already
   * @param syntax what is iterated over
   */
  StatementNode forLoop(
      ExpressionNode iterable,
      Pos pos,
      Expr target,
      StatementNode body,
      StatementNode orelse,
      boolean suspended,
      boolean iterator,
      Expr syntax) {
    int slot = unit.temporaries(3);
    long position = UnitTranslator.position(pos);
    if (iterable instanceof IteratedCall call) {
      call.resultIsIterated();
    }
    ExpressionNode source =
        unit.observations == null || iterator
            ? iterable
            : unit.observations.iterable(iterable, pos, syntax);
    StatementNode loop;
    if (suspended) {
      StatementNode whole = body;
      WriteNode place;
      if (unit.suspensions.in(target)) {
        int value = unit.temporary();
        List<StatementNode> nodes = new ArrayList<>();
        assignSuspended(target, value, nodes);
        nodes.add(body);
        whole = unit.suspensions.block(nodes);
        place = unit.writeTemporary(value);
      } else {
        place = target(target);
      }
      loop =
          new ResumableForNode(
              source, place, whole, orelse, slot, position, unit.state(), iterator);
    } else {
      loop = new ForNode(source, target(target), body, orelse, slot, position, iterator);
    }
    return loop.withPosition(position);
  }

  // ------------------------------------------------------------------ imports

  private StatementNode importModules(Stmt.Import node) {
    List<StatementNode> nodes = new ArrayList<>();
    long position = UnitTranslator.position(node.pos());
    boolean mapping = !unit.unit.scope.isFunctionLike();
    for (Alias alias : node.names()) {
      ExpressionNode module = new ImportNode(alias.name(), null, 0, mapping).withPosition(position);
      String name = alias.asname();
      if (name == null) {
        int dot = alias.name().indexOf('.');
        name = dot < 0 ? alias.name() : alias.name().substring(0, dot);
      } else {
        String[] parts = alias.name().split("\\.");
        for (int i = 1; i < parts.length; i++) {
          module = new ImportFromNode(module, parts[i].intern()).withPosition(position);
        }
      }
      nodes.add(
          AssignNode.create(module, unit.names.write(name, node.pos())).withPosition(position));
    }
    return BlockNode.of(nodes);
  }

  private StatementNode importFrom(Stmt.ImportFrom node) {
    long position = UnitTranslator.position(node.pos());
    boolean mapping = !unit.unit.scope.isFunctionLike();
    String module = node.module() == null ? "" : node.module();
    String[] imported = node.names().stream().map(a -> a.name().intern()).toArray(String[]::new);
    ExpressionNode load =
        new ImportNode(module, imported, node.level(), mapping).withPosition(position);
    if (imported.length == 1 && imported[0].equals("*")) {
      return new ImportStarNode(load);
    }
    int slot = unit.temporary();
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(AssignNode.create(load, unit.writeTemporary(slot)).withPosition(position));
    for (Alias alias : node.names()) {
      String name = alias.asname() == null ? alias.name() : alias.asname();
      nodes.add(
          AssignNode.create(
                  new ImportFromNode(unit.readTemporary(slot), alias.name().intern())
                      .withPosition(position),
                  unit.names.write(name, alias.pos()))
              .withPosition(position));
    }
    return BlockNode.of(nodes);
  }

  /** A name or tuple with the context of a target. */
  static Expr.Name storeName(String id, Pos pos) {
    return new Expr.Name(id, ExprContext.STORE, pos);
  }
}
