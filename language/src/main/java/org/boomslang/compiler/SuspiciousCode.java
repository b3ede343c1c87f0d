package org.boomslang.compiler;

import java.math.BigInteger;
import org.boomslang.compiler.scope.CompileError;
import org.boomslang.parser.ast.Bytes;
import org.boomslang.parser.ast.CompareOperator;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Imaginary;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Singleton;
import org.boomslang.parser.ast.Stmt;

/** Warns of code that is legal and yet hardly meant: CPython's SyntaxWarnings. */
final class SuspiciousCode {
  private final CompileOptions options;

  SuspiciousCode(CompileOptions options) {
    this.options = options;
  }

  private void warn(Pos pos, String format, Object... args) {
    String message = String.format(format, args);
    if (options.warnings().warn(message, pos.line())) {
      throw new CompileError(pos, "%s", message);
    }
  }

  void checkAssert(Stmt.Assert node) {
    if (node.test() instanceof Expr.TupleExpr t && !t.elts().isEmpty()) {
      warn(node.pos(), "assertion is always true, perhaps remove parentheses?");
    }
  }

  void checkCompare(Expr.Compare node) {
    Expr left = node.left();
    for (int i = 0; i < node.ops().size(); i++) {
      Expr right = node.comparators().get(i);
      CompareOperator op = node.ops().get(i);
      if (op == CompareOperator.IS || op == CompareOperator.IS_NOT) {
        String literal = literalType(left);
        if (literal == null) {
          literal = literalType(right);
        }
        if (literal != null) {
          warn(
              node.pos(),
              op == CompareOperator.IS
                  ? "\"is\" with '%s' literal. Did you mean \"==\"?"
                  : "\"is not\" with '%s' literal. Did you mean \"!=\"?",
              literal);
        }
      }
      left = right;
    }
  }

  /** The type of a literal whose identity means nothing, else null. */
  private static String literalType(Expr node) {
    return switch (node) {
      case Expr.Constant c when c.value() instanceof Boolean || c.value() instanceof Singleton ->
          null;
      case Expr.Constant c -> constantType(c.value());
      case Expr.TupleExpr _ -> "tuple";
      default -> null;
    };
  }

  private static String constantType(Object value) {
    return switch (value) {
      case Boolean _ -> "bool";
      case Long _, BigInteger _ -> "int";
      case Double _ -> "float";
      case Imaginary _ -> "complex";
      case String _ -> "str";
      case Bytes _ -> "bytes";
      case Singleton.NONE -> "NoneType";
      case Singleton.ELLIPSIS -> "ellipsis";
      default -> null;
    };
  }

  void checkCall(Expr.Call node) {
    String type =
        switch (node.func()) {
          case Expr.Constant c -> constantType(c.value());
          case Expr.TupleExpr _ -> "tuple";
          case Expr.ListExpr _, Expr.ListComp _ -> "list";
          case Expr.Dict _, Expr.DictComp _ -> "dict";
          case Expr.Set _, Expr.SetComp _ -> "set";
          case Expr.GeneratorExp _ -> "generator";
          case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
          case Expr.TemplateStr _, Expr.Interpolation _ -> "string.templatelib.Template";
          default -> null;
        };
    if (type != null) {
      warn(node.pos(), "'%s' object is not callable; perhaps you missed a comma?", type);
    }
  }

  void checkSubscript(Expr.Subscript node) {
    String unsubscriptable =
        switch (node.value()) {
          case Expr.Constant c
              when c.value() instanceof Singleton
                  || c.value() instanceof Long
                  || c.value() instanceof Double
                  || c.value() instanceof Boolean
                  || c.value() instanceof Imaginary
                  || c.value() instanceof BigInteger ->
              constantType(c.value());
          case Expr.Set _, Expr.SetComp _ -> "set";
          case Expr.GeneratorExp _ -> "generator";
          case Expr.TemplateStr _, Expr.Interpolation _ -> "string.templatelib.Template";
          case Expr.Lambda _ -> "function";
          default -> null;
        };
    if (unsubscriptable != null) {
      warn(
          node.pos(),
          "'%s' object is not subscriptable; perhaps you missed a comma?",
          unsubscriptable);
      return;
    }
    String sequence =
        switch (node.value()) {
          case Expr.TupleExpr _ -> "tuple";
          case Expr.ListExpr _, Expr.ListComp _ -> "list";
          case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
          case Expr.Constant c when c.value() instanceof String -> "str";
          case Expr.Constant c when c.value() instanceof Bytes -> "bytes";
          default -> null;
        };
    if (sequence == null) {
      return;
    }
    String index =
        switch (node.slice()) {
          case Expr.Constant c
              when c.value() instanceof Long
                  || c.value() instanceof Boolean
                  || c.value() instanceof BigInteger ->
              null;
          case Expr.Constant c -> constantType(c.value());
          case Expr.TupleExpr _ -> "tuple";
          case Expr.ListExpr _, Expr.ListComp _ -> "list";
          case Expr.Dict _, Expr.DictComp _ -> "dict";
          case Expr.Set _, Expr.SetComp _ -> "set";
          case Expr.GeneratorExp _ -> "generator";
          case Expr.JoinedStr _, Expr.FormattedValue _ -> "str";
          case Expr.TemplateStr _, Expr.Interpolation _ -> "string.templatelib.Template";
          case Expr.Lambda _ -> "function";
          default -> null;
        };
    if (index != null) {
      warn(
          node.pos(),
          "%s indices must be integers or slices, not %s; perhaps you missed a comma?",
          sequence,
          index);
    }
  }
}
