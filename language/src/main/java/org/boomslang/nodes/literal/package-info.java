/**
 * Displays and literals: constants, {@code [a, *b]} and its kin, {@code f"…"}, {@code t"…"} and
 * slices.
 */
package org.boomslang.nodes.literal;
