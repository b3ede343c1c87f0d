package org.boomslang.parser.ast;

import java.util.List;

/** The root of a tree: what {@code compile()} was asked for. */
public sealed interface Mod {

  /** Mode {@code "exec"}. */
  record Module(List<Stmt> body) implements Mod {}

  /** Mode {@code "single"}: one interactive statement. */
  record Interactive(List<Stmt> body) implements Mod {}

  /** Mode {@code "eval"}. */
  record Expression(Expr body) implements Mod {}

  /** Mode {@code "func_type"}: a signature type comment. */
  record FunctionType(List<Expr> argtypes, Expr returns) implements Mod {}
}
