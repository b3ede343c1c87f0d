/**
 * The compiler: from the syntax tree to code objects and the nodes they run.
 *
 * <p>{@link org.boomslang.compiler.PythonCompiler} is the entry. The whole tree is analysed at once
 * ({@code scope}, {@code SyntaxChecker}); the nodes of a function are built when it is first
 * called. Each code object has a {@link org.boomslang.compiler.CodeUnit}; {@link
 * org.boomslang.compiler.UnitTranslator} and the translators it holds turn its syntax into nodes.
 */
package org.boomslang.compiler;
