package org.boomslang.objects;

/** The unary operators that have a special method. */
public enum UnaryOp {
  NEG("-", "__neg__"),
  POS("+", "__pos__"),
  INVERT("~", "__invert__");

  private final String symbol;
  private final String method;

  UnaryOp(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  public String symbol() {
    return symbol;
  }

  public String method() {
    return method;
  }
}
