package org.boomslang.api;

/** Values of Python that have no counterpart in Java, for results. */
public enum PySingleton {
  /** What an operator returns that does not know the other operand. */
  NOT_IMPLEMENTED,
  ELLIPSIS
}
