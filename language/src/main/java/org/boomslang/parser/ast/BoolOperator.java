package org.boomslang.parser.ast;

/** The operators of {@link Expr.BoolOp}. */
public enum BoolOperator {
  AND,
  OR
}
