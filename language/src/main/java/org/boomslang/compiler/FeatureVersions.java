package org.boomslang.compiler;

import java.util.List;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.BinaryOperator;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.TypeParam;

/**
 * Refuses syntax that an older Python did not have, for {@code ast.parse(feature_version=)}: what
 * CPython's grammar does in its {@code CHECK_VERSION}s.
 *
 * <p>Thread safety: incompatible; made for one tree.
 */
final class FeatureVersions {
  private final int version;

  private FeatureVersions(int version) {
    this.version = version;
  }

  /**
   * @param version the minor version of Python 3
   * @throws CompileError where the tree needs a newer one
   */
  static void check(Mod tree, int version) {
    FeatureVersions checker = new FeatureVersions(version);
    switch (tree) {
      case Mod.Module m -> m.body().forEach(checker::visit);
      case Mod.Interactive i -> i.body().forEach(checker::visit);
      case Mod.Expression e -> checker.visit(e.body());
      case Mod.FunctionType f -> {
        f.argtypes().forEach(checker::visit);
        checker.visit(f.returns());
      }
    }
  }

  private void need(int since, String what, Pos pos) {
    if (version < since) {
      throw new CompileError(pos, "%s only supported in Python 3.%d and greater", what, since);
    }
  }

  private void visit(Object node) {
    if (node instanceof Expr e) {
      expression(e);
    } else if (node instanceof Stmt s) {
      statement(s);
    }
    Children.forEach(node, this::visit);
    // What belongs to another block is nobody's child.
    switch (node) {
      case Stmt.FunctionDef f -> f.body().forEach(this::visit);
      case Stmt.AsyncFunctionDef f -> f.body().forEach(this::visit);
      case Stmt.ClassDef c -> c.body().forEach(this::visit);
      case Expr.Lambda l -> visit(l.body());
      case Expr.GeneratorExp g -> {
        visit(g.elt());
        g.generators().forEach(this::visit);
      }
      default -> {}
    }
  }

  private void expression(Expr node) {
    switch (node) {
      case Expr.BinOp b when b.op() == BinaryOperator.MAT_MULT ->
          need(5, "The '@' operator is", b.pos());
      case Expr.Await a -> need(5, "Await expressions are", a.pos());
      case Expr.ListComp c -> comprehensions(c.generators());
      case Expr.SetComp c -> comprehensions(c.generators());
      case Expr.DictComp c -> comprehensions(c.generators());
      case Expr.GeneratorExp c -> comprehensions(c.generators());
      case Expr.NamedExpr n -> need(8, "Assignment expressions are", n.pos());
      case Expr.Lambda l -> arguments(l.args());
      case Expr.TemplateStr t -> need(14, "t-strings are", t.pos());
      default -> {}
    }
  }

  private void comprehensions(List<Comprehension> generators) {
    for (Comprehension generator : generators) {
      if (generator.isAsync()) {
        need(6, "Async comprehensions are", generator.target().pos());
      }
    }
  }

  private void statement(Stmt node) {
    switch (node) {
      case Stmt.FunctionDef f -> {
        arguments(f.args());
        typeParameters(f.typeParams());
      }
      case Stmt.AsyncFunctionDef f -> {
        need(5, "Async functions are", f.pos());
        arguments(f.args());
        typeParameters(f.typeParams());
      }
      case Stmt.ClassDef c -> typeParameters(c.typeParams());
      case Stmt.TypeAlias t -> {
        need(12, "Type statement is", t.pos());
        typeParameters(t.typeParams());
      }
      case Stmt.AnnAssign a -> need(6, "Variable annotation syntax is", a.pos());
      case Stmt.AugAssign a when a.op() == BinaryOperator.MAT_MULT ->
          need(5, "The '@' operator is", a.pos());
      case Stmt.AsyncFor f -> need(5, "Async for loops are", f.pos());
      case Stmt.AsyncWith w -> need(5, "Async with statements are", w.pos());
      case Stmt.Match m -> need(10, "Pattern matching is", m.pos());
      case Stmt.Try t -> handlers(t.handlers(), "except");
      case Stmt.TryStar t -> {
        need(11, "Exception groups are", t.pos());
        handlers(t.handlers(), "except*");
      }
      default -> {}
    }
  }

  /** A tuple of exceptions without parentheses begins where its first element does. */
  private void handlers(List<ExceptHandler> handlers, String keyword) {
    for (ExceptHandler handler : handlers) {
      if (handler.type() instanceof Expr.TupleExpr tuple
          && !tuple.elts().isEmpty()
          && tuple.pos().line() == tuple.elts().getFirst().pos().line()
          && tuple.pos().col() == tuple.elts().getFirst().pos().col()) {
        need(14, keyword + " expressions without parentheses are", tuple.pos());
      }
    }
  }

  private void arguments(Arguments args) {
    if (!args.posonlyargs().isEmpty()) {
      need(8, "Positional-only parameters are", args.posonlyargs().getFirst().pos());
    }
  }

  private void typeParameters(List<TypeParam> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    need(12, "Type parameter lists are", parameters.getFirst().pos());
    for (TypeParam parameter : parameters) {
      if (parameter.defaultValue() != null) {
        need(13, "Type parameter defaults are", parameter.pos());
      }
    }
  }
}
