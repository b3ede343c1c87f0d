/**
 * Statements. {@code return}, {@code break} and {@code continue} leave by control-flow exceptions
 * that the function, or the loop, catches; where the compiler sees that a {@code return} stands
 * last it needs none. Loops are Truffle loop nodes, so that a long loop is compiled while it runs.
 */
package org.boomslang.nodes.statement;
