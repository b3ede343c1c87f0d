/**
 * The Truffle nodes that Python code runs as: base classes here, the rest in sub-packages by role.
 *
 * <p>Nodes may use {@code objects} and {@code runtime}; they never import {@code modules}, {@code
 * compiler} or {@code parser}. Expressions extend {@link org.boomslang.nodes.ExpressionNode},
 * statements {@link org.boomslang.nodes.StatementNode}, assignable places implement {@link
 * org.boomslang.nodes.WriteNode}.
 */
package org.boomslang.nodes;
