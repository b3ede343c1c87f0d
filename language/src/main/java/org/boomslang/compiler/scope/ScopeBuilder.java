package org.boomslang.compiler.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boomslang.compiler.scope.SymbolTable.Options;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;
import org.boomslang.parser.ast.WithItem;

/**
 * The first pass: walks over the statements and notes for every block which names it binds, uses
 * and declares. Expressions are walked by {@link ScopeExpressions}. Compare CPython's {@code
 * symtable_visit_stmt}.
 */
final class ScopeBuilder {
  final SymbolTable table;
  final Options options;
  private final ScopeExpressions expressions = new ScopeExpressions(this);
  Scope top;
  Scope current;
  String privateClass;

  ScopeBuilder(SymbolTable table, Options options) {
    this.table = table;
    this.options = options;
  }

  Scope build(Mod tree) {
    top = new Scope(BlockKind.MODULE, "top", null, new Pos(0, 0, 0, 0));
    current = top;
    switch (tree) {
      case Mod.Module(List<Stmt> body) -> statements(body);
      case Mod.Interactive(List<Stmt> body) -> statements(body);
      case Mod.Expression(Expr body) -> expression(body);
      case Mod.FunctionType _ ->
          throw new CompileError(null, "this compiler does not handle FunctionTypes");
    }
    return top;
  }

  // ------------------------------------------------------------------ blocks

  /** Opens a new block inside the current one and makes it current. */
  Scope enter(BlockKind kind, String name, Object opener, Pos pos) {
    Scope scope = detached(kind, name, opener, pos);
    current.children.add(scope);
    current = scope;
    return scope;
  }

  /** Makes a block inside the current one without entering it. */
  private Scope detached(BlockKind kind, String name, Object opener, Pos pos) {
    Scope scope = new Scope(kind, name, current, pos);
    scope.privateClass = privateClass;
    if (kind == BlockKind.FUNCTION && current.kind() == BlockKind.CLASS) {
      scope.method = true;
    }
    if (opener != null) {
      table.put(opener, scope);
    }
    return scope;
  }

  void exit() {
    current = current.parent();
  }

  /** Lets an annotation-like block look into the namespace of the class around it. */
  void seeClassScope(boolean inClass) {
    if (inClass) {
      current.canSeeClassScope = true;
      define("__classdict__", Scope.USE, current.pos());
    }
  }

  private void enterTypeParameters(
      String name, List<TypeParam> parameters, boolean isClass, Pos pos) {
    boolean inClass = current.kind() == BlockKind.CLASS;
    enter(BlockKind.TYPE_PARAMETERS, name, parameters, pos);
    seeClassScope(inClass);
    if (isClass) {
      define(".type_params", Scope.LOCAL | Scope.USE, pos);
      define(".generic_base", Scope.LOCAL | Scope.USE, pos);
    }
  }

  // ------------------------------------------------------------------ names

  void define(String name, int flag, Pos pos) {
    define(current, name, flag, pos);
  }

  void store(String name, int flag, Pos pos) {
    checkName(name, pos, ExprContext.STORE);
    define(name, flag, pos);
  }

  void define(Scope scope, String name, int flag, Pos pos) {
    String mangled = mangle(scope, name);
    Integer known = scope.flags.get(mangled);
    int value = flag;
    if (known != null) {
      if ((flag & Scope.PARAM) != 0 && (known & Scope.PARAM) != 0) {
        throw new CompileError(pos, "duplicate argument '%s' in function definition", name);
      }
      if ((flag & Scope.TYPE_PARAM) != 0 && (known & Scope.TYPE_PARAM) != 0) {
        throw new CompileError(pos, "duplicate type parameter '%s'", name);
      }
      value |= known;
    }
    if (scope.inComprehensionTarget) {
      if ((value & (Scope.GLOBAL | Scope.NONLOCAL)) != 0) {
        throw new CompileError(
            pos, "comprehension inner loop cannot rebind assignment expression target '%s'", name);
      }
      value |= Scope.COMPREHENSION_TARGET;
    }
    scope.flags.put(mangled, value);
    if ((flag & Scope.PARAM) != 0) {
      scope.parameters.add(mangled);
    } else if ((flag & Scope.GLOBAL) != 0) {
      top.flags.merge(mangled, flag, (a, b) -> a | b);
    }
  }

  int lookup(Scope scope, String name) {
    return scope.flags(mangle(scope, name));
  }

  private String mangle(Scope scope, String name) {
    if (scope.mangledNames != null && !scope.mangledNames.contains(name)) {
      return name;
    }
    return Scope.mangle(privateClass, name);
  }

  void directive(String name, Pos pos) {
    current.directives.putIfAbsent(mangle(current, name), pos);
  }

  void checkName(String name, Pos pos, ExprContext context) {
    if (name.equals("__debug__")) {
      if (context == ExprContext.STORE) {
        throw new CompileError(pos, "cannot assign to __debug__");
      }
      if (context == ExprContext.DEL) {
        throw new CompileError(pos, "cannot delete __debug__");
      }
    }
  }

  // ------------------------------------------------------------------ statements

  private void statements(List<Stmt> body) {
    for (Stmt statement : body) {
      statement(statement);
    }
  }

  /** Statements that may be executed or not. */
  private void conditional(List<Stmt> body) {
    boolean outer = current.inConditionalBlock;
    current.inConditionalBlock = true;
    statements(body);
    current.inConditionalBlock = outer;
  }

  void expression(Expr node) {
    expressions.visit(node);
  }

  private void optional(Expr node) {
    if (node != null) {
      expressions.visit(node);
    }
  }

  private void statement(Stmt node) {
    switch (node) {
      case Stmt.FunctionDef f ->
          function(
              f,
              f.name(),
              f.args(),
              f.body(),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              false);
      case Stmt.AsyncFunctionDef f ->
          function(
              f,
              f.name(),
              f.args(),
              f.body(),
              f.decoratorList(),
              f.returns(),
              f.typeParams(),
              true);
      case Stmt.ClassDef c -> classDefinition(c);
      case Stmt.TypeAlias a -> typeAlias(a);
      case Stmt.Return r -> {
        if (r.value() != null) {
          expression(r.value());
          current.returnsValue = true;
        }
      }
      case Stmt.Delete d -> d.targets().forEach(this::expression);
      case Stmt.Assign a -> {
        a.targets().forEach(this::expression);
        expression(a.value());
      }
      case Stmt.AugAssign a -> {
        expression(a.target());
        expression(a.value());
      }
      case Stmt.AnnAssign a -> annotatedAssignment(a);
      case Stmt.For f -> {
        expression(f.target());
        expression(f.iter());
        conditional(f.body());
        conditional(f.orelse());
      }
      case Stmt.AsyncFor f -> {
        topLevelCoroutine();
        expression(f.target());
        expression(f.iter());
        conditional(f.body());
        conditional(f.orelse());
      }
      case Stmt.While w -> {
        expression(w.test());
        conditional(w.body());
        conditional(w.orelse());
      }
      case Stmt.If i -> {
        expression(i.test());
        conditional(i.body());
        conditional(i.orelse());
      }
      case Stmt.With w -> {
        w.items().forEach(this::withItem);
        conditional(w.body());
      }
      case Stmt.AsyncWith w -> {
        topLevelCoroutine();
        w.items().forEach(this::withItem);
        conditional(w.body());
      }
      case Stmt.Match m -> {
        expression(m.subject());
        boolean outer = current.inConditionalBlock;
        current.inConditionalBlock = true;
        for (MatchCase branch : m.cases()) {
          pattern(branch.pattern());
          optional(branch.guard());
          statements(branch.body());
        }
        current.inConditionalBlock = outer;
      }
      case Stmt.Raise r -> {
        optional(r.exc());
        optional(r.cause());
      }
      case Stmt.Try t -> tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.TryStar t -> tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody());
      case Stmt.Assert a -> {
        expression(a.test());
        optional(a.msg());
      }
      case Stmt.Import i -> i.names().forEach(this::alias);
      case Stmt.ImportFrom i -> i.names().forEach(this::alias);
      case Stmt.Global g -> global(g);
      case Stmt.Nonlocal n -> nonlocal(n);
      case Stmt.ExprStmt e -> expression(e.value());
      case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
    }
  }

  private void tryStatement(
      List<Stmt> body, List<ExceptHandler> handlers, List<Stmt> orelse, List<Stmt> finalbody) {
    boolean outer = current.inConditionalBlock;
    current.inConditionalBlock = true;
    statements(body);
    for (ExceptHandler handler : handlers) {
      optional(handler.type());
      if (handler.name() != null) {
        store(handler.name(), Scope.LOCAL, handler.pos());
      }
      statements(handler.body());
    }
    statements(orelse);
    statements(finalbody);
    current.inConditionalBlock = outer;
  }

  private void withItem(WithItem item) {
    expression(item.contextExpr());
    optional(item.optionalVars());
  }

  private void alias(Alias alias) {
    String name = alias.asname() != null ? alias.asname() : alias.name();
    if (name.equals("*")) {
      if (current.kind() != BlockKind.MODULE) {
        throw new CompileError(alias.pos(), "import * only allowed at module level");
      }
      return;
    }
    int dot = alias.asname() == null ? name.indexOf('.') : -1;
    store((dot < 0 ? name : name.substring(0, dot)).intern(), Scope.IMPORT, alias.pos());
  }

  private void global(Stmt.Global node) {
    for (String name : node.names()) {
      int known = lookup(current, name);
      if ((known & (Scope.PARAM | Scope.LOCAL | Scope.USE | Scope.ANNOTATED)) != 0) {
        String format;
        if ((known & Scope.PARAM) != 0) {
          format = "name '%s' is parameter and global";
        } else if ((known & Scope.USE) != 0) {
          format = "name '%s' is used prior to global declaration";
        } else if ((known & Scope.ANNOTATED) != 0) {
          format = "annotated name '%s' can't be global";
        } else {
          format = "name '%s' is assigned to before global declaration";
        }
        throw new CompileError(node.pos(), format, name);
      }
      define(name, Scope.GLOBAL, node.pos());
      directive(name, node.pos());
    }
  }

  private void nonlocal(Stmt.Nonlocal node) {
    for (String name : node.names()) {
      int known = lookup(current, name);
      if ((known & (Scope.PARAM | Scope.LOCAL | Scope.USE | Scope.ANNOTATED)) != 0) {
        String format;
        if ((known & Scope.PARAM) != 0) {
          format = "name '%s' is parameter and nonlocal";
        } else if ((known & Scope.USE) != 0) {
          format = "name '%s' is used prior to nonlocal declaration";
        } else if ((known & Scope.ANNOTATED) != 0) {
          format = "annotated name '%s' can't be nonlocal";
        } else {
          format = "name '%s' is assigned to before nonlocal declaration";
        }
        throw new CompileError(node.pos(), format, name);
      }
      define(name, Scope.NONLOCAL, node.pos());
      directive(name, node.pos());
    }
  }

  // ------------------------------------------------------------------ definitions

  private void function(
      Stmt node,
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decorators,
      Expr returns,
      List<TypeParam> typeParams,
      boolean async) {
    store(name, Scope.LOCAL, node.pos());
    defaults(args);
    decorators.forEach(this::expression);
    if (!typeParams.isEmpty()) {
      enterTypeParameters(name, typeParams, false, node.pos());
      typeParameters(typeParams);
    }
    Scope function = detached(BlockKind.FUNCTION, name, node, node.pos());
    function.annotationsUsed = annotations(args, returns, function);
    current.children.add(function);
    current = function;
    if (async) {
      function.coroutine = true;
      function.async = true;
    }
    parameters(args);
    statements(body);
    exit();
    if (!typeParams.isEmpty()) {
      exit();
    }
  }

  void defaults(Arguments args) {
    args.defaults().forEach(this::expression);
    for (Expr value : args.kwDefaults()) {
      optional(value);
    }
  }

  void parameters(Arguments args) {
    for (Arg arg : args.posonlyargs()) {
      parameter(arg);
    }
    for (Arg arg : args.args()) {
      parameter(arg);
    }
    for (Arg arg : args.kwonlyargs()) {
      parameter(arg);
    }
    if (args.vararg() != null) {
      parameter(args.vararg());
    }
    if (args.kwarg() != null) {
      parameter(args.kwarg());
    }
  }

  private void parameter(Arg arg) {
    store(arg.arg(), Scope.PARAM, arg.pos());
  }

  /** Walks over a function's annotations in a block of their own; tells whether there are any. */
  private boolean annotations(Arguments args, Expr returns, Scope function) {
    List<Arg> all = new ArrayList<>(args.posonlyargs());
    all.addAll(args.args());
    if (args.vararg() != null) {
      all.add(args.vararg());
    }
    if (args.kwarg() != null) {
      all.add(args.kwarg());
    }
    all.addAll(args.kwonlyargs());
    all.removeIf(arg -> arg.annotation() == null);
    boolean used = !all.isEmpty() || returns != null;
    if (!used) {
      return false;
    }
    boolean inClass = current.canSeeClassScope || current.kind() == BlockKind.CLASS;
    Scope scope = detached(BlockKind.ANNOTATION, "__annotate__", args, function.pos());
    if (!options.futureAnnotations()) {
      current.children.add(scope);
    }
    current = scope;
    define(".format", Scope.PARAM, scope.pos());
    seeClassScope(inClass);
    for (Arg arg : all) {
      expression(arg.annotation());
    }
    optional(returns);
    exit();
    function.annotations = scope;
    return true;
  }

  private void annotatedAssignment(Stmt.AnnAssign node) {
    current.annotationsUsed = true;
    if (node.target() instanceof Expr.Name(String id, ExprContext _, Pos pos)) {
      int known = lookup(current, id);
      if ((known & (Scope.GLOBAL | Scope.NONLOCAL)) != 0 && current != top && node.simple()) {
        throw new CompileError(
            node.pos(),
            (known & Scope.GLOBAL) != 0
                ? "annotated name '%s' can't be global"
                : "annotated name '%s' can't be nonlocal",
            id);
      }
      if (node.simple()) {
        store(id, Scope.ANNOTATED | Scope.LOCAL, pos);
      } else if (node.value() != null) {
        store(id, Scope.LOCAL, pos);
      }
    } else {
      expression(node.target());
    }
    annotation(node.annotation());
    optional(node.value());
  }

  private void annotation(Expr node) {
    Scope owner = current;
    boolean unevaluated = owner.kind() == BlockKind.FUNCTION;
    boolean conditional =
        owner.kind() == BlockKind.MODULE
            || (owner.kind() == BlockKind.CLASS && owner.inConditionalBlock);
    if (conditional && !owner.conditionalAnnotations) {
      owner.conditionalAnnotations = true;
      define("__conditional_annotations__", Scope.USE, node.pos());
    }
    Scope scope = unevaluated ? owner.localAnnotations : owner.annotations;
    if (scope == null) {
      scope = detached(BlockKind.ANNOTATION, "__annotate__", null, node.pos());
      if (!options.futureAnnotations() && !unevaluated) {
        owner.children.add(scope);
      }
      if (unevaluated) {
        owner.localAnnotations = scope;
      } else {
        owner.annotations = scope;
      }
      current = scope;
      define(".format", Scope.PARAM, node.pos());
      seeClassScope(owner.kind() == BlockKind.CLASS);
      if (conditional) {
        define("__conditional_annotations__", Scope.USE, node.pos());
      }
    } else {
      current = scope;
      if (conditional) {
        define("__conditional_annotations__", Scope.USE, node.pos());
      }
    }
    scope.inUnevaluatedAnnotation = unevaluated;
    expression(node);
    scope.inUnevaluatedAnnotation = false;
    current = owner;
  }

  private void classDefinition(Stmt.ClassDef node) {
    store(node.name(), Scope.LOCAL, node.pos());
    node.decoratorList().forEach(this::expression);
    String outerPrivate = privateClass;
    boolean generic = !node.typeParams().isEmpty();
    if (generic) {
      enterTypeParameters(node.name(), node.typeParams(), true, node.pos());
      privateClass = node.name();
      current.privateClass = node.name();
      Set<String> mangled = current.newMangledNames();
      for (TypeParam parameter : node.typeParams()) {
        mangled.add(parameter.name());
      }
      typeParameters(node.typeParams());
    }
    node.bases().forEach(this::expression);
    for (Keyword keyword : node.keywords()) {
      expressions.keyword(keyword);
    }
    privateClass = node.name();
    enter(BlockKind.CLASS, node.name(), node, node.pos());
    if (generic) {
      define("__type_params__", Scope.LOCAL, node.pos());
      define(".type_params", Scope.USE, node.pos());
    }
    statements(node.body());
    exit();
    privateClass = outerPrivate;
    if (generic) {
      exit();
    }
  }

  private void typeAlias(Stmt.TypeAlias node) {
    expression(node.name());
    String name = ((Expr.Name) node.name()).id();
    boolean generic = !node.typeParams().isEmpty();
    boolean inClass = current.kind() == BlockKind.CLASS;
    if (generic) {
      enterTypeParameters(name, node.typeParams(), false, node.pos());
      typeParameters(node.typeParams());
    }
    enter(BlockKind.TYPE_ALIAS, name, node, node.pos());
    define(".format", Scope.PARAM, node.pos());
    seeClassScope(inClass);
    expression(node.value());
    exit();
    if (generic) {
      exit();
    }
  }

  private void typeParameters(List<TypeParam> parameters) {
    for (TypeParam parameter : parameters) {
      String name = parameter.name();
      if (name.equals("__classdict__") || name.equals("__conditional_annotations__")) {
        throw new CompileError(
            parameter.pos(), "reserved name '%s' cannot be used for type parameter", name);
      }
      store(name, Scope.TYPE_PARAM | Scope.LOCAL, parameter.pos());
      String what =
          switch (parameter) {
            case TypeParam.TypeVar v -> {
              if (v.bound() != null) {
                typeVariable(
                    v,
                    name,
                    v.bound(),
                    v.bound() instanceof Expr.TupleExpr
                        ? "a TypeVar constraint"
                        : "a TypeVar bound");
              }
              yield "a TypeVar default";
            }
            case TypeParam.ParamSpec _ -> "a ParamSpec default";
            case TypeParam.TypeVarTuple _ -> "a TypeVarTuple default";
          };
      if (parameter.defaultValue() != null) {
        table.putDefault(parameter, typeVariable(null, name, parameter.defaultValue(), what));
      }
    }
  }

  private Scope typeVariable(Object opener, String name, Expr value, String what) {
    boolean inClass = current.canSeeClassScope;
    enter(BlockKind.TYPE_VARIABLE, name, opener, value.pos());
    define(".format", Scope.PARAM, value.pos());
    seeClassScope(inClass);
    Scope scope = current;
    scope.description = what;
    expression(value);
    exit();
    return scope;
  }

  // ------------------------------------------------------------------ patterns

  private void pattern(Pattern node) {
    switch (node) {
      case Pattern.MatchValue v -> expression(v.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence s -> s.patterns().forEach(this::pattern);
      case Pattern.MatchStar s -> capture(s.name(), s.pos());
      case Pattern.MatchMapping m -> {
        m.keys().forEach(this::expression);
        m.patterns().forEach(this::pattern);
        capture(m.rest(), m.pos());
      }
      case Pattern.MatchClass c -> {
        expression(c.cls());
        c.patterns().forEach(this::pattern);
        for (String attribute : c.kwdAttrs()) {
          checkName(attribute, c.pos(), ExprContext.STORE);
        }
        c.kwdPatterns().forEach(this::pattern);
      }
      case Pattern.MatchAs a -> {
        if (a.pattern() != null) {
          pattern(a.pattern());
        }
        capture(a.name(), a.pos());
      }
      case Pattern.MatchOr o -> o.patterns().forEach(this::pattern);
    }
  }

  private void capture(String name, Pos pos) {
    if (name != null) {
      store(name, Scope.LOCAL, pos);
    }
  }

  void topLevelCoroutine() {
    if (options.topLevelAwait() && current == top) {
      top.coroutine = true;
    }
  }
}
