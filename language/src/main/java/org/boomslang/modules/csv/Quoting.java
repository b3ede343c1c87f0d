package org.boomslang.modules.csv;

/** When fields are quoted; the ordinal is Python's number ({@code csv.QUOTE_MINIMAL}, …). */
enum Quoting {
  MINIMAL,
  ALL,
  NONNUMERIC,
  NONE,
  STRINGS,
  NOTNULL;

  private static final Quoting[] VALUES = values();

  /** The quoting of a number; null when there is none. */
  static Quoting of(long number) {
    return number < 0 || number >= VALUES.length ? null : VALUES[(int) number];
  }
}
