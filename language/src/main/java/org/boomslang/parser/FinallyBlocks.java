package org.boomslang.parser;

import java.util.List;
import org.boomslang.parser.ast.ExceptHandler;
import org.boomslang.parser.ast.MatchCase;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Pos;
import org.boomslang.parser.ast.Stmt;

/**
 * Warns of {@code return}, {@code break} and {@code continue} that leave a {@code finally} block
 * (PEP 765). Like CPython (ast_preprocess.c), {@code compile()} asks for this, {@code ast.parse()}
 * does not; trees made by programs are checked as well. Stateless (shared).
 */
public final class FinallyBlocks {

  /** What encloses a statement, as far as it matters here. */
  private enum Context {
    PLAIN,
    FINALLY,
    FUNCTION,
    LOOP
  }

  private final String filename;
  private final SyntaxWarningListener warnings;

  private FinallyBlocks(String filename, SyntaxWarningListener warnings) {
    this.filename = filename;
    this.warnings = warnings;
  }

  /**
   * Reports the statements in {@code tree} that leave a {@code finally} block.
   *
   * @throws PythonSyntaxError when the listener wants a warning to be an error
   */
  public static void check(Mod tree, String filename, SyntaxWarningListener warnings) {
    FinallyBlocks blocks = new FinallyBlocks(filename, warnings);
    switch (tree) {
      case Mod.Module module -> blocks.statements(module.body(), Context.PLAIN);
      case Mod.Interactive statement -> blocks.statements(statement.body(), Context.PLAIN);
      case Mod.Expression expression -> {}
      case Mod.FunctionType type -> {}
    }
  }

  private void statements(List<Stmt> body, Context context) {
    for (int i = 0; i < body.size(); i++) {
      statement(body.get(i), context);
    }
  }

  private void statement(Stmt statement, Context context) {
    switch (statement) {
      case Stmt.FunctionDef function -> statements(function.body(), Context.FUNCTION);
      case Stmt.AsyncFunctionDef function -> statements(function.body(), Context.FUNCTION);
      case Stmt.ClassDef type -> statements(type.body(), context);
      case Stmt.For loop -> loop(loop.body(), loop.orelse(), context);
      case Stmt.AsyncFor loop -> loop(loop.body(), loop.orelse(), context);
      case Stmt.While loop -> loop(loop.body(), loop.orelse(), context);
      case Stmt.If branch -> branches(branch, context);
      case Stmt.With with -> statements(with.body(), context);
      case Stmt.AsyncWith with -> statements(with.body(), context);
      case Stmt.Match match -> {
        for (MatchCase matchCase : match.cases()) {
          statements(matchCase.body(), context);
        }
      }
      case Stmt.Try t -> tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody(), context);
      case Stmt.TryStar t ->
          tryStatement(t.body(), t.handlers(), t.orelse(), t.finalbody(), context);
      case Stmt.Return leaving -> check("return", context, leaving.pos());
      case Stmt.Break leaving -> check("break", context, leaving.pos());
      case Stmt.Continue leaving -> check("continue", context, leaving.pos());
      default -> {
        // Other statements neither hold statements nor leave blocks.
      }
    }
  }

  private void loop(List<Stmt> body, List<Stmt> orelse, Context context) {
    statements(body, Context.LOOP);
    statements(orelse, context);
  }

  /** A chain of {@code elif} is a chain of nodes, as long as the program's author likes. */
  private void branches(Stmt.If first, Context context) {
    Stmt.If branch = first;
    while (true) {
      statements(branch.body(), context);
      if (branch.orelse().size() != 1 || !(branch.orelse().get(0) instanceof Stmt.If next)) {
        break;
      }
      branch = next;
    }
    statements(branch.orelse(), context);
  }

  private void tryStatement(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Context context) {
    statements(body, context);
    for (ExceptHandler handler : handlers) {
      statements(handler.body(), context);
    }
    statements(orelse, context);
    statements(finalbody, Context.FINALLY);
  }

  private void check(String keyword, Context context, Pos pos) {
    if (context != Context.FINALLY) {
      return;
    }
    String message = "'" + keyword + "' in a 'finally' block";
    if (warnings.warn(message, pos.line())) {
      throw new PythonSyntaxError(
          PythonSyntaxError.Kind.SYNTAX,
          message,
          filename,
          pos.line(),
          pos.col() + 1,
          pos.endLine(),
          pos.endCol() + 1,
          null);
    }
  }
}
