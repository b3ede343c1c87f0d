/**
 * The syntax tree of Python 3.14, shaped exactly like the ASDL that CPython's {@code ast} module
 * documents, so that the module is a view of it.
 *
 * <p>Every node is an immutable record: sealed interfaces for the sum types ({@link
 * org.boomslang.parser.ast.Mod}, {@link org.boomslang.parser.ast.Stmt}, {@link
 * org.boomslang.parser.ast.Expr}, {@link org.boomslang.parser.ast.Pattern}, {@link
 * org.boomslang.parser.ast.TypeParam}), plain records for the product types. Component names are
 * the ASDL's field names in camel case. Optional fields are {@code null} when absent; lists are
 * never {@code null} and never modified after construction. Only {@code Dict.keys} and {@code
 * Arguments.kwDefaults} may hold {@code null} elements, where the ASDL says so too.
 *
 * <p>The trees are made by {@link org.boomslang.parser} and by whoever turns Python {@code ast}
 * objects back into a tree. This package depends on the JDK only. All of it is safe to share
 * between threads (shared).
 */
package org.boomslang.parser.ast;
