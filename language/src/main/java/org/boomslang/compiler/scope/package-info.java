/**
 * Scope analysis: which names a block binds, and where each name it uses is found. Two passes, as
 * in CPython's {@code symtable.c}: {@link org.boomslang.compiler.scope.ScopeBuilder} collects the
 * facts of every block in one walk over the tree, {@link
 * org.boomslang.compiler.scope.ScopeResolver} then decides for every name whether it is local,
 * captured, free or global.
 *
 * <p>Used by the compiler only; depends on the syntax tree and the JDK.
 */
package org.boomslang.compiler.scope;
