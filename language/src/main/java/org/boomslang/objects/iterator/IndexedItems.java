package org.boomslang.objects.iterator;

/**
 * A builtin object whose items by number differ from what {@code object[number]} gives: in CPython
 * its type has {@code sq_item}, which iterators ask, beside {@code mp_subscript}.
 */
public interface IndexedItems {
  /** The item; raises IndexError at the end. */
  Object item(long index);
}
