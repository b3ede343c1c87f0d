package org.boomslang.parser.ast;

/** A part of the tree that knows where it stands in the source. */
public sealed interface Node
    permits Stmt, Expr, Pattern, TypeParam, ExceptHandler, Arg, Keyword, Alias {
  Pos pos();
}
