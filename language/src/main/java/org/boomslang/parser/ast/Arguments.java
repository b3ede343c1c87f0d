package org.boomslang.parser.ast;

import java.util.List;

/**
 * The parameters of a function or lambda. {@code kwDefaults} runs parallel to {@code kwonlyargs}
 * with null for a required one; {@code defaults} belong to the last of {@code posonlyargs} followed
 * by {@code args}. {@code vararg} and {@code kwarg} may be null.
 */
public record Arguments(
    List<Arg> posonlyargs,
    List<Arg> args,
    Arg vararg,
    List<Arg> kwonlyargs,
    List<Expr> kwDefaults,
    Arg kwarg,
    List<Expr> defaults) {}
