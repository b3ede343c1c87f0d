package org.boomslang.parser.ast;

/** One item of a {@code with} statement; {@code optionalVars} may be null. */
public record WithItem(Expr contextExpr, Expr optionalVars) {}
