package org.boomslang.parser.ast;

import java.util.List;

/** Expressions. */
public sealed interface Expr extends Node {

  record BoolOp(BoolOperator op, List<Expr> values, Pos pos) implements Expr {}

  /** {@code target := value}. */
  record NamedExpr(Expr target, Expr value, Pos pos) implements Expr {}

  record BinOp(Expr left, BinaryOperator op, Expr right, Pos pos) implements Expr {}

  record UnaryOp(UnaryOperator op, Expr operand, Pos pos) implements Expr {}

  record Lambda(Arguments args, Expr body, Pos pos) implements Expr {}

  record IfExp(Expr test, Expr body, Expr orelse, Pos pos) implements Expr {}

  /** A null key marks {@code **value}. */
  record Dict(List<Expr> keys, List<Expr> values, Pos pos) implements Expr {}

  record Set(List<Expr> elts, Pos pos) implements Expr {}

  record ListComp(Expr elt, List<Comprehension> generators, Pos pos) implements Expr {}

  record SetComp(Expr elt, List<Comprehension> generators, Pos pos) implements Expr {}

  record DictComp(Expr key, Expr value, List<Comprehension> generators, Pos pos) implements Expr {}

  record GeneratorExp(Expr elt, List<Comprehension> generators, Pos pos) implements Expr {}

  record Await(Expr value, Pos pos) implements Expr {}

  /** {@code value} is null for a bare {@code yield}. */
  record Yield(Expr value, Pos pos) implements Expr {}

  record YieldFrom(Expr value, Pos pos) implements Expr {}

  /** {@code ops} and {@code comparators} have the same length, at least one. */
  record Compare(Expr left, List<CompareOperator> ops, List<Expr> comparators, Pos pos)
      implements Expr {}

  record Call(Expr func, List<Expr> args, List<Keyword> keywords, Pos pos) implements Expr {}

  /**
   * A replacement field of an f-string. {@code conversion} is -1, or the code of {@code s}, {@code
   * r} or {@code a}; {@code formatSpec} is a {@link JoinedStr} or null.
   */
  record FormattedValue(Expr value, int conversion, Expr formatSpec, Pos pos) implements Expr {}

  /** A replacement field of a t-string; {@code str} is the source text of {@code value}. */
  record Interpolation(Expr value, Object str, int conversion, Expr formatSpec, Pos pos)
      implements Expr {}

  /** An f-string. */
  record JoinedStr(List<Expr> values, Pos pos) implements Expr {}

  /** A t-string (PEP 750). */
  record TemplateStr(List<Expr> values, Pos pos) implements Expr {}

  /**
   * A literal. {@code value} is one of {@link Boolean}, {@link Long}, {@link java.math.BigInteger},
   * {@link Double}, {@link Imaginary}, {@link String} (lone surrogates allowed), {@link CodePoints}
   * (for the few texts that no {@code String} can hold), {@link Bytes}, {@link Singleton}; trees
   * that did not come from the parser may hold other constants. {@code kind} is {@code "u"} for a
   * string with that prefix, else null.
   */
  record Constant(Object value, String kind, Pos pos) implements Expr {}

  record Attribute(Expr value, String attr, ExprContext ctx, Pos pos) implements Expr {}

  record Subscript(Expr value, Expr slice, ExprContext ctx, Pos pos) implements Expr {}

  record Starred(Expr value, ExprContext ctx, Pos pos) implements Expr {}

  record Name(String id, ExprContext ctx, Pos pos) implements Expr {}

  /** The ASDL's {@code List}. */
  record ListExpr(List<Expr> elts, ExprContext ctx, Pos pos) implements Expr {}

  /** The ASDL's {@code Tuple}. */
  record TupleExpr(List<Expr> elts, ExprContext ctx, Pos pos) implements Expr {}

  /** Each bound may be null. */
  record Slice(Expr lower, Expr upper, Expr step, Pos pos) implements Expr {}
}
