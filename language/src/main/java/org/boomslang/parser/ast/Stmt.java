package org.boomslang.parser.ast;

import java.util.List;

/** Statements. */
public sealed interface Stmt extends Node {

  record FunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decoratorList,
      Expr returns,
      List<TypeParam> typeParams,
      Pos pos)
      implements Stmt {}

  record AsyncFunctionDef(
      String name,
      Arguments args,
      List<Stmt> body,
      List<Expr> decoratorList,
      Expr returns,
      List<TypeParam> typeParams,
      Pos pos)
      implements Stmt {}

  record ClassDef(
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decoratorList,
      List<TypeParam> typeParams,
      Pos pos)
      implements Stmt {}

  /** {@code value} is null for a bare {@code return}. */
  record Return(Expr value, Pos pos) implements Stmt {}

  record Delete(List<Expr> targets, Pos pos) implements Stmt {}

  record Assign(List<Expr> targets, Expr value, Pos pos) implements Stmt {}

  record TypeAlias(Expr name, List<TypeParam> typeParams, Expr value, Pos pos) implements Stmt {}

  record AugAssign(Expr target, BinaryOperator op, Expr value, Pos pos) implements Stmt {}

  /**
   * {@code value} is null for a bare annotation; {@code simple} says that the target is a name
   * without parentheses.
   */
  record AnnAssign(Expr target, Expr annotation, Expr value, boolean simple, Pos pos)
      implements Stmt {}

  record For(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, Pos pos) implements Stmt {}

  record AsyncFor(Expr target, Expr iter, List<Stmt> body, List<Stmt> orelse, Pos pos)
      implements Stmt {}

  record While(Expr test, List<Stmt> body, List<Stmt> orelse, Pos pos) implements Stmt {}

  record If(Expr test, List<Stmt> body, List<Stmt> orelse, Pos pos) implements Stmt {}

  record With(List<WithItem> items, List<Stmt> body, Pos pos) implements Stmt {}

  record AsyncWith(List<WithItem> items, List<Stmt> body, Pos pos) implements Stmt {}

  record Match(Expr subject, List<MatchCase> cases, Pos pos) implements Stmt {}

  /** Both expressions are null for a bare {@code raise}. */
  record Raise(Expr exc, Expr cause, Pos pos) implements Stmt {}

  record Try(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Pos pos)
      implements Stmt {}

  /** {@code try} with {@code except*} clauses. */
  record TryStar(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orelse,
      List<Stmt> finalbody,
      Pos pos)
      implements Stmt {}

  record Assert(Expr test, Expr msg, Pos pos) implements Stmt {}

  record Import(List<Alias> names, Pos pos) implements Stmt {}

  /** {@code module} is null in {@code from . import x}; {@code level} counts the leading dots. */
  record ImportFrom(String module, List<Alias> names, int level, Pos pos) implements Stmt {}

  record Global(List<String> names, Pos pos) implements Stmt {}

  record Nonlocal(List<String> names, Pos pos) implements Stmt {}

  /** The ASDL's {@code Expr}: an expression in statement position. */
  record ExprStmt(Expr value, Pos pos) implements Stmt {}

  record Pass(Pos pos) implements Stmt {}

  record Break(Pos pos) implements Stmt {}

  record Continue(Pos pos) implements Stmt {}
}
