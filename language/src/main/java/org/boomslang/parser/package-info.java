/**
 * Python 3.14 source text to syntax trees. {@link org.boomslang.parser.PythonParser} is the way in;
 * {@link org.boomslang.parser.SourceDecoder} comes before it when the source is bytes.
 *
 * <p>Two parsers live here, because programs and mistakes ask for different things:
 *
 * <ul>
 *   <li>{@code StatementParser} and its superclasses: recursive descent over a buffer of tokens,
 *       precedence climbing for operators, no backtracking but in {@code with (}. It builds the
 *       tree, fast, and only says no to what is not Python.
 *   <li>{@code Diagnosis}: runs CPython's own grammar, rules for mistakes included, as a parsing
 *       expression grammar, over a text that was rejected, to find CPython's words and place for
 *       the error.
 * </ul>
 *
 * <p>This package depends on the JDK only. Classes that keep state belong to one parse
 * (incompatible); the entry points are stateless (shared).
 */
package org.boomslang.parser;
