package org.boomslang.compiler;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.boomslang.compiler.scope.BlockKind;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.nodes.StatementNode;
import org.boomslang.nodes.WriteNode;
import org.boomslang.nodes.call.CallNode;
import org.boomslang.nodes.function.CellValueNode;
import org.boomslang.nodes.function.MakeFunctionNode;
import org.boomslang.nodes.function.ReadBuiltinNode;
import org.boomslang.nodes.literal.ConstantNode;
import org.boomslang.nodes.local.CellNode;
import org.boomslang.nodes.statement.AssignNode;
import org.boomslang.nodes.statement.BlockNode;
import org.boomslang.nodes.statement.SequenceNode;
import org.boomslang.nodes.trace.LineNode;
import org.boomslang.objects.builtin.Signature;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;

/** Turns definitions of functions and classes into nodes; {@link Generics} has what is generic. */
final class Definitions {
  private final UnitTranslator unit;
  final Annotations annotations;
  final Generics generics;

  Definitions(UnitTranslator unit) {
    this.unit = unit;
    this.annotations = new Annotations(unit);
    this.generics = new Generics(unit);
  }

  /** Makes a function of a code object, with the cells for its free names. */
  MakeFunctionNode closure(PyCode code) {
    return closure(code, new ExpressionNode[0], new String[0], new ExpressionNode[0]);
  }

  private MakeFunctionNode closure(
      PyCode code,
      ExpressionNode[] defaults,
      String[] keywordNames,
      ExpressionNode[] keywordDefaults) {
    String[] free = code.freeNames();
    CellNode[] cells = new CellNode[free.length];
    for (int i = 0; i < free.length; i++) {
      cells[i] = unit.cellFor(free[i]);
    }
    return new MakeFunctionNode(code, cells, defaults, keywordNames, keywordDefaults);
  }

  private Scope scopeOf(Object opener) {
    return unit.compilation.symbols().of(opener);
  }

  // ------------------------------------------------------------------ functions

  /** What {@code def} and {@code async def} have in common. */
  record Function(
      Stmt node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams) {

    static Function of(Stmt node) {
      return switch (node) {
        case Stmt.FunctionDef f ->
            new Function(
                f, f.name(), f.args(), f.body(), f.decoratorList(), f.returns(), f.typeParams());
        case Stmt.AsyncFunctionDef f ->
            new Function(
                f, f.name(), f.args(), f.body(), f.decoratorList(), f.returns(), f.typeParams());
        default -> throw new IllegalArgumentException(node.toString());
      };
    }

    int firstLine() {
      return decorators.isEmpty() ? node.pos().line() : decorators.getFirst().pos().line();
    }
  }

  StatementNode function(Stmt node) {
    Function function = Function.of(node);
    return decorated(
        function.decorators,
        () -> makeFunction(function),
        unit.names.write(function.name, node.pos()),
        node.pos());
  }

  private ExpressionNode makeFunction(Function function) {
    Pos pos = function.node.pos();
    if (function.typeParams.isEmpty()) {
      Arguments args = function.args;
      return withDefaults(
          args,
          (defaults, keywords) ->
              annotated(closure(code(function), defaults, keywordNames(args), keywords), function));
    }
    return generics.function(function, pos);
  }

  /** Evaluates the defaults of parameters, then makes something of them. */
  ExpressionNode withDefaults(
      Arguments args, BiFunction<ExpressionNode[], ExpressionNode[], ExpressionNode> make) {
    List<Expr> operands = new ArrayList<>(args.defaults());
    List<Expr> keywords = args.kwDefaults().stream().filter(d -> d != null).toList();
    operands.addAll(keywords);
    int positional = args.defaults().size();
    return unit.suspensions.combine(
        operands,
        n -> make.apply(Arrays.copyOf(n, positional), Arrays.copyOfRange(n, positional, n.length)));
  }

  /** The names of the keyword-only parameters that have a default. */
  String[] keywordNames(Arguments args) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < args.kwonlyargs().size(); i++) {
      if (args.kwDefaults().get(i) != null) {
        names.add(unit.scope.mangle(args.kwonlyargs().get(i).arg()).intern());
      }
    }
    return names.toArray(new String[0]);
  }

  MakeFunctionNode annotated(MakeFunctionNode make, Function function) {
    annotations.attach(make, function);
    return make;
  }

  PyCode code(Function function) {
    return unit.unit.nested(
        function.node, () -> codeUnit(unit.unit, function, scopeOf(function.node)));
  }

  MakeFunctionNode closureOf(Function function) {
    return closure(code(function));
  }

  static CodeUnit codeUnit(CodeUnit parent, Function function, Scope scope) {
    List<Stmt> body = function.body;
    Object docstring = docstring(parent.compilation, body);
    List<Stmt> statements = docstringOf(body) == null ? body : body.subList(1, body.size());
    return new CodeUnit(
        parent.compilation,
        parent,
        scope,
        function.name,
        function.firstLine(),
        CodeUnit.signature(function.args, scope),
        statements,
        docstring,
        t -> t.statements.body(statements));
  }

  /** The literal that is the docstring of a body, or null. */
  static String docstringOf(List<Stmt> body) {
    return !body.isEmpty()
            && body.getFirst() instanceof Stmt.ExprStmt(Expr value, var _)
            && value instanceof Expr.Constant(Object text, var _, var _)
            && text instanceof String s
        ? s
        : null;
  }

  /** The docstring of a body, without indentation; null where there is none or it is dropped. */
  static Object docstring(Compilation compilation, List<Stmt> body) {
    String text = docstringOf(body);
    return text == null || compilation.options().optimize() >= 2
        ? null
        : PyStr.of(Docstrings.clean(text));
  }

  ExpressionNode lambda(Expr.Lambda node) {
    PyCode code = unit.unit.nested(node, () -> lambdaUnit(unit.unit, node, scopeOf(node)));
    return withDefaults(
        node.args(),
        (defaults, keywords) ->
            closure(code, defaults, keywordNames(node.args()), keywords)
                .withPosition(UnitTranslator.position(node.pos())));
  }

  static CodeUnit lambdaUnit(CodeUnit parent, Expr.Lambda node, Scope scope) {
    return new CodeUnit(
        parent.compilation,
        parent,
        scope,
        "<lambda>",
        node.pos().line(),
        CodeUnit.signature(node.args(), scope),
        List.of(node.body()),
        null,
        t -> t.expressions.lambdaBody(node));
  }

  /** Makes a definition, applies decorators from the innermost, stores the result. */
  private StatementNode decorated(
      List<Expr> decorators, Supplier<ExpressionNode> make, WriteNode target, Pos pos) {
    if (decorators.isEmpty()) {
      return AssignNode.create(make.get(), target).withPosition(UnitTranslator.position(pos));
    }
    // Decorators are evaluated before the definition, in order, and called after it, in reverse.
    List<StatementNode> nodes = new ArrayList<>();
    // Each step has the line of its own, for tracers and debuggers.
    int[] slots = new int[decorators.size()];
    for (int i = 0; i < slots.length; i++) {
      slots[i] = unit.temporary();
      if (i > 0) {
        nodes.add(LineNode.create(UnitTranslator.position(decorators.get(i).pos())));
      }
      nodes.add(
          AssignNode.create(
              unit.expressions.translate(decorators.get(i)), unit.writeTemporary(slots[i])));
    }
    nodes.add(LineNode.create(UnitTranslator.position(pos)));
    ExpressionNode value = make.get();
    int made = unit.temporary();
    for (int i = slots.length - 1; i >= 0; i--) {
      nodes.add(AssignNode.create(value, unit.writeTemporary(made)));
      long position = UnitTranslator.position(decorators.get(i).pos());
      nodes.add(LineNode.create(position));
      value =
          CallNode.create(
                  unit.readTemporary(slots[i]),
                  new ExpressionNode[] {unit.readTemporary(made)},
                  null)
              .withPosition(position);
    }
    nodes.add(AssignNode.create(value, unit.writeTemporary(made)));
    nodes.add(LineNode.create(UnitTranslator.position(pos)));
    nodes.add(
        AssignNode.create(unit.readTemporary(made), target)
            .withPosition(UnitTranslator.position(pos)));
    return unit.suspensions.block(nodes, unit.unit.isResumable());
  }

  // ------------------------------------------------------------------ classes

  StatementNode classDefinition(Stmt.ClassDef node) {
    return decorated(
        node.decoratorList(),
        () -> node.typeParams().isEmpty() ? buildClass(node, null) : generics.classDefinition(node),
        unit.names.write(node.name(), node.pos()),
        node.pos());
  }

  /**
   * The call of {@code __build_class__}.
   *
   * @param genericBase one more base, or null
   */
  ExpressionNode buildClass(Stmt.ClassDef node, Expr genericBase) {
    PyCode code = unit.unit.nested(node, () -> classUnit(unit.unit, node, scopeOf(node)));
    List<Expr> bases = new ArrayList<>(node.bases());
    if (genericBase != null) {
      bases.add(genericBase);
    }
    long position = UnitTranslator.position(node.pos());
    ExpressionNode build = new ReadBuiltinNode("__build_class__").withPosition(position);
    ExpressionNode body = closure(code).withPosition(position);
    return unit.expressions.callPrepended(
        build,
        new ExpressionNode[] {body, Expressions.text(node.name())},
        bases,
        node.keywords(),
        node.pos());
  }

  static CodeUnit classUnit(CodeUnit parent, Stmt.ClassDef node, Scope scope) {
    int line =
        node.decoratorList().isEmpty()
            ? node.pos().line()
            : node.decoratorList().getFirst().pos().line();
    return new CodeUnit(
        parent.compilation,
        parent,
        scope,
        node.name(),
        line,
        CodeUnit.positional(Signature.NAMESPACE),
        node.body(),
        null,
        t -> t.definitions.classBody(node, line));
  }

  private ExpressionNode classBody(Stmt.ClassDef node, int firstLine) {
    Scope scope = unit.scope;
    Pos pos = node.pos();
    List<StatementNode> nodes = new ArrayList<>();
    nodes.add(LineNode.create(Positions.ofLine(firstLine)));
    store(nodes, "__module__", unit.names.readMangled("__name__"), pos);
    store(nodes, "__qualname__", Expressions.text(unit.unit.qualname), pos);
    store(nodes, "__firstlineno__", ConstantNode.create((long) firstLine), pos);
    if (!node.typeParams().isEmpty()) {
      store(nodes, "__type_params__", unit.names.readMangled(".type_params"), pos);
    }
    annotations.prepare(nodes, pos);
    List<Stmt> body = node.body();
    if (docstringOf(body) != null) {
      Object docstring = docstring(unit.compilation, body);
      if (docstring != null) {
        nodes.add(LineNode.create(UnitTranslator.position(body.getFirst().pos())));
        store(nodes, "__doc__", ConstantNode.create(docstring), body.getFirst().pos());
      }
      body = body.subList(1, body.size());
    }
    nodes.add(unit.statements.block(body));
    if (Annotations.hasDeferred(unit.unit) && node.body().getLast().pos().line() != firstLine) {
      // Their code is at the line of the class again, which tracing tells of.
      nodes.add(LineNode.create(Positions.ofLine(firstLine)));
    }
    annotations.finishClass(nodes, node.body(), pos);
    store(nodes, "__static_attributes__", ConstantNode.create(staticAttributes(node)), pos);
    if (scope.needsClassDict()) {
      store(nodes, "__classdictcell__", readCell("__classdict__"), pos);
    }
    ExpressionNode result = Expressions.none();
    if (scope.needsClassClosure()) {
      store(nodes, "__classcell__", readCell("__class__"), pos);
      result = readCell("__class__");
    }
    return new SequenceNode(BlockNode.of(nodes), result);
  }

  private ExpressionNode readCell(String name) {
    return new CellValueNode(unit.cellFor(name));
  }

  void store(List<StatementNode> nodes, String name, ExpressionNode value, Pos pos) {
    nodes.add(
        AssignNode.create(value, unit.names.writeMangled(name, pos))
            .withPosition(UnitTranslator.position(pos)));
  }

  /** The names {@code X} in {@code self.X = …} anywhere in the methods. */
  private static PyTuple staticAttributes(Stmt.ClassDef node) {
    Set<String> names = new LinkedHashSet<>();
    for (Stmt statement : node.body()) {
      collectMethods(statement, names);
    }
    return PyTuple.of(names.stream().map(PyStr::constant).toArray());
  }

  private static void collectMethods(Object node, Set<String> names) {
    switch (node) {
      case Stmt.FunctionDef f -> collectStores(f.body(), names);
      case Stmt.AsyncFunctionDef f -> collectStores(f.body(), names);
      case Stmt.ClassDef _ -> {}
      case Stmt _ -> Children.forEach(node, child -> collectMethods(child, names));
      default -> {}
    }
  }

  private static void collectStores(List<Stmt> body, Set<String> names) {
    Consumer<Object> visitor =
        new Consumer<>() {
          @Override
          public void accept(Object node) {
            switch (node) {
              case Expr.Attribute(Expr value, String attr, ExprContext ctx, var _)
                  when ctx == ExprContext.STORE
                      && value instanceof Expr.Name(String id, var _, var _)
                      && id.equals("self") ->
                  names.add(attr);
              case Stmt.FunctionDef f -> f.body().forEach(this);
              case Stmt.AsyncFunctionDef f -> f.body().forEach(this);
              case Stmt.ClassDef _ -> {
                // Its methods have another self.
              }
              case Expr.Lambda l -> accept(l.body());
              default -> Children.forEach(node, this);
            }
          }
        };
    body.forEach(visitor);
  }

  // ------------------------------------------------------------------ annotations and aliases

  StatementNode typeAlias(Stmt.TypeAlias node) {
    Expr.Name name = (Expr.Name) node.name();
    return AssignNode.create(generics.typeAlias(node), unit.names.write(name.id(), name.pos()))
        .withPosition(UnitTranslator.position(node.pos()));
  }

  /** What a bare or valued annotation of a name does at run time; null for nothing. */
  StatementNode noteAnnotation(Stmt.AnnAssign node, Expr.Name name) {
    return unit.scope.kind() == BlockKind.CLASS || unit.scope.kind() == BlockKind.MODULE
        ? annotations.note(node, name)
        : null;
  }
}
