package org.boomslang.objects.races;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

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

  private static final Access[] NONE = {};

  final Shadow owner;

  /** Of an attribute the name; of an element the key; else a {@link Shadow.Part}. */
  final Object key;

  final boolean isAttribute;

  /** The latest write of any kind. */
  private volatile Access last;

  /** The latest write whose value came from a read. */
  private volatile Access lastUpdate;

  /** The latest plain reads, one per thread; only kept where those count. */
  private volatile Access[] reads = NONE;

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

  Access[] reads() {
    return reads;
  }

  synchronized void read(Access read) {
    Access[] known = reads;
    Access[] next = Arrays.copyOf(known, known.length + 1);
    next[known.length] = read;
    for (int i = 0; i < known.length; i++) {
      if (known[i].thread().index == read.thread().index) {
        next = known.clone();
        next[i] = read;
        break;
      }
    }
    reads = next;
  }
}
