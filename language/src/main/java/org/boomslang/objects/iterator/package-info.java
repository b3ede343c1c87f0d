/**
 * Iterators that belong to no container: over the old sequence protocol, over a callable, and
 * {@code enumerate}, {@code zip}, {@code map}, {@code filter}, {@code reversed}; and the builtins
 * that all iterators share.
 */
package org.boomslang.objects.iterator;
