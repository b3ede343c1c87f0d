package org.boomslang.parser.ast;

import java.util.List;

/** One {@code except} clause; {@code type} and {@code name} may be null. */
public record ExceptHandler(Expr type, String name, List<Stmt> body, Pos pos) implements Node {}
