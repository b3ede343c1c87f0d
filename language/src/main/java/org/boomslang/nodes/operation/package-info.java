/**
 * Operators: arithmetic, comparisons, truth and boolean operators. Fast paths work on unboxed
 * numbers and on strings; operators that Python classes overload are resolved once per pair of
 * types; everything else goes to {@code objects.Operators} and {@code objects.Comparisons}.
 */
package org.boomslang.nodes.operation;
