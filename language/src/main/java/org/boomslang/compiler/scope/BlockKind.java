package org.boomslang.compiler.scope;

/** The kinds of block that have a scope. */
public enum BlockKind {
  MODULE,
  CLASS,
  /** Functions, lambdas and comprehensions. */
  FUNCTION,
  /** The annotations of a module, class or function (PEP 649). */
  ANNOTATION,
  /** The value of a {@code type} statement (PEP 695). */
  TYPE_ALIAS,
  /** The type parameters of a generic function, class or alias. */
  TYPE_PARAMETERS,
  /** The bound, constraints or default of a type parameter. */
  TYPE_VARIABLE;

  /** Whether names bound in the block are fast locals. */
  public boolean isFunctionLike() {
    return this != MODULE && this != CLASS;
  }
}
