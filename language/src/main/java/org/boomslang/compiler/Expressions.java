package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.compiler.scope.Binding;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.attribute.ReadAttributeNode;
import org.boomslang.nodes.attribute.ReadSuperAttributeNode;
import org.boomslang.nodes.call.BareSuperNode;
import org.boomslang.nodes.call.CallNode;
import org.boomslang.nodes.generator.AwaitNode;
import org.boomslang.nodes.generator.ResumableIfNode;
import org.boomslang.nodes.generator.YieldFromNode;
import org.boomslang.nodes.generator.YieldNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.literal.DictDisplayNode;
import org.boomslang.nodes.literal.FormattedStringNode;
import org.boomslang.nodes.literal.FormattedValueNode;
import org.boomslang.nodes.literal.ListDisplayNode;
import org.boomslang.nodes.literal.SetDisplayNode;
import org.boomslang.nodes.literal.SliceNode;
import org.boomslang.nodes.literal.TupleDisplayNode;
import org.boomslang.nodes.local.ReadBoundNode;
import org.boomslang.nodes.operation.AndNode;
import org.boomslang.nodes.operation.BinaryOperationNode;
import org.boomslang.nodes.operation.CompareChainNode;
import org.boomslang.nodes.operation.CompareNode;
import org.boomslang.nodes.operation.ConditionalNode;
import org.boomslang.nodes.operation.NotNode;
import org.boomslang.nodes.operation.OrNode;
import org.boomslang.nodes.operation.UnaryOperationNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.NamedExpressionNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.nodes.subscript.SubscriptNode;
import org.boomslang.nodes.trace.LineNode;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.parser.ast.BoolOperator;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.UnaryOperator;

/** Turns expressions into nodes. */
final class Expressions {
  private static final ExpressionNode[] NO_NODES = {};

  private final UnitTranslator unit;
  private final DroppedObjects dropped;

  Expressions(UnitTranslator unit) {
    this.unit = unit;
    this.dropped = new DroppedObjects(unit);
  }

  ExpressionNode translate(Expr node) {
    Object constant = unit.constants.fold(node);
    if (constant != null) {
      return ConstantNode.create(constant).withPosition(UnitTranslator.position(node.pos()));
    }
    ExpressionNode result = build(node);
    if (unit.observations != null) {
      result = unit.observations.size(result, node);
    }
    if (result.position() == 0) {
      result.setPosition(UnitTranslator.position(node.pos()));
    }
    return result;
  }

  /** None for an absent expression. */
  ExpressionNode translateOrNone(Expr node) {
    return node == null ? none() : translate(node);
  }

  static ExpressionNode none() {
    return ConstantNode.create(PyNone.NONE);
  }

  private ExpressionNode at(ExpressionNode node, Pos pos) {
    return node.withPosition(UnitTranslator.position(pos));
  }

  private ExpressionNode build(Expr node) {
    return switch (node) {
      case Expr.Name e -> unit.names.read(e);
      case Expr.BoolOp e -> boolOp(e);
      case Expr.NamedExpr e ->
          new NamedExpressionNode(translate(e.value()), unit.statements.target(e.target()));
      case Expr.BinOp e ->
          unit.suspensions.combine(
              List.of(e.left(), e.right()),
              n -> at(BinaryOperationNode.create(Constants.binaryOp(e.op()), n[0], n[1]), e.pos()));
      case Expr.UnaryOp e ->
          e.op() == UnaryOperator.NOT
              ? NotNode.create(translate(e.operand()))
              : UnaryOperationNode.create(Constants.unaryOp(e.op()), translate(e.operand()));
      case Expr.Lambda e -> unit.definitions.lambda(e);
      case Expr.IfExp e -> conditional(e);
      case Expr.Dict e -> dict(e);
      case Expr.Set e ->
          unit.suspensions.combine(
              values(e.elts()), n -> at(SetDisplayNode.create(n, stars(e.elts())), e.pos()));
      case Expr.ListComp e -> unit.comprehensions.translate(e);
      case Expr.SetComp e -> unit.comprehensions.translate(e);
      case Expr.DictComp e -> unit.comprehensions.translate(e);
      case Expr.GeneratorExp e -> unit.comprehensions.translate(e);
      case Expr.Await e -> new AwaitNode(translate(e.value()), unit.state(), unit.temporary());
      case Expr.Yield e -> yieldValue(e);
      case Expr.YieldFrom e ->
          new YieldFromNode(translate(e.value()), unit.state(), unit.temporary(), unit.code);
      case Expr.Compare e -> compare(e);
      case Expr.Call e -> call(e);
      case Expr.FormattedValue e -> joined(List.of(e), e.pos());
      case Expr.JoinedStr e -> joined(e.values(), e.pos());
      case Expr.Interpolation e -> template(List.of(e), e.pos());
      case Expr.TemplateStr e -> template(e.values(), e.pos());
      case Expr.Constant e -> ConstantNode.create(unit.constants.value(e.value()));
      case Expr.Attribute e -> attribute(e);
      case Expr.Subscript e ->
          unit.suspensions.combine(
              List.of(e.value(), e.slice()), n -> at(subscript(n[0], n[1], e), e.pos()));
      case Expr.Starred e -> throw new CompileError(e.pos(), "can't use starred expression here");
      case Expr.ListExpr e ->
          unit.suspensions.combine(
              values(e.elts()), n -> at(ListDisplayNode.create(n, stars(e.elts())), e.pos()));
      case Expr.TupleExpr e ->
          unit.suspensions.combine(
              values(e.elts()), n -> at(TupleDisplayNode.create(n, stars(e.elts())), e.pos()));
      case Expr.Slice e ->
          unit.suspensions.combine(
              Arrays.asList(e.lower(), e.upper(), e.step()),
              n -> SliceNode.create(n[0], n[1], n[2]));
    };
  }

  // ------------------------------------------------------------------ starred elements

  /** The elements, without their stars. */
  private static List<Expr> values(List<Expr> elements) {
    List<Expr> result = new ArrayList<>(elements.size());
    for (Expr element : elements) {
      result.add(element instanceof Expr.Starred s ? s.value() : element);
    }
    return result;
  }

  /** Which elements have a star; null when none has. */
  private static boolean[] stars(List<Expr> elements) {
    boolean[] result = new boolean[elements.size()];
    boolean any = false;
    for (int i = 0; i < result.length; i++) {
      result[i] = elements.get(i) instanceof Expr.Starred;
      any |= result[i];
    }
    return any ? result : null;
  }

  // ------------------------------------------------------------------ short-circuit operators

  private ExpressionNode boolOp(Expr.BoolOp node) {
    List<Expr> values = node.values();
    boolean and = node.op() == BoolOperator.AND;
    if (unit.suspensions.in(values.subList(1, values.size()))) {
      int slot = unit.temporary();
      return new SequenceNode(suspendedBoolOp(values, 0, and, slot), unit.readTemporary(slot));
    }
    ExpressionNode result = translate(values.getLast());
    for (int i = values.size() - 2; i >= 0; i--) {
      ExpressionNode left = translate(values.get(i));
      result = at(and ? AndNode.create(left, result) : OrNode.create(left, result), node.pos());
    }
    return result;
  }

  private StatementNode suspendedBoolOp(List<Expr> values, int index, boolean and, int slot) {
    StatementNode assign =
        AssignNode.create(translate(values.get(index)), unit.writeTemporary(slot));
    if (index == values.size() - 1) {
      return assign;
    }
    ExpressionNode test = unit.readTemporary(slot);
    StatementNode rest =
        new ResumableIfNode(
            and ? test : NotNode.create(test),
            suspendedBoolOp(values, index + 1, and, slot),
            null,
            unit.state());
    return unit.suspensions.block(List.of(assign, rest));
  }

  private ExpressionNode conditional(Expr.IfExp node) {
    if (unit.suspensions.in(node.body()) || unit.suspensions.in(node.orelse())) {
      int slot = unit.temporary();
      return new SequenceNode(
          new ResumableIfNode(
              translate(node.test()),
              AssignNode.create(translate(node.body()), unit.writeTemporary(slot)),
              AssignNode.create(translate(node.orelse()), unit.writeTemporary(slot)),
              unit.state()),
          unit.readTemporary(slot));
    }
    return ConditionalNode.create(
        translate(node.test()), translate(node.body()), translate(node.orelse()));
  }

  private ExpressionNode compare(Expr.Compare node) {
    int count = node.ops().size();
    CompareOp[] operators = new CompareOp[count];
    for (int i = 0; i < count; i++) {
      operators[i] = compareOp(node.ops().get(i));
    }
    List<Expr> operands = new ArrayList<>();
    operands.add(node.left());
    for (int i = 0; i < count; i++) {
      operands.add(containerConstant(operators[i], node.comparators().get(i)));
    }
    if (count == 1) {
      return unit.suspensions.combine(
          operands,
          n ->
              unit.observations != null && UpdateAnalysis.isContainment(node)
                  ? at(unit.observations.contains(operators[0], n[0], n[1], node), node.pos())
                  : at(CompareNode.create(operators[0], n[0], n[1]), node.pos()));
    }
    if (unit.suspensions.in(operands.subList(1, operands.size()))) {
      return suspendedChain(operators, operands, node.pos());
    }
    ExpressionNode[] nodes = unit.suspensions.translate(operands);
    return CompareChainNode.create(nodes[0], operators, Arrays.copyOfRange(nodes, 1, nodes.length));
  }

  /** {@code x in [1, 2]} asks a tuple: nobody can see the list. */
  private Expr containerConstant(CompareOp op, Expr node) {
    if ((op == CompareOp.IN || op == CompareOp.NOT_IN)
        && node instanceof Expr.ListExpr list
        && unit.constants.tuple(list.elts()) != null) {
      return new Expr.TupleExpr(list.elts(), list.ctx(), list.pos());
    }
    return node;
  }

  private ExpressionNode suspendedChain(CompareOp[] operators, List<Expr> operands, Pos pos) {
    int[] slots = new int[operands.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = unit.temporary();
    }
    int result = unit.temporary();
    StatementNode links = null;
    for (int i = operators.length - 1; i >= 0; i--) {
      List<StatementNode> link = new ArrayList<>();
      link.add(
          AssignNode.create(translate(operands.get(i + 1)), unit.writeTemporary(slots[i + 1])));
      link.add(
          AssignNode.create(
              at(
                  CompareNode.create(
                      operators[i], unit.readTemporary(slots[i]), unit.readTemporary(slots[i + 1])),
                  pos),
              unit.writeTemporary(result)));
      if (links != null) {
        link.add(new ResumableIfNode(unit.readTemporary(result), links, null, unit.state()));
      }
      links = unit.suspensions.block(link);
    }
    StatementNode first =
        AssignNode.create(translate(operands.getFirst()), unit.writeTemporary(slots[0]));
    return new SequenceNode(
        unit.suspensions.block(List.of(first, links)), unit.readTemporary(result));
  }

  static CompareOp compareOp(CompareOperator op) {
    return switch (op) {
      case EQ -> CompareOp.EQ;
      case NOT_EQ -> CompareOp.NE;
      case LT -> CompareOp.LT;
      case LT_E -> CompareOp.LE;
      case GT -> CompareOp.GT;
      case GT_E -> CompareOp.GE;
      case IS -> CompareOp.IS;
      case IS_NOT -> CompareOp.IS_NOT;
      case IN -> CompareOp.IN;
      case NOT_IN -> CompareOp.NOT_IN;
    };
  }

  // ------------------------------------------------------------------ displays and strings

  private ExpressionNode dict(Expr.Dict node) {
    int count = node.values().size();
    List<Expr> operands = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      operands.add(node.keys().get(i));
      operands.add(node.values().get(i));
    }
    return unit.suspensions.combine(
        operands,
        n -> {
          ExpressionNode[] keys = new ExpressionNode[count];
          ExpressionNode[] values = new ExpressionNode[count];
          for (int i = 0; i < count; i++) {
            keys[i] = n[2 * i];
            values[i] = n[2 * i + 1];
          }
          return at(DictDisplayNode.create(keys, values), node.pos());
        });
  }

  /** The values and format specifications of replacement fields, absent ones null. */
  private static List<Expr> fieldOperands(List<Expr> parts) {
    List<Expr> operands = new ArrayList<>(2 * parts.size());
    for (Expr part : parts) {
      switch (part) {
        case Expr.FormattedValue f -> {
          operands.add(f.value());
          operands.add(f.formatSpec());
        }
        case Expr.Interpolation f -> {
          operands.add(f.value());
          operands.add(f.formatSpec());
        }
        default -> {
          operands.add(part);
          operands.add(null);
        }
      }
    }
    return operands;
  }

  private ExpressionNode joined(List<Expr> parts, Pos pos) {
    return unit.suspensions.combine(
        fieldOperands(parts),
        n -> {
          ExpressionNode[] nodes = new ExpressionNode[parts.size()];
          for (int i = 0; i < nodes.length; i++) {
            nodes[i] =
                parts.get(i) instanceof Expr.FormattedValue f
                    ? at(
                        FormattedValueNode.create(
                            n[2 * i], conversion(f.conversion()), n[2 * i + 1]),
                        f.pos())
                    : n[2 * i];
          }
          return at(FormattedStringNode.create(nodes), pos);
        });
  }

  private static char conversion(int code) {
    return code < 0 ? 0 : (char) code;
  }

  private ExpressionNode template(List<Expr> parts, Pos pos) {
    return unit.suspensions.combine(
        fieldOperands(parts), n -> at(Templates.create(unit, parts, n), pos));
  }

  // ------------------------------------------------------------------ attributes and calls

  private ExpressionNode attribute(Expr.Attribute node) {
    String name = unit.scope.mangle(node.attr()).intern();
    ExpressionNode superAttribute = superAttribute(node, name);
    if (superAttribute != null) {
      return superAttribute;
    }
    return attribute(translate(node.value()), name, node);
  }

  /** {@code object.name}, for a node that evaluates the object. */
  ExpressionNode attribute(ExpressionNode object, String name, Expr.Attribute node) {
    ReadAttributeNode read = ReadAttributeNode.create(object, name);
    return unit.observations == null ? read : unit.observations.attribute(read, node);
  }

  /** {@code object[key]}, for nodes that evaluate both. */
  ExpressionNode subscript(ExpressionNode object, ExpressionNode key, Expr.Subscript node) {
    return unit.observations == null
        ? SubscriptNode.create(object, key)
        : unit.observations.subscript(object, key, node);
  }

  /** {@code super().name} where the compiler sees what {@code super()} means; else null. */
  private ExpressionNode superAttribute(Expr.Attribute node, String name) {
    Scope scope = unit.scope;
    if (!(node.value() instanceof Expr.Call call)
        || !(call.func() instanceof Expr.Name(String id, var _, Pos pos))
        || !id.equals("super")
        || !call.keywords().isEmpty()
        || scope != unit.unit.scope
        || !scope.isFunctionLike()
        || scope.binding("super") != Binding.GLOBAL_IMPLICIT
        || unit.suspensions.in(call)) {
      return null;
    }
    if (call.args().size() == 2 && stars(call.args()) == null) {
      return ReadSuperAttributeNode.withArguments(
          unit.names.read(id, pos),
          translate(call.args().get(0)),
          translate(call.args().get(1)),
          name);
    }
    if (!call.args().isEmpty()
        || scope.binding("__class__") != Binding.FREE
        || unit.unit.signature.positional().length == 0
        || scope.comprehension() != null) {
      return null;
    }
    return ReadSuperAttributeNode.create(
        unit.names.read(id, pos),
        new ReadBoundNode(unit.names.readMangled("__class__")),
        new ReadBoundNode(unit.names.readMangled(unit.unit.signature.positional()[0])),
        name);
  }

  /** {@code super()} on its own where the compiler sees what it means; else null. */
  private ExpressionNode bareSuper(Expr.Call node) {
    Scope scope = unit.scope;
    if (!(node.func() instanceof Expr.Name(String id, var _, Pos pos))
        || !id.equals("super")
        || !node.args().isEmpty()
        || !node.keywords().isEmpty()
        || scope != unit.unit.scope
        || !scope.isFunctionLike()
        || scope.binding("super") != Binding.GLOBAL_IMPLICIT
        || scope.binding("__class__") != Binding.FREE
        || unit.unit.signature.positional().length == 0
        || scope.comprehension() != null) {
      return null;
    }
    return at(
        BareSuperNode.create(
            unit.names.read(id, pos),
            new ReadBoundNode(unit.names.readMangled("__class__")),
            new ReadBoundNode(unit.names.readMangled(unit.unit.signature.positional()[0]))),
        node.pos());
  }

  private ExpressionNode call(Expr.Call node) {
    ExpressionNode bare = bareSuper(node);
    if (bare != null) {
      return bare;
    }
    ExpressionNode last = dropped.call(node);
    if (last != null) {
      return last;
    }
    return call(node.func(), null, NO_NODES, node.args(), node.keywords(), node.pos(), node);
  }

  /**
   * A call.
   *
   * @param callee null when {@code function} is the callee's node
   * @param first arguments in front
   * @param node the call as it is written; null for a part of something else
   */
  private ExpressionNode call(
      Expr callee,
      ExpressionNode function,
      ExpressionNode[] first,
      List<Expr> args,
      List<Keyword> keywords,
      Pos pos,
      Expr.Call node) {
    List<Expr> operands = new ArrayList<>();
    operands.add(callee);
    operands.addAll(values(args));
    for (Keyword keyword : keywords) {
      operands.add(keyword.value());
    }
    boolean[] stars = stars(args);
    String[] names = new String[keywords.size()];
    boolean mapping = false;
    for (int i = 0; i < names.length; i++) {
      String arg = keywords.get(i).arg();
      names[i] = arg == null ? null : arg.intern();
      mapping |= arg == null;
    }
    boolean starred = stars != null || mapping;
    return unit.suspensions.combine(
        operands,
        n -> {
          ExpressionNode target = function != null ? function : n[0];
          ExpressionNode[] arguments = Arrays.copyOf(first, first.length + n.length - 1);
          System.arraycopy(n, 1, arguments, first.length, n.length - 1);
          int positional = first.length + args.size();
          ExpressionNode result;
          if (starred) {
            result =
                CallNode.createStarred(
                    target,
                    Arrays.copyOf(arguments, positional),
                    shifted(stars, first.length, positional),
                    keywords.isEmpty()
                        ? NO_NODES
                        : Arrays.copyOfRange(arguments, positional, arguments.length),
                    names);
          } else {
            result =
                unit.observations == null
                    ? CallNode.create(target, arguments, names)
                    : unit.observations.call(target, callee, arguments, names, pos, node);
          }
          return at(result, pos);
        });
  }

  private static boolean[] shifted(boolean[] stars, int by, int length) {
    boolean[] result = new boolean[length];
    if (stars != null) {
      System.arraycopy(stars, 0, result, by, stars.length);
    }
    return result;
  }

  /** A call with some arguments in front that are nodes already and evaluated at once. */
  ExpressionNode callPrepended(
      ExpressionNode callee,
      ExpressionNode[] first,
      List<Expr> args,
      List<Keyword> keywords,
      Pos pos) {
    return call(null, callee, first, args, keywords, pos, null);
  }

  /** The body of a lambda: its value is what calls return. */
  ExpressionNode lambdaBody(Expr.Lambda node) {
    return new SequenceNode(
        LineNode.create(UnitTranslator.position(node.body().pos())), translate(node.body()));
  }

  private ExpressionNode yieldValue(Expr.Yield node) {
    return new YieldNode(translateOrNone(node.value()), unit.state(), unit.unit.isCoroutine());
  }

  /** A str constant. */
  static ExpressionNode text(String text) {
    return ConstantNode.create(PyStr.constant(text));
  }
}
