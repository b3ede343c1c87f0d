package org.boomslang.objects.races;

/**
 * The history of one variable: an attribute, a global, a captured variable, an element, or the size
 * of a collection. Thread-safety: atomic, by its monitor; {@link #last} may be looked at without.
 */
final class Variable {
  final Shadow owner;

  /** Of an attribute the name; of an element the key; else a {@link Shadow.Part}. */
  final Object key;

  final boolean isAttribute;

  /** The latest write of any kind. */
  volatile Access last;

  /** The latest write whose value came from a read. */
  Access lastUpdate;

  /** The latest plain reads, one per thread; only kept where those count. */
  Access[] reads;

  Variable(Shadow owner, Object key, boolean isAttribute) {
    this.owner = owner;
    this.key = key;
    this.isAttribute = isAttribute;
  }
}
