package org.boomslang.parser.ast;

/** One parameter; {@code annotation} may be null. */
public record Arg(String arg, Expr annotation, Pos pos) implements Node {}
