package org.boomslang.compiler;

import org.boomslang.compiler.scope.SymbolTable;
import org.boomslang.parser.ast.Mod;

/**
 * A checked syntax tree and its names: what compiling needs of a program, and no context owns.
 * Immutable.
 *
 * @param futures future features in force, as bits of {@code co_flags}
 */
public record Analysis(Mod tree, SymbolTable symbols, int futures) {}
