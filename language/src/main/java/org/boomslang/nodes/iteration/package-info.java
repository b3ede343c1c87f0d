/**
 * Iteration: getting an iterator, its next element, and unpacking. The end of an iteration is a
 * Java null here; no StopIteration is made unless Python code asks.
 */
package org.boomslang.nodes.iteration;
