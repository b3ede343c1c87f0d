package org.boomslang.parser.ast;

/** A keyword argument of a call or class; {@code arg} is null for {@code **value}. */
public record Keyword(String arg, Expr value, Pos pos) implements Node {}
