package org.boomslang.parser.ast;

/** The operators of {@link Expr.Compare}. */
public enum CompareOperator {
  EQ,
  NOT_EQ,
  LT,
  LT_E,
  GT,
  GT_E,
  IS,
  IS_NOT,
  IN,
  NOT_IN
}
