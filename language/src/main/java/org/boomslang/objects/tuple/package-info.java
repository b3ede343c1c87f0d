/**
 * {@code tuple}. {@link org.boomslang.objects.tuple.PyTuple} is the interface for all other
 * packages.
 */
package org.boomslang.objects.tuple;
