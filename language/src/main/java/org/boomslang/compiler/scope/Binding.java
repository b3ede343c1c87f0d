package org.boomslang.compiler.scope;

/** Where a name that a block uses is found. */
public enum Binding {
  /** Bound in this block and used nowhere else. */
  LOCAL,
  /** Bound in this block and captured by a nested one. */
  CELL,
  /** Bound in an enclosing block. */
  FREE,
  /** Declared {@code global}. */
  GLOBAL_EXPLICIT,
  /** Bound nowhere around: a global or a builtin. */
  GLOBAL_IMPLICIT
}
