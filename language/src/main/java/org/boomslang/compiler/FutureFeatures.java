package org.boomslang.compiler;

import java.util.List;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.objects.code.CodeFlags;
import org.boomslang.parser.ast.Alias;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Stmt;

/** The {@code from __future__ import …} statements at the beginning of a module. */
final class FutureFeatures {
  private FutureFeatures() {}

  /** The features that a tree asks for, as bits of {@code co_flags}. */
  static int of(Mod tree) {
    List<Stmt> body =
        switch (tree) {
          case Mod.Module m -> m.body();
          case Mod.Interactive i -> i.body();
          default -> List.of();
        };
    int flags = 0;
    boolean first = true;
    for (Stmt statement : body) {
      if (isFuture(statement)) {
        for (Alias alias : ((Stmt.ImportFrom) statement).names()) {
          flags |= feature(alias);
        }
      } else if (!(first && isString(statement))) {
        break;
      }
      first = false;
    }
    return flags;
  }

  static boolean isFuture(Stmt statement) {
    return statement instanceof Stmt.ImportFrom i
        && i.level() == 0
        && "__future__".equals(i.module());
  }

  static boolean isString(Stmt statement) {
    return statement instanceof Stmt.ExprStmt(Expr value, var _)
        && value instanceof Expr.Constant(Object text, var _, var _)
        && text instanceof String;
  }

  private static int feature(Alias alias) {
    return switch (alias.name()) {
      case "nested_scopes",
          "generators",
          "division",
          "absolute_import",
          "with_statement",
          "print_function",
          "unicode_literals",
          "generator_stop" ->
          0;
      case "barry_as_FLUFL" -> CodeFlags.FUTURE_BARRY_AS_BDFL;
      case "annotations" -> CodeFlags.FUTURE_ANNOTATIONS;
      case "braces" -> throw new CompileError(alias.pos(), "not a chance");
      default ->
          throw new CompileError(alias.pos(), "future feature %s is not defined", alias.name());
    };
  }
}
