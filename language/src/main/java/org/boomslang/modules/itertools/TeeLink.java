package org.boomslang.modules.itertools;

/**
 * One element of the list that iterators made by {@code tee} share; the element itself hangs on the
 * link before it became known. Iterators hold links, so what all have handed out can be collected.
 * Thread-safety: atomic.
 */
final class TeeLink {
  private final TeeSource source;
  private final Object value;

  /** Written once, under the source's lock. */
  private volatile TeeLink next;

  /** The head of a list: no element yet. */
  TeeLink(TeeSource source) {
    this(source, null);
  }

  private TeeLink(TeeSource source, Object value) {
    this.source = source;
    this.value = value;
  }

  Object value() {
    return value;
  }

  /** The link with the next element, read from the source if need be; null at the end. */
  TeeLink next() {
    TeeLink known = next;
    return known != null ? known : source.extend(this);
  }

  /** Under the source's lock. */
  TeeLink known() {
    return next;
  }

  /** Under the source's lock. */
  TeeLink append(Object element) {
    TeeLink link = new TeeLink(source, element);
    next = link;
    return link;
  }
}
