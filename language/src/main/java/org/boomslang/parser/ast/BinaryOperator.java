package org.boomslang.parser.ast;

/** The operators of {@link Expr.BinOp} and {@link Stmt.AugAssign}. */
public enum BinaryOperator {
  ADD,
  SUB,
  MULT,
  MAT_MULT,
  DIV,
  MOD,
  POW,
  LSHIFT,
  RSHIFT,
  BIT_OR,
  BIT_XOR,
  BIT_AND,
  FLOOR_DIV
}
