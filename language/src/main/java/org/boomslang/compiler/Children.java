package org.boomslang.compiler;

import java.util.List;
import java.util.function.Consumer;
import org.boomslang.parser.ast.Arguments;
import org.boomslang.parser.ast.Comprehension;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Keyword;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Pattern;
import org.boomslang.parser.ast.Stmt;
import org.boomslang.parser.ast.WithItem;

/**
 * The parts of a tree node that are evaluated in the same block as the node, in the order of
 * evaluation. Bodies of functions, lambdas and classes and annotations are left out; so is all of a
 * generator expression but its first iterable.
 */
final class Children {
  private Children() {}

  static void forEach(Object node, Consumer<Object> visitor) {
    switch (node) {
      case Expr expression -> expression(expression, visitor);
      case Stmt statement -> statement(statement, visitor);
      case Pattern pattern -> pattern(pattern, visitor);
      case Keyword keyword -> visitor.accept(keyword.value());
      case WithItem item -> {
        visitor.accept(item.contextExpr());
        one(item.optionalVars(), visitor);
      }
      case ExceptHandler handler -> {
        one(handler.type(), visitor);
        all(handler.body(), visitor);
      }
      case MatchCase branch -> {
        visitor.accept(branch.pattern());
        one(branch.guard(), visitor);
        all(branch.body(), visitor);
      }
      case Comprehension c -> {
        visitor.accept(c.iter());
        visitor.accept(c.target());
        all(c.ifs(), visitor);
      }
      default -> {}
    }
  }

  private static void one(Object node, Consumer<Object> visitor) {
    if (node != null) {
      visitor.accept(node);
    }
  }

  private static void all(List<?> nodes, Consumer<Object> visitor) {
    for (Object node : nodes) {
      if (node != null) {
        visitor.accept(node);
      }
    }
  }

  private static void defaults(Arguments args, Consumer<Object> visitor) {
    all(args.defaults(), visitor);
    all(args.kwDefaults(), visitor);
  }

  private static void comprehension(
      List<Comprehension> generators, Expr element, Expr value, Consumer<Object> visitor) {
    all(generators, visitor);
    visitor.accept(element);
    one(value, visitor);
  }

  private static void expression(Expr node, Consumer<Object> visitor) {
    switch (node) {
      case Expr.BoolOp e -> all(e.values(), visitor);
      case Expr.NamedExpr e -> {
        visitor.accept(e.value());
        visitor.accept(e.target());
      }
      case Expr.BinOp e -> {
        visitor.accept(e.left());
        visitor.accept(e.right());
      }
      case Expr.UnaryOp e -> visitor.accept(e.operand());
      case Expr.Lambda e -> defaults(e.args(), visitor);
      case Expr.IfExp e -> {
        visitor.accept(e.test());
        visitor.accept(e.body());
        visitor.accept(e.orelse());
      }
      case Expr.Dict e -> {
        for (int i = 0; i < e.values().size(); i++) {
          one(e.keys().get(i), visitor);
          visitor.accept(e.values().get(i));
        }
      }
      case Expr.Set e -> all(e.elts(), visitor);
      case Expr.ListComp e -> comprehension(e.generators(), e.elt(), null, visitor);
      case Expr.SetComp e -> comprehension(e.generators(), e.elt(), null, visitor);
      case Expr.DictComp e -> comprehension(e.generators(), e.key(), e.value(), visitor);
      case Expr.GeneratorExp e -> visitor.accept(e.generators().getFirst().iter());
      case Expr.Await e -> visitor.accept(e.value());
      case Expr.Yield e -> one(e.value(), visitor);
      case Expr.YieldFrom e -> visitor.accept(e.value());
      case Expr.Compare e -> {
        visitor.accept(e.left());
        all(e.comparators(), visitor);
      }
      case Expr.Call e -> {
        visitor.accept(e.func());
        all(e.args(), visitor);
        all(e.keywords(), visitor);
      }
      case Expr.FormattedValue e -> {
        visitor.accept(e.value());
        one(e.formatSpec(), visitor);
      }
      case Expr.Interpolation e -> {
        visitor.accept(e.value());
        one(e.formatSpec(), visitor);
      }
      case Expr.JoinedStr e -> all(e.values(), visitor);
      case Expr.TemplateStr e -> all(e.values(), visitor);
      case Expr.Constant _, Expr.Name _ -> {}
      case Expr.Attribute e -> visitor.accept(e.value());
      case Expr.Subscript e -> {
        visitor.accept(e.value());
        visitor.accept(e.slice());
      }
      case Expr.Starred e -> visitor.accept(e.value());
      case Expr.ListExpr e -> all(e.elts(), visitor);
      case Expr.TupleExpr e -> all(e.elts(), visitor);
      case Expr.Slice e -> {
        one(e.lower(), visitor);
        one(e.upper(), visitor);
        one(e.step(), visitor);
      }
    }
  }

  private static void statement(Stmt node, Consumer<Object> visitor) {
    switch (node) {
      case Stmt.FunctionDef s -> {
        all(s.decoratorList(), visitor);
        defaults(s.args(), visitor);
      }
      case Stmt.AsyncFunctionDef s -> {
        all(s.decoratorList(), visitor);
        defaults(s.args(), visitor);
      }
      case Stmt.ClassDef s -> {
        all(s.decoratorList(), visitor);
        if (s.typeParams().isEmpty()) {
          all(s.bases(), visitor);
          all(s.keywords(), visitor);
        }
      }
      case Stmt.Return s -> one(s.value(), visitor);
      case Stmt.Delete s -> all(s.targets(), visitor);
      case Stmt.Assign s -> {
        visitor.accept(s.value());
        all(s.targets(), visitor);
      }
      case Stmt.TypeAlias s -> visitor.accept(s.name());
      case Stmt.AugAssign s -> {
        visitor.accept(s.target());
        visitor.accept(s.value());
      }
      case Stmt.AnnAssign s -> {
        one(s.value(), visitor);
        visitor.accept(s.target());
      }
      case Stmt.For s -> {
        visitor.accept(s.iter());
        visitor.accept(s.target());
        all(s.body(), visitor);
        all(s.orelse(), visitor);
      }
      case Stmt.AsyncFor s -> {
        visitor.accept(s.iter());
        visitor.accept(s.target());
        all(s.body(), visitor);
        all(s.orelse(), visitor);
      }
      case Stmt.While s -> {
        visitor.accept(s.test());
        all(s.body(), visitor);
        all(s.orelse(), visitor);
      }
      case Stmt.If s -> {
        visitor.accept(s.test());
        all(s.body(), visitor);
        all(s.orelse(), visitor);
      }
      case Stmt.With s -> {
        all(s.items(), visitor);
        all(s.body(), visitor);
      }
      case Stmt.AsyncWith s -> {
        all(s.items(), visitor);
        all(s.body(), visitor);
      }
      case Stmt.Match s -> {
        visitor.accept(s.subject());
        all(s.cases(), visitor);
      }
      case Stmt.Raise s -> {
        one(s.exc(), visitor);
        one(s.cause(), visitor);
      }
      case Stmt.Try s -> {
        all(s.body(), visitor);
        all(s.handlers(), visitor);
        all(s.orelse(), visitor);
        all(s.finalbody(), visitor);
      }
      case Stmt.TryStar s -> {
        all(s.body(), visitor);
        all(s.handlers(), visitor);
        all(s.orelse(), visitor);
        all(s.finalbody(), visitor);
      }
      case Stmt.Assert s -> {
        visitor.accept(s.test());
        one(s.msg(), visitor);
      }
      case Stmt.ExprStmt s -> visitor.accept(s.value());
      case Stmt.Import _,
          Stmt.ImportFrom _,
          Stmt.Global _,
          Stmt.Nonlocal _,
          Stmt.Pass _,
          Stmt.Break _,
          Stmt.Continue _ -> {}
    }
  }

  private static void pattern(Pattern node, Consumer<Object> visitor) {
    switch (node) {
      case Pattern.MatchValue p -> visitor.accept(p.value());
      case Pattern.MatchSequence p -> all(p.patterns(), visitor);
      case Pattern.MatchMapping p -> {
        all(p.keys(), visitor);
        all(p.patterns(), visitor);
      }
      case Pattern.MatchClass p -> {
        visitor.accept(p.cls());
        all(p.patterns(), visitor);
        all(p.kwdPatterns(), visitor);
      }
      case Pattern.MatchAs p -> one(p.pattern(), visitor);
      case Pattern.MatchOr p -> all(p.patterns(), visitor);
      case Pattern.MatchSingleton _, Pattern.MatchStar _ -> {}
    }
  }
}
