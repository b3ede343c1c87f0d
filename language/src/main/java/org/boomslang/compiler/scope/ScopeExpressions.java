package org.boomslang.compiler.scope;

import java.util.List;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.Pos;

/**
 * The expressions' part of the first pass. Compare CPython's {@code symtable_visit_expr}, {@code
 * symtable_handle_comprehension} and {@code symtable_extend_namedexpr_scope}.
 */
final class ScopeExpressions {
  private final ScopeBuilder builder;

  ScopeExpressions(ScopeBuilder builder) {
    this.builder = builder;
  }

  private void visitAll(List<Expr> nodes) {
    for (Expr node : nodes) {
      if (node != null) {
        visit(node);
      }
    }
  }

  private void optional(Expr node) {
    if (node != null) {
      visit(node);
    }
  }

  void visit(Expr node) {
    switch (node) {
      case Expr.BoolOp e -> visitAll(e.values());
      case Expr.NamedExpr e -> {
        rejectInAnnotation("named expression", e.pos());
        named(e);
      }
      case Expr.BinOp e -> {
        visit(e.left());
        visit(e.right());
      }
      case Expr.UnaryOp e -> visit(e.operand());
      case Expr.Lambda e -> {
        builder.defaults(e.args());
        builder.enter(BlockKind.FUNCTION, "<lambda>", e, e.pos());
        builder.parameters(e.args());
        visit(e.body());
        builder.exit();
      }
      case Expr.IfExp e -> {
        visit(e.test());
        visit(e.body());
        visit(e.orelse());
      }
      case Expr.Dict e -> {
        visitAll(e.keys());
        visitAll(e.values());
      }
      case Expr.Set e -> visitAll(e.elts());
      case Expr.ListComp e ->
          comprehension(e, ComprehensionKind.LIST, e.generators(), e.elt(), null);
      case Expr.SetComp e -> comprehension(e, ComprehensionKind.SET, e.generators(), e.elt(), null);
      case Expr.DictComp e ->
          comprehension(e, ComprehensionKind.DICT, e.generators(), e.key(), e.value());
      case Expr.GeneratorExp e ->
          comprehension(e, ComprehensionKind.GENERATOR, e.generators(), e.elt(), null);
      case Expr.Yield e -> {
        rejectInAnnotation("yield expression", e.pos());
        optional(e.value());
        yields(e.pos());
      }
      case Expr.YieldFrom e -> {
        rejectInAnnotation("yield expression", e.pos());
        visit(e.value());
        yields(e.pos());
      }
      case Expr.Await e -> {
        rejectInAnnotation("await expression", e.pos());
        if (!topLevelAwait()) {
          Scope scope = builder.current;
          if (!scope.isFunctionLike()) {
            throw new CompileError(e.pos(), "'await' outside function");
          }
          if (!scope.async && scope.comprehension == null) {
            throw new CompileError(e.pos(), "'await' outside async function");
          }
        }
        visit(e.value());
        builder.current.coroutine = true;
      }
      case Expr.Compare e -> {
        visit(e.left());
        visitAll(e.comparators());
      }
      case Expr.Call e -> {
        visit(e.func());
        visitAll(e.args());
        e.keywords().forEach(this::keyword);
      }
      case Expr.FormattedValue e -> {
        visit(e.value());
        optional(e.formatSpec());
      }
      case Expr.Interpolation e -> {
        visit(e.value());
        optional(e.formatSpec());
      }
      case Expr.JoinedStr e -> visitAll(e.values());
      case Expr.TemplateStr e -> visitAll(e.values());
      case Expr.Constant _ -> {}
      case Expr.Attribute e -> {
        builder.checkName(e.attr(), e.pos(), e.ctx());
        visit(e.value());
      }
      case Expr.Subscript e -> {
        visit(e.value());
        visit(e.slice());
      }
      case Expr.Starred e -> visit(e.value());
      case Expr.Name e -> name(e);
      case Expr.ListExpr e -> visitAll(e.elts());
      case Expr.TupleExpr e -> visitAll(e.elts());
      case Expr.Slice e -> {
        optional(e.lower());
        optional(e.upper());
        optional(e.step());
      }
    }
  }

  void keyword(Keyword keyword) {
    if (keyword.arg() != null) {
      builder.checkName(keyword.arg(), keyword.pos(), ExprContext.STORE);
    }
    visit(keyword.value());
  }

  private void name(Expr.Name node) {
    Scope scope = builder.current;
    if (scope.inUnevaluatedAnnotation) {
      return;
    }
    builder.checkName(node.id(), node.pos(), node.ctx());
    builder.define(node.id(), node.ctx() == ExprContext.LOAD ? Scope.USE : Scope.LOCAL, node.pos());
    if (node.ctx() == ExprContext.LOAD && node.id().equals("super") && scope.isFunctionLike()) {
      builder.define("__class__", Scope.USE, node.pos());
    }
  }

  private boolean topLevelAwait() {
    return builder.options.topLevelAwait() && builder.current == builder.top;
  }

  private void yields(Pos pos) {
    Scope scope = builder.current;
    scope.generator = true;
    if (scope.comprehension != null) {
      throw new CompileError(pos, "'yield' inside %s", scope.comprehension.description());
    }
  }

  /** Annotations and the like are evaluated by functions of their own, which must not be more. */
  private void rejectInAnnotation(String what, Pos pos) {
    Scope scope = builder.current;
    switch (scope.kind()) {
      case ANNOTATION ->
          throw new CompileError(pos, "%s cannot be used within an annotation", what);
      case TYPE_VARIABLE ->
          throw new CompileError(pos, "%s cannot be used within %s", what, scope.description);
      case TYPE_ALIAS -> throw new CompileError(pos, "%s cannot be used within a type alias", what);
      case TYPE_PARAMETERS ->
          throw new CompileError(pos, "%s cannot be used within the definition of a generic", what);
      default -> {}
    }
  }

  // ------------------------------------------------------------------ assignment expressions

  private void named(Expr.NamedExpr node) {
    Scope scope = builder.current;
    if (scope.inComprehensionIterable > 0) {
      throw new CompileError(
          node.pos(),
          "assignment expression cannot be used in a comprehension iterable expression");
    }
    if (scope.comprehension != null) {
      bindAround((Expr.Name) node.target());
    }
    visit(node.value());
    visit(node.target());
  }

  /** The target of {@code :=} in a comprehension belongs to the function around it (PEP 572). */
  private void bindAround(Expr.Name target) {
    String name = target.id();
    Scope inner = builder.current;
    for (Scope scope = inner; scope != null; scope = scope.parent()) {
      if (scope.comprehension != null) {
        int known = builder.lookup(scope, name);
        if ((known & Scope.COMPREHENSION_TARGET) != 0
            && (known & (Scope.LOCAL | Scope.GLOBAL)) != 0) {
          throw new CompileError(
              target.pos(),
              "assignment expression cannot rebind comprehension iteration variable '%s'",
              name);
        }
        continue;
      }
      switch (scope.kind()) {
        case FUNCTION -> {
          boolean global = (builder.lookup(scope, name) & Scope.GLOBAL) != 0;
          builder.define(name, global ? Scope.GLOBAL : Scope.NONLOCAL, target.pos());
          builder.directive(name, target.pos());
          builder.define(scope, name, Scope.LOCAL, target.pos());
        }
        case MODULE -> {
          builder.define(name, Scope.GLOBAL, target.pos());
          builder.directive(name, target.pos());
          builder.define(scope, name, Scope.GLOBAL, target.pos());
        }
        case CLASS ->
            throw new CompileError(
                target.pos(),
                "assignment expression within a comprehension cannot be used in a class body");
        case TYPE_PARAMETERS ->
            throw new CompileError(
                target.pos(),
                "assignment expression within a comprehension cannot be used within the"
                    + " definition of a generic");
        case TYPE_ALIAS ->
            throw new CompileError(
                target.pos(),
                "assignment expression within a comprehension cannot be used in a type alias");
        case TYPE_VARIABLE ->
            throw new CompileError(
                target.pos(),
                "assignment expression within a comprehension cannot be used in a TypeVar bound");
        case ANNOTATION ->
            throw new CompileError(
                target.pos(), "named expression cannot be used within an annotation");
      }
      return;
    }
  }

  // ------------------------------------------------------------------ comprehensions

  private void comprehension(
      Expr node, ComprehensionKind kind, List<Comprehension> generators, Expr element, Expr value) {
    Comprehension outermost = generators.getFirst();
    Scope outer = builder.current;
    iterable(outermost);
    Scope scope = builder.enter(BlockKind.FUNCTION, kind.codeName(), node, node.pos());
    scope.method = false;
    scope.comprehension = kind;
    scope.coroutine = outermost.isAsync();
    builder.define(".0", Scope.PARAM, node.pos());
    target(outermost);
    visitAll(outermost.ifs());
    for (Comprehension generator : generators.subList(1, generators.size())) {
      target(generator);
      iterable(generator);
      visitAll(generator.ifs());
      if (generator.isAsync()) {
        scope.coroutine = true;
      }
    }
    optional(value);
    visit(element);
    boolean generatorExpression = kind == ComprehensionKind.GENERATOR;
    scope.generator = generatorExpression;
    boolean async = scope.coroutine && !generatorExpression;
    builder.exit();
    if (async) {
      if (!outer.async && outer.comprehension == null && !topLevelAwait()) {
        throw new CompileError(
            node.pos(), "asynchronous comprehension outside of an asynchronous function");
      }
      outer.coroutine = true;
    }
  }

  private void target(Comprehension generator) {
    Scope scope = builder.current;
    scope.inComprehensionTarget = true;
    visit(generator.target());
    scope.inComprehensionTarget = false;
  }

  private void iterable(Comprehension generator) {
    Scope scope = builder.current;
    scope.inComprehensionIterable++;
    visit(generator.iter());
    scope.inComprehensionIterable--;
  }
}
