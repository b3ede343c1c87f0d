package org.boomslang.parser.ast;

/** What happens to the place that an expression names. */
public enum ExprContext {
  LOAD,
  STORE,
  DEL
}
