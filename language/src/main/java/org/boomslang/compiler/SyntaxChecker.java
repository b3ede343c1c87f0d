package org.boomslang.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.compiler.scope.Scope;
import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.parser.ast.Arg;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.ExprContext;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;

/**
 * Checks at once what CPython's code generator checks while it goes: statements out of place,
 * targets, repeated keywords. Functions are translated when they are called, which would be too
 * late for errors.
 */
final class SyntaxChecker {
  private final SymbolTable symbols;
  private final CompileOptions options;
  private final PatternChecker patterns = new PatternChecker();
  private final SuspiciousCode suspicious;

  /** The block being checked; comprehensions count as the block around them. */
  private Scope scope;

  private boolean inLoop;

  /** Whether a {@code break}, {@code continue} or {@code return} would leave an except* block. */
  private boolean inExceptStar;

  private boolean loopInsideExceptStar;

  SyntaxChecker(SymbolTable symbols, CompileOptions options) {
    this.symbols = symbols;
    this.options = options;
    this.suspicious = new SuspiciousCode(options);
  }

  void check(Mod tree) {
    scope = symbols.top();
    switch (tree) {
      case Mod.Module(List<Stmt> body) -> {
        checkFutures(body);
        statements(body);
      }
      case Mod.Interactive(List<Stmt> body) -> {
        checkFutures(body);
        statements(body);
      }
      case Mod.Expression(Expr body) -> expression(body);
      case Mod.FunctionType _ -> {}
    }
  }

  private static void checkFutures(List<Stmt> body) {
    boolean past = false;
    for (int i = 0; i < body.size(); i++) {
      Stmt statement = body.get(i);
      if (FutureFeatures.isFuture(statement)) {
        if (past) {
          throw lateFuture(statement);
        }
      } else if (i > 0 || !FutureFeatures.isString(statement)) {
        past = true;
      }
    }
  }

  private static CompileError lateFuture(Stmt statement) {
    return new CompileError(
        statement.pos(), "from __future__ imports must occur at the beginning of the file");
  }

  private void statements(List<Stmt> body) {
    for (Stmt statement : body) {
      statement(statement);
    }
  }

  private void expressions(List<? extends Expr> nodes) {
    for (Expr node : nodes) {
      if (node != null) {
        expression(node);
      }
    }
  }

  private void optional(Expr node) {
    if (node != null) {
      expression(node);
    }
  }

  // ------------------------------------------------------------------ statements

  private void statement(Stmt node) {
    switch (node) {
      case Stmt.FunctionDef f -> {
        expressions(f.decoratorList());
        defaults(f.args());
        typeParameters(f.typeParams());
        annotations(f.args(), f.returns());
        block(f, f.body());
      }
      case Stmt.AsyncFunctionDef f -> {
        expressions(f.decoratorList());
        defaults(f.args());
        typeParameters(f.typeParams());
        annotations(f.args(), f.returns());
        block(f, f.body());
      }
      case Stmt.ClassDef c -> {
        expressions(c.decoratorList());
        typeParameters(c.typeParams());
        callElements(c.bases());
        keywords(c.keywords());
        block(c, c.body());
      }
      case Stmt.Return r -> returns(r);
      case Stmt.Delete d -> expressions(d.targets());
      case Stmt.Assign a -> {
        a.targets().forEach(this::target);
        expression(a.value());
      }
      case Stmt.TypeAlias a -> {
        typeParameters(a.typeParams());
        expression(a.value());
      }
      case Stmt.AugAssign a -> {
        expression(a.target());
        expression(a.value());
      }
      case Stmt.AnnAssign a -> {
        expression(a.target());
        annotation(a.annotation());
        optional(a.value());
      }
      case Stmt.For f -> {
        target(f.target());
        expression(f.iter());
        loop(f.body());
        statements(f.orelse());
      }
      case Stmt.AsyncFor f -> {
        requireAsync("async for", f.pos());
        target(f.target());
        expression(f.iter());
        loop(f.body());
        statements(f.orelse());
      }
      case Stmt.While w -> {
        expression(w.test());
        loop(w.body());
        statements(w.orelse());
      }
      case Stmt.If i -> {
        expression(i.test());
        statements(i.body());
        statements(i.orelse());
      }
      case Stmt.With w -> {
        w.items()
            .forEach(
                item -> {
                  expression(item.contextExpr());
                  if (item.optionalVars() != null) {
                    target(item.optionalVars());
                  }
                });
        statements(w.body());
      }
      case Stmt.AsyncWith w -> {
        requireAsync("async with", w.pos());
        w.items()
            .forEach(
                item -> {
                  expression(item.contextExpr());
                  if (item.optionalVars() != null) {
                    target(item.optionalVars());
                  }
                });
        statements(w.body());
      }
      case Stmt.Match m -> {
        expression(m.subject());
        for (int i = 0; i < m.cases().size(); i++) {
          MatchCase branch = m.cases().get(i);
          patterns.check(branch, i == m.cases().size() - 1);
          optional(branch.guard());
          statements(branch.body());
        }
      }
      case Stmt.Raise r -> {
        optional(r.exc());
        optional(r.cause());
      }
      case Stmt.Try t -> {
        statements(t.body());
        for (int i = 0; i < t.handlers().size(); i++) {
          ExceptHandler handler = t.handlers().get(i);
          if (handler.type() == null && i < t.handlers().size() - 1) {
            throw new CompileError(handler.pos(), "default 'except:' must be last");
          }
          optional(handler.type());
          statements(handler.body());
        }
        statements(t.orelse());
        statements(t.finalbody());
      }
      case Stmt.TryStar t -> {
        statements(t.body());
        for (ExceptHandler handler : t.handlers()) {
          optional(handler.type());
          boolean outerStar = inExceptStar;
          boolean outerLoop = loopInsideExceptStar;
          inExceptStar = true;
          loopInsideExceptStar = false;
          statements(handler.body());
          inExceptStar = outerStar;
          loopInsideExceptStar = outerLoop;
        }
        statements(t.orelse());
        statements(t.finalbody());
      }
      case Stmt.Assert a -> {
        suspicious.checkAssert(a);
        expression(a.test());
        optional(a.msg());
      }
      case Stmt.ImportFrom i -> {
        if (FutureFeatures.isFuture(i) && scope != symbols.top()) {
          throw lateFuture(i);
        }
      }
      case Stmt.ExprStmt e -> expression(e.value());
      case Stmt.Break b -> {
        leavesExceptStar(b.pos(), loopInsideExceptStar);
        if (!inLoop) {
          throw new CompileError(b.pos(), "'break' outside loop");
        }
      }
      case Stmt.Continue c -> {
        leavesExceptStar(c.pos(), loopInsideExceptStar);
        if (!inLoop) {
          throw new CompileError(c.pos(), "'continue' not properly in loop");
        }
      }
      case Stmt.Import _, Stmt.Global _, Stmt.Nonlocal _, Stmt.Pass _ -> {}
    }
  }

  private void leavesExceptStar(Pos pos, boolean stays) {
    if (inExceptStar && !stays) {
      throw new CompileError(
          pos, "'break', 'continue' and 'return' cannot appear in an except* block");
    }
  }

  private void loop(List<Stmt> body) {
    boolean outer = inLoop;
    boolean outerInside = loopInsideExceptStar;
    inLoop = true;
    loopInsideExceptStar = true;
    statements(body);
    inLoop = outer;
    loopInsideExceptStar = outerInside;
  }

  private void block(Object opener, List<Stmt> body) {
    enter(opener, () -> statements(body));
  }

  private void enter(Object opener, Runnable content) {
    Scope outer = scope;
    boolean outerLoop = inLoop;
    boolean outerStar = inExceptStar;
    boolean outerInside = loopInsideExceptStar;
    scope = symbols.of(opener);
    inLoop = false;
    inExceptStar = false;
    loopInsideExceptStar = false;
    content.run();
    scope = outer;
    inLoop = outerLoop;
    inExceptStar = outerStar;
    loopInsideExceptStar = outerInside;
  }

  private void returns(Stmt.Return node) {
    if (!scope.isFunctionLike()) {
      throw new CompileError(node.pos(), "'return' outside function");
    }
    leavesExceptStar(node.pos(), false);
    if (node.value() != null) {
      if (scope.isAsync() && scope.isGenerator()) {
        throw new CompileError(node.pos(), "'return' with value in async generator");
      }
      expression(node.value());
    }
  }

  private void requireAsync(String what, Pos pos) {
    boolean topLevel = options.topLevelAwait() && scope == symbols.top();
    if (!scope.isAsync() && !topLevel) {
      throw new CompileError(pos, "'%s' outside async function", what);
    }
  }

  private void defaults(Arguments args) {
    expressions(args.defaults());
    expressions(args.kwDefaults());
  }

  private void annotations(Arguments args, Expr returns) {
    for (Arg arg : args.posonlyargs()) {
      annotation(arg.annotation());
    }
    for (Arg arg : args.args()) {
      annotation(arg.annotation());
    }
    for (Arg arg : args.kwonlyargs()) {
      annotation(arg.annotation());
    }
    if (args.vararg() != null) {
      annotation(
          args.vararg().annotation() instanceof Expr.Starred s
              ? s.value()
              : args.vararg().annotation());
    }
    if (args.kwarg() != null) {
      annotation(args.kwarg().annotation());
    }
    annotation(returns);
  }

  private void annotation(Expr node) {
    optional(node);
  }

  private void typeParameters(List<TypeParam> parameters) {
    boolean defaulted = false;
    for (TypeParam parameter : parameters) {
      if (parameter.defaultValue() != null) {
        defaulted = true;
        optional(
            parameter.defaultValue() instanceof Expr.Starred s
                ? s.value()
                : parameter.defaultValue());
      } else if (defaulted) {
        throw new CompileError(
            parameter.pos(),
            "non-default type parameter '%s' follows default type parameter",
            parameter.name());
      }
      if (parameter instanceof TypeParam.TypeVar v) {
        optional(v.bound());
      }
    }
  }

  // ------------------------------------------------------------------ expressions

  /** An assignment target: a star may only stand inside a list or tuple, and only one. */
  private void target(Expr node) {
    switch (node) {
      case Expr.TupleExpr t -> targets(t.elts(), t.pos());
      case Expr.ListExpr l -> targets(l.elts(), l.pos());
      case Expr.Starred s ->
          throw new CompileError(s.pos(), "starred assignment target must be in a list or tuple");
      default -> expression(node);
    }
  }

  /** What CPython's {@code UNPACK_EX} can say. */
  private static final int MAX_BEFORE_STAR = 255;

  private void targets(List<Expr> elements, Pos pos) {
    boolean star = false;
    for (Expr element : elements) {
      if (element instanceof Expr.Starred s) {
        if (star) {
          throw new CompileError(pos, "multiple starred expressions in assignment");
        }
        star = true;
        if (elements.indexOf(element) > MAX_BEFORE_STAR) {
          throw new CompileError(pos, "too many expressions in star-unpacking assignment");
        }
        target(s.value());
      } else {
        target(element);
      }
    }
  }

  /** Elements of a display or call, where a star is in place. */
  private void callElements(List<Expr> elements) {
    for (Expr element : elements) {
      expression(element instanceof Expr.Starred s ? s.value() : element);
    }
  }

  private void keywords(List<Keyword> keywords) {
    Set<String> seen = new HashSet<>();
    for (Keyword keyword : keywords) {
      if (keyword.arg() != null && !seen.add(keyword.arg())) {
        throw new CompileError(keyword.pos(), "keyword argument repeated: %s", keyword.arg());
      }
      expression(keyword.value());
    }
  }

  private void comprehension(Expr node, List<Comprehension> generators, Expr element, Expr value) {
    expression(generators.getFirst().iter());
    boolean loopOutside = inLoop;
    Scope outer = scope;
    Scope inner = symbols.of(node);
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      target(generator.target());
      if (i > 0) {
        expression(generator.iter());
      }
      expressions(generator.ifs());
    }
    scope = inner;
    expression(element);
    optional(value);
    scope = outer;
    inLoop = loopOutside;
  }

  private void expression(Expr node) {
    switch (node) {
      case Expr.Lambda e -> {
        defaults(e.args());
        enter(e, () -> expression(e.body()));
      }
      case Expr.ListComp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.SetComp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.DictComp e -> comprehension(e, e.generators(), e.key(), e.value());
      case Expr.GeneratorExp e -> comprehension(e, e.generators(), e.elt(), null);
      case Expr.Yield e -> {
        requireFunction("yield", e.pos());
        optional(e.value());
      }
      case Expr.YieldFrom e -> {
        requireFunction("yield from", e.pos());
        if (scope.isAsync()) {
          throw new CompileError(e.pos(), "'yield from' inside async function");
        }
        expression(e.value());
      }
      case Expr.Starred e -> throw new CompileError(e.pos(), "can't use starred expression here");
      case Expr.Call e -> {
        suspicious.checkCall(e);
        expression(e.func());
        callElements(e.args());
        keywords(e.keywords());
      }
      case Expr.Compare e -> {
        suspicious.checkCompare(e);
        Children.forEach(e, child -> expression((Expr) child));
      }
      case Expr.Subscript e -> {
        suspicious.checkSubscript(e);
        expression(e.value());
        expression(e.slice());
      }
      case Expr.ListExpr e -> elements(e.elts(), e.ctx(), e.pos());
      case Expr.TupleExpr e -> elements(e.elts(), e.ctx(), e.pos());
      case Expr.Set e -> callElements(e.elts());
      default ->
          Children.forEach(
              node,
              child -> {
                if (child instanceof Expr e) {
                  expression(e);
                }
              });
    }
  }

  private void elements(List<Expr> elements, ExprContext context, Pos pos) {
    if (context == ExprContext.STORE) {
      targets(elements, pos);
    } else {
      callElements(elements);
    }
  }

  private void requireFunction(String what, Pos pos) {
    if (!scope.isFunctionLike()) {
      throw new CompileError(pos, "'%s' outside function", what);
    }
  }
}
