package org.boomslang.objects.iterator;

/**
 * A builtin object that has an item for each number, as an iterator over it asks: in CPython its
 * type has {@code sq_item} beside {@code mp_subscript}, which may give something else.
 */
public interface IndexedItems {
  /** The item; null, or IndexError, at the end. */
  Object item(long index);
}
