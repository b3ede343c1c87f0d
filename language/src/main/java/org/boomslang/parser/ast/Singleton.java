package org.boomslang.parser.ast;

/** The constants {@code None} and {@code ...}. */
public enum Singleton {
  NONE,
  ELLIPSIS
}
