package org.boomslang.parser.ast;

import java.util.List;

/** One {@code case} block; {@code guard} may be null. */
public record MatchCase(Pattern pattern, Expr guard, List<Stmt> body) {}
