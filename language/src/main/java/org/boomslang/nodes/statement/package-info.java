/**
 * Statements. How one ended, by {@code return}, {@code break} or {@code continue}, is a number
 * ({@link org.boomslang.nodes.Completion}) that those around it pass on; where the compiler sees
 * that a {@code return} stands last its value is that of the body. Long loops are compiled while
 * they run.
 */
package org.boomslang.nodes.statement;
