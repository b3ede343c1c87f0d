package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.function.AsyncIteratorNode;
import org.boomslang.nodes.function.CallFunctionNode;
import org.boomslang.nodes.function.ComprehensionNodes;
import org.boomslang.nodes.function.ComprehensionNodes.Container;
import org.boomslang.nodes.function.IteratorNode;
import org.boomslang.nodes.function.MakeFunctionNode;
import org.boomslang.nodes.generator.ResumableIfNode;
import org.boomslang.nodes.generator.YieldNode;
import org.boomslang.nodes.iteration.DeliverNode;
import org.boomslang.nodes.local.MakeCellNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.ExpressionStatementNode;
import org.boomslang.nodes.statement.IfNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Pos;

/**
 * Turns comprehensions into loops: in the frame of the block around where they are inlined (PEP
 * 709), else, and for generator expressions, in a function of their own that is called with the
 * first iterator.
 */
final class Comprehensions {
  private final UnitTranslator unit;
  private final Handlers handlers;

  /** Whether the elements of the generator expression that is translated are handed over. */
  private boolean straight;

  Comprehensions(UnitTranslator unit) {
    this.unit = unit;
    this.handlers = new Handlers(unit);
  }

  /** The parts that the four kinds share. */
  private record Parts(
      Expr node, List<Comprehension> generators, Expr element, Expr value, Container container) {
    static Parts of(Expr node) {
      return switch (node) {
        case Expr.ListComp e -> new Parts(e, e.generators(), e.elt(), null, Container.LIST);
        case Expr.SetComp e -> new Parts(e, e.generators(), e.elt(), null, Container.SET);
        case Expr.DictComp e -> new Parts(e, e.generators(), e.key(), e.value(), Container.DICT);
        case Expr.GeneratorExp e -> new Parts(e, e.generators(), e.elt(), null, null);
        default -> throw new IllegalArgumentException(node.toString());
      };
    }

    Pos pos() {
      return node.pos();
    }
  }

  /** A comprehension or generator expression. */
  ExpressionNode translate(Expr node) {
    Parts parts = Parts.of(node);
    Scope scope = unit.compilation.symbols().of(node);
    Comprehension first = parts.generators.getFirst();
    ExpressionNode iterable = unit.expressions.translate(first.iter());
    if (scope.isInlined()) {
      return inlined(parts, scope, iterable);
    }
    long position = UnitTranslator.position(first.iter().pos());
    ExpressionNode iterator =
        (first.isAsync()
                ? new AsyncIteratorNode(iterable)
                : new IteratorNode(
                    unit.observations == null
                        ? iterable
                        : unit.observations.iterable(iterable, first.iter().pos(), first.iter())))
            .withPosition(position);
    PyCode code = unit.unit.nested(parts.node, () -> codeUnit(unit.unit, parts.node, scope));
    MakeFunctionNode function = unit.definitions.closure(code);
    return new CallFunctionNode(function, iterator)
        .withPosition(UnitTranslator.position(parts.pos()));
  }

  /** The code of a generator expression, or of a comprehension that is not inlined. */
  static CodeUnit codeUnit(CodeUnit parent, Expr node, Scope scope) {
    Parts parts = Parts.of(node);
    List<Object> syntax = new ArrayList<>();
    Comprehension first = parts.generators.getFirst();
    syntax.add(first.target());
    syntax.addAll(first.ifs());
    syntax.addAll(parts.generators.subList(1, parts.generators.size()));
    syntax.add(parts.element);
    if (parts.value != null) {
      syntax.add(parts.value);
    }
    return new CodeUnit(
            parent.compilation,
            parent,
            scope,
            scope.comprehension().codeName(),
            node.pos().line(),
            CodeUnit.positional(".0"),
            syntax,
            null,
            t -> t.comprehensions.body(parts))
        .ofComprehension(node);
  }

  /** The body of a comprehension that is a function: its only parameter is the first iterator. */
  private ExpressionNode body(Parts parts) {
    ExpressionNode iterator = unit.names.readMangled(".0");
    if (parts.container == null) {
      return SequenceNode.ofBody(loops(parts, -1, iterator, true), Expressions.none());
    }
    int slot = unit.temporary();
    return collect(parts, slot, loops(parts, slot, iterator, true));
  }

  /** The body of a generator expression that is run through, see {@link DeliverNode}. */
  ExpressionNode straight(Expr.GeneratorExp node) {
    straight = true;
    return body(Parts.of(node));
  }

  private ExpressionNode inlined(Parts parts, Scope scope, ExpressionNode iterable) {
    int slot = unit.temporary();
    boolean suspended = unit.suspensions.in(parts.node);
    ExpressionNode source = iterable;
    List<StatementNode> nodes = new ArrayList<>();
    boolean firstSuspends = unit.suspensions.in(parts.generators.getFirst().iter());
    if (firstSuspends) {
      int first = unit.temporary();
      nodes.add(AssignNode.create(iterable, unit.writeTemporary(first)));
      source = unit.readTemporary(first);
    }
    Scope outer = unit.scope;
    unit.scope = scope;
    for (String name : scope.sortedNames(Binding.CELL)) {
      nodes.add(new MakeCellNode(unit.slot(scope, name), -1));
    }
    StatementNode loops = loops(parts, slot, source, false);
    unit.scope = outer;
    nodes.add(newContainer(parts, slot));
    List<Integer> targets = new ArrayList<>();
    for (String name : scope.names()) {
      Binding binding = scope.binding(name);
      if ((binding == Binding.LOCAL || binding == Binding.CELL)
          && !scope.parameters().contains(name)) {
        targets.add(unit.slot(scope, name));
      }
    }
    // In a module or class body what is bound tells locals() that a comprehension is under way.
    nodes.add(
        suspended || unit.unit.scope.isFunctionLike()
            ? loops
            : new ComprehensionNodes.ReleaseAfterErrorNode(
                loops, targets.stream().mapToInt(i -> i).toArray()));
    for (int target : targets) {
      nodes.add(new ComprehensionNodes.ReleaseNode(target));
    }
    return new SequenceNode(
        unit.suspensions.block(nodes, suspended), new ComprehensionNodes.TakeNode(slot));
  }

  private StatementNode newContainer(Parts parts, int slot) {
    return AssignNode.create(
        new ComprehensionNodes.NewContainerNode(parts.container), unit.writeTemporary(slot));
  }

  private ExpressionNode collect(Parts parts, int slot, StatementNode loops) {
    return new SequenceNode(
        unit.suspensions.block(
            List.of(newContainer(parts, slot), loops), unit.suspensions.in(parts.node)),
        new ComprehensionNodes.TakeNode(slot));
  }

  private StatementNode loops(Parts parts, int slot, ExpressionNode source, boolean iterator) {
    return loop(parts, slot, 0, source, iterator);
  }

  private StatementNode loop(
      Parts parts, int slot, int index, ExpressionNode source, boolean iterator) {
    Comprehension generator = parts.generators.get(index);
    boolean last = index == parts.generators.size() - 1;
    boolean yields = parts.container == null && !straight;
    boolean suspended =
        yields
            || unit.suspensions.in(parts.element)
            || unit.suspensions.in(parts.value)
            || unit.suspensions.in(generator.ifs())
            || unit.suspensions.in(parts.generators.subList(index + 1, parts.generators.size()));
    StatementNode body =
        last
            ? element(parts, slot)
            : loop(
                parts,
                slot,
                index + 1,
                unit.expressions.translate(parts.generators.get(index + 1).iter()),
                false);
    for (Expr condition : generator.ifs().reversed()) {
      ExpressionNode test = unit.expressions.translate(condition);
      body =
          suspended
              ? new ResumableIfNode(test, body, null, unit.state())
              : new IfNode(test, body, null);
    }
    Pos pos = generator.iter().pos();
    return generator.isAsync()
        ? handlers.asyncFor(source, pos, generator.target(), body, null, iterator)
        : unit.statements.forLoop(
            source, pos, generator.target(), body, null, suspended, iterator, generator.iter());
  }

  private StatementNode element(Parts parts, int slot) {
    long position = UnitTranslator.position(parts.element.pos());
    if (parts.container == null && straight) {
      return new DeliverNode(unit.code, unit.expressions.translate(parts.element))
          .withPosition(position);
    }
    if (parts.container == null) {
      return ExpressionStatementNode.create(
          new YieldNode(
                  unit.expressions.translate(parts.element), unit.state(), unit.unit.isCoroutine())
              .withPosition(position));
    }
    return switch (parts.container) {
      case LIST ->
          ComprehensionNodes.AppendNode.create(slot, unit.expressions.translate(parts.element));
      case SET ->
          new ComprehensionNodes.AddNode(slot, unit.expressions.translate(parts.element))
              .withPosition(position);
      case DICT ->
          unit.suspensions.combineStatement(
              List.of(parts.element, parts.value),
              n -> new ComprehensionNodes.PutNode(slot, n[0], n[1]).withPosition(position));
    };
  }
}
