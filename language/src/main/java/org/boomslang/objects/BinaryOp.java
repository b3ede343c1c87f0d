package org.boomslang.objects;

/** The binary operators, with the names of their special methods. */
public enum BinaryOp {
  ADD("+", "add"),
  SUB("-", "sub"),
  MUL("*", "mul"),
  MATMUL("@", "matmul"),
  TRUE_DIV("/", "truediv"),
  FLOOR_DIV("//", "floordiv"),
  MOD("%", "mod"),
  DIVMOD("divmod()", "divmod"),
  POW("** or pow()", "pow"),
  LSHIFT("<<", "lshift"),
  RSHIFT(">>", "rshift"),
  AND("&", "and"),
  XOR("^", "xor"),
  OR("|", "or");

  private final String symbol;
  private final String method;
  private final String reflected;
  private final String inplace;

  BinaryOp(String symbol, String name) {
    this.symbol = symbol;
    this.method = ("__" + name + "__").intern();
    this.reflected = ("__r" + name + "__").intern();
    this.inplace = ("__i" + name + "__").intern();
  }

  /** As error messages show it. */
  public String symbol() {
    return symbol;
  }

  /** As error messages of the augmented assignment show it. */
  public String inplaceSymbol() {
    return this == POW ? "**=" : symbol + "=";
  }

  public String method() {
    return method;
  }

  public String reflected() {
    return reflected;
  }

  public String inplace() {
    return inplace;
  }
}
