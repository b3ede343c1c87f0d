package org.boomslang.parser.ast;

/** The operators of {@link Expr.UnaryOp}. */
public enum UnaryOperator {
  INVERT,
  NOT,
  UADD,
  USUB
}
