package org.boomslang.objects.races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The history of one variable: an attribute, a global, a captured variable, an element, or the size
 * of a collection.
 *
 * <p>Thread-safety: atomic. Of two threads that write it at once, at least one sees the other in
 * {@link #last} or {@link #lastUpdate}: both fields are swapped, the latter first, and looked at
 * afterwards.
 */
final class Variable {
  private static final VarHandle LAST;
  private static final VarHandle LAST_UPDATE;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      LAST = lookup.findVarHandle(Variable.class, "last", Access.class);
      LAST_UPDATE = lookup.findVarHandle(Variable.class, "lastUpdate", Access.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  final Shadow owner;

  /** Of an attribute the name; of an element the key; else a {@link Shadow.Part}. */
  final Object key;

  final boolean isAttribute;

  /** The latest write of any kind. */
  private volatile Access last;

  /** The latest write whose value came from a read. */
  private volatile Access lastUpdate;

  /** The latest plain reads; null where those do not count, or there was none. */
  private volatile Latest reads;

  Variable(Shadow owner, Object key, boolean isAttribute) {
    this.owner = owner;
    this.key = key;
    this.isAttribute = isAttribute;
  }

  Access last() {
    return last;
  }

  Access lastUpdate() {
    return lastUpdate;
  }

  /** Notes a write; gives the one before. */
  Access written(Access write) {
    return (Access) LAST.getAndSet(this, write);
  }

  /** Notes, before the write itself is noted, that it is an update; gives the one before. */
  Access updated(Access update) {
    return (Access) LAST_UPDATE.getAndSet(this, update);
  }

  Latest.Entry[] reads() {
    Latest known = reads;
    return known == null ? Latest.NONE : known.all();
  }

  void read(Access read) {
    Latest known = reads;
    (known != null ? known : makeReads()).put(read);
  }

  private synchronized Latest makeReads() {
    if (reads == null) {
      reads = new Latest();
    }
    return reads;
  }
}
