/**
 * Bodies that can be suspended: generators, coroutines, asynchronous generators.
 *
 * <p>The body runs on a materialized frame that outlives its activations. A {@code yield} ends the
 * statement it is in as {@linkplain org.boomslang.nodes.Completion suspended}; every construct
 * around notes in a static slot of the frame where it was left, and on resumption the same tree is
 * run again, each construct going straight to where it was. A construct reads and clears its state
 * on entry, so that leaving it in any other way needs no care.
 */
package org.boomslang.nodes.generator;
