package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.compiler.Definitions.Function;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.function.AnnotationNodes;
import org.boomslang.nodes.function.CallFunctionNode;
import org.boomslang.nodes.function.MakeFunctionNode;
import org.boomslang.nodes.function.TypeParameterNodes;
import org.boomslang.nodes.function.TypeParameterNodes.Kind;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.literal.DictDisplayNode;
import org.boomslang.nodes.literal.TupleDisplayNode;
import org.boomslang.nodes.local.ReadArgumentNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;

/**
 * Generic functions, classes and type aliases (PEP 695, PEP 696): their type parameters live in a
 * function of their own around the definition.
 */
final class Generics {
  private final UnitTranslator unit;

  Generics(UnitTranslator unit) {
    this.unit = unit;
  }

  private static Scope scopeOf(CodeUnit owner, Object opener) {
    return owner.compilation.symbols().of(opener);
  }

  // ------------------------------------------------------------------ functions

  /**
   * Calls the scope of the type parameters with the defaults, which are evaluated outside of it.
   */
  ExpressionNode function(Function function, Pos pos) {
    PyCode code = unit.unit.nested(function.typeParams(), () -> functionScope(unit.unit, function));
    MakeFunctionNode scope = unit.definitions.closure(code);
    String[] names = unit.definitions.keywordNames(function.args());
    return unit.definitions.withDefaults(
        function.args(),
        (defaults, keywords) -> {
          ExpressionNode[] keys = new ExpressionNode[names.length];
          for (int i = 0; i < keys.length; i++) {
            keys[i] = Expressions.text(names[i]);
          }
          return new CallFunctionNode(
                  scope,
                  defaults.length == 0
                      ? Expressions.none()
                      : TupleDisplayNode.create(defaults, null),
                  keys.length == 0 ? Expressions.none() : DictDisplayNode.create(keys, keywords))
              .withPosition(UnitTranslator.position(pos));
        });
  }

  private static String scopeName(String name) {
    return "<generic parameters of " + name + ">";
  }

  static CodeUnit functionScope(CodeUnit parent, Function function) {
    return new CodeUnit(
            parent.compilation,
            parent,
            scopeOf(parent, function.typeParams()),
            scopeName(function.name()),
            function.firstLine(),
            CodeUnit.positional(".defaults", ".kwdefaults"),
            List.of(),
            null,
            t -> t.definitions.generics.functionBody(function))
        .ofGeneric(function);
  }

  private ExpressionNode functionBody(Function function) {
    int slot = unit.temporary();
    StatementNode parameters = parameters(function.typeParams(), slot);
    MakeFunctionNode make =
        unit.definitions
            .closureOf(function)
            .withDefaults(new ReadArgumentNode(1), new ReadArgumentNode(2))
            .withTypeParams(unit.readTemporary(slot));
    return new SequenceNode(parameters, unit.definitions.annotated(make, function));
  }

  // ------------------------------------------------------------------ classes

  ExpressionNode classDefinition(Stmt.ClassDef node) {
    PyCode code = unit.unit.nested(node.typeParams(), () -> classScope(unit.unit, node));
    return new CallFunctionNode(unit.definitions.closure(code))
        .withPosition(UnitTranslator.position(node.pos()));
  }

  static CodeUnit classScope(CodeUnit parent, Stmt.ClassDef node) {
    List<Object> syntax = new ArrayList<>(node.bases());
    syntax.addAll(node.keywords());
    return new CodeUnit(
            parent.compilation,
            parent,
            scopeOf(parent, node.typeParams()),
            scopeName(node.name()),
            node.pos().line(),
            CodeUnit.NO_PARAMETERS,
            syntax,
            null,
            t -> t.definitions.generics.classBody(node))
        .ofGeneric(node);
  }

  private ExpressionNode classBody(Stmt.ClassDef node) {
    Pos pos = node.pos();
    int slot = unit.temporary();
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(parameters(node.typeParams(), slot));
    unit.definitions.store(nodes, ".type_params", unit.readTemporary(slot), pos);
    unit.definitions.store(
        nodes,
        ".generic_base",
        new TypeParameterNodes.GenericBaseNode(unit.readTemporary(slot))
            .withPosition(UnitTranslator.position(pos)),
        pos);
    return new SequenceNode(
        BlockNode.of(nodes),
        unit.definitions.buildClass(node, new Expr.Name(".generic_base", ExprContext.LOAD, pos)));
  }

  // ------------------------------------------------------------------ type aliases

  ExpressionNode typeAlias(Stmt.TypeAlias node) {
    if (node.typeParams().isEmpty()) {
      return makeAlias(node, Expressions.none());
    }
    PyCode code = unit.unit.nested(node.typeParams(), () -> aliasScope(unit.unit, node));
    return new CallFunctionNode(unit.definitions.closure(code))
        .withPosition(UnitTranslator.position(node.pos()));
  }

  static CodeUnit aliasScope(CodeUnit parent, Stmt.TypeAlias node) {
    return new CodeUnit(
            parent.compilation,
            parent,
            scopeOf(parent, node.typeParams()),
            scopeName(nameOf(node)),
            node.pos().line(),
            CodeUnit.NO_PARAMETERS,
            List.of(),
            null,
            t -> t.definitions.generics.aliasBody(node))
        .ofGeneric(node);
  }

  private ExpressionNode aliasBody(Stmt.TypeAlias node) {
    int slot = unit.temporary();
    return new SequenceNode(
        parameters(node.typeParams(), slot), makeAlias(node, unit.readTemporary(slot)));
  }

  private ExpressionNode makeAlias(Stmt.TypeAlias node, ExpressionNode parameters) {
    return new TypeParameterNodes.AliasNode(
            nameOf(node),
            parameters,
            evaluator(scopeOf(unit.unit, node), nameOf(node), node.value()))
        .withPosition(UnitTranslator.position(node.pos()));
  }

  static String nameOf(Stmt.TypeAlias node) {
    return ((Expr.Name) node.name()).id();
  }

  // ------------------------------------------------------------------ parameters

  /** Makes the type parameters, binds their names, and leaves their tuple in a slot. */
  private StatementNode parameters(List<TypeParam> parameters, int slot) {
    List<StatementNode> nodes = new ArrayList<>();
    ExpressionNode[] all = new ExpressionNode[parameters.size()];
    for (int i = 0; i < all.length; i++) {
      TypeParam parameter = parameters.get(i);
      int each = unit.temporary();
      nodes.add(
          AssignNode.create(
              parameter(parameter).withPosition(UnitTranslator.position(parameter.pos())),
              unit.writeTemporary(each)));
      nodes.add(
          AssignNode.create(
              unit.readTemporary(each), unit.names.write(parameter.name(), parameter.pos())));
      all[i] = unit.readTemporary(each);
    }
    nodes.add(AssignNode.create(TupleDisplayNode.create(all, null), unit.writeTemporary(slot)));
    return BlockNode.of(nodes);
  }

  private ExpressionNode parameter(TypeParam parameter) {
    String name = parameter.name();
    ExpressionNode fallback =
        parameter.defaultValue() == null
            ? null
            : evaluator(
                unit.compilation.symbols().ofDefault(parameter), name, parameter.defaultValue());
    return switch (parameter) {
      case TypeParam.TypeVar v ->
          new TypeParameterNodes.ParameterNode(
              v.bound() == null
                  ? Kind.TYPE_VAR
                  : v.bound() instanceof Expr.TupleExpr
                      ? Kind.TYPE_VAR_WITH_CONSTRAINTS
                      : Kind.TYPE_VAR_WITH_BOUND,
              name,
              v.bound() == null ? null : evaluator(scopeOf(unit.unit, v), name, v.bound()),
              fallback);
      case TypeParam.ParamSpec _ ->
          new TypeParameterNodes.ParameterNode(Kind.PARAM_SPEC, name, null, fallback);
      case TypeParam.TypeVarTuple _ ->
          new TypeParameterNodes.ParameterNode(Kind.TYPE_VAR_TUPLE, name, null, fallback);
    };
  }

  /** A function that evaluates a bound, a default or the value of an alias when it is asked for. */
  private ExpressionNode evaluator(Scope scope, String name, Expr value) {
    PyCode code = evaluatorCode(unit.unit, scope, name, value);
    return unit.definitions
        .closure(code)
        .withDefaults(ConstantNode.create(PyTuple.of(1L)), Expressions.none());
  }

  static CodeUnit evaluatorUnit(CodeUnit parent, Scope scope, String name, Expr value) {
    return new CodeUnit(
        parent.compilation,
        parent,
        scope,
        name,
        value.pos().line(),
        CodeUnit.positional("format"),
        List.of(value),
        null,
        t -> t.definitions.generics.evaluatorBody(value));
  }

  // ------------------------------------------------------------------ nested code

  /** The code of the functions that the scope of type parameters makes, in their order. */
  static List<PyCode> nestedCode(CodeUnit scope) {
    List<PyCode> found = new ArrayList<>();
    switch (scope.generic()) {
      case Function f -> {
        evaluators(scope, f.typeParams(), found);
        PyCode annotate = Annotations.codeOf(scope, f);
        if (annotate != null) {
          found.add(annotate);
        }
        found.add(
            scope.nested(f.node(), () -> Definitions.codeUnit(scope, f, scopeOf(scope, f.node()))));
      }
      case Stmt.ClassDef c -> {
        evaluators(scope, c.typeParams(), found);
        found.add(scope.nested(c, () -> Definitions.classUnit(scope, c, scopeOf(scope, c))));
      }
      case Stmt.TypeAlias a -> {
        evaluators(scope, a.typeParams(), found);
        found.add(aliasCode(scope, a));
      }
      case null, default -> {
        // Other code.
      }
    }
    return found;
  }

  private static void evaluators(CodeUnit scope, List<TypeParam> parameters, List<PyCode> found) {
    for (TypeParam each : parameters) {
      if (each instanceof TypeParam.TypeVar v && v.bound() != null) {
        found.add(evaluatorCode(scope, scopeOf(scope, v), v.name(), v.bound()));
      }
      if (each.defaultValue() != null) {
        Scope fallback = scope.compilation.symbols().ofDefault(each);
        found.add(evaluatorCode(scope, fallback, each.name(), each.defaultValue()));
      }
    }
  }

  /** The code that evaluates an alias, which is nested in that of its type parameters if any. */
  static PyCode aliasCode(CodeUnit owner, Stmt.TypeAlias node) {
    return evaluatorCode(owner, scopeOf(owner, node), nameOf(node), node.value());
  }

  private static PyCode evaluatorCode(CodeUnit owner, Scope scope, String name, Expr value) {
    return owner.nested(scope, () -> evaluatorUnit(owner, scope, name, value));
  }

  private ExpressionNode evaluatorBody(Expr value) {
    ExpressionNode result;
    if (value instanceof Expr.Starred starred) {
      result =
          new AnnotationNodes.UnpackOneNode(unit.expressions.translate(starred.value()))
              .withPosition(UnitTranslator.position(value.pos()));
    } else {
      result = unit.expressions.translate(value);
    }
    return new SequenceNode(new AnnotationNodes.CheckFormatNode(), result);
  }
}
