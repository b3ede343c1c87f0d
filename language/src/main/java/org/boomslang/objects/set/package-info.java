/**
 * {@code set} and {@code frozenset}: one hash table, the algebra over it, iterators. {@link
 * org.boomslang.objects.set.PyAnySet} is what both types have in common.
 */
package org.boomslang.objects.set;
