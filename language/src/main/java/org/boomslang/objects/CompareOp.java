package org.boomslang.objects;

/** The comparison operators. The first six are rich comparisons with a special method. */
public enum CompareOp {
  LT("<", "__lt__"),
  LE("<=", "__le__"),
  EQ("==", "__eq__"),
  NE("!=", "__ne__"),
  GT(">", "__gt__"),
  GE(">=", "__ge__"),
  IS("is", null),
  IS_NOT("is not", null),
  IN("in", null),
  NOT_IN("not in", null);

  private final String symbol;
  private final String method;

  CompareOp(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  public String symbol() {
    return symbol;
  }

  /** The special method; null for identity and containment. */
  public String method() {
    return method;
  }

  /** The operator with the operands exchanged. */
  public CompareOp swapped() {
    return switch (this) {
      case LT -> GT;
      case LE -> GE;
      case GT -> LT;
      case GE -> LE;
      default -> this;
    };
  }

  /** Applies a rich comparison to the sign of a three-way comparison. */
  public boolean test(int sign) {
    return switch (this) {
      case LT -> sign < 0;
      case LE -> sign <= 0;
      case EQ -> sign == 0;
      case NE -> sign != 0;
      case GT -> sign > 0;
      case GE -> sign >= 0;
      default -> throw new IllegalStateException(symbol);
    };
  }
}
