package org.boomslang.parser.ast;

/** An imported name; {@code name} may be dotted or {@code "*"}, {@code asname} may be null. */
public record Alias(String name, String asname, Pos pos) implements Node {}
