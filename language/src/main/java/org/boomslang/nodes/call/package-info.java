/**
 * Calls. {@link org.boomslang.nodes.call.CallNode} and its siblings evaluate callee and arguments
 * of one call expression; {@link org.boomslang.nodes.call.DispatchNode} does the call itself, by an
 * inline cache of {@code CallCase}s; {@link org.boomslang.nodes.call.InvokeNode} is for nodes that
 * have their arguments at hand.
 *
 * <p>Nodes of other packages may use what is public here.
 */
package org.boomslang.nodes.call;
