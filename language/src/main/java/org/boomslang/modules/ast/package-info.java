/**
 * Module {@code _ast}: Python's view of the syntax tree. The classes are made from the grammar in
 * {@link org.boomslang.modules.ast.AstGrammar}; {@link org.boomslang.modules.ast.TreeToObjects} and
 * {@link org.boomslang.modules.ast.ObjectsToTree} convert between the parser's records and Python
 * objects, for {@code compile()}.
 */
package org.boomslang.modules.ast;
