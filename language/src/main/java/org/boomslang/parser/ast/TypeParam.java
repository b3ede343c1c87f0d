package org.boomslang.parser.ast;

/** Type parameters (PEP 695, defaults by PEP 696); absent bounds and defaults are null. */
public sealed interface TypeParam extends Node {

  String name();

  Expr defaultValue();

  record TypeVar(String name, Expr bound, Expr defaultValue, Pos pos) implements TypeParam {}

  record ParamSpec(String name, Expr defaultValue, Pos pos) implements TypeParam {}

  record TypeVarTuple(String name, Expr defaultValue, Pos pos) implements TypeParam {}
}
