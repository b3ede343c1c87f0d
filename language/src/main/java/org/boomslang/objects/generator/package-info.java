/**
 * Generators, coroutines and asynchronous generators. Compare CPython's {@code genobject.c}.
 *
 * <p>What the three share, a suspended body that can be resumed, is an {@link
 * org.boomslang.objects.generator.Activation}; the nodes that run it are in {@code
 * nodes.generator}.
 */
package org.boomslang.objects.generator;
