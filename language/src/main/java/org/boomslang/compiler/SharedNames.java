package org.boomslang.compiler;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boomslang.parser.ast.Expr;
import org.boomslang.parser.ast.Mod;
import org.boomslang.parser.ast.Stmt;

/**
 * The names of a module that several threads may bind, as far as its syntax tells: globals that a
 * function declares or that statements of the module bind (functions, classes and modules keep
 * their names), and captured variables that an inner function declares {@code nonlocal}. The race
 * detector observes no others. Immutable once made.
 */
final class SharedNames {
  private final Set<String> globals = new HashSet<>();
  private final Set<String> captured = new HashSet<>();

  private SharedNames() {}

  static SharedNames of(Mod tree) {
    SharedNames names = new SharedNames();
    if (tree instanceof Mod.Module(List<Stmt> body)) {
      body.forEach(statement -> names.visit(statement, true));
    } else if (tree instanceof Mod.Interactive(List<Stmt> body)) {
      body.forEach(statement -> names.visit(statement, true));
    }
    return names;
  }

  boolean hasGlobal(String name) {
    return globals.contains(name);
  }

  boolean hasCaptured(String name) {
    return captured.contains(name);
  }

  /**
   * @param top whether names bound here are globals
   */
  private void visit(Object node, boolean top) {
    switch (node) {
      case Stmt.Global s -> globals.addAll(s.names());
      case Stmt.Nonlocal s -> captured.addAll(s.names());
      case Stmt.FunctionDef s -> s.body().forEach(inner -> visit(inner, false));
      case Stmt.AsyncFunctionDef s -> s.body().forEach(inner -> visit(inner, false));
      case Stmt.ClassDef s -> s.body().forEach(inner -> visit(inner, false));
      case Stmt.Assign s -> s.targets().forEach(target -> bound(target, top));
      case Stmt.AugAssign s -> bound(s.target(), top);
      case Stmt.AnnAssign s -> bound(s.target(), top);
      case Expr _ -> {}
      default -> Children.forEach(node, child -> visit(child, top));
    }
  }

  private void bound(Expr target, boolean top) {
    if (!top) {
      return;
    }
    switch (target) {
      case Expr.Name name -> globals.add(name.id());
      case Expr.TupleExpr tuple -> tuple.elts().forEach(element -> bound(element, true));
      case Expr.ListExpr list -> list.elts().forEach(element -> bound(element, true));
      default -> {}
    }
  }
}
