package org.boomslang.objects.races;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is remembered of one object: the histories of its variables, and for collections who has
 * changed or is walking over it. Holds the object weakly. Thread-safety: atomic, by its monitor.
 */
final class Shadow extends WeakReference<Object> {
  /** What of a collection or iterator is a variable besides its elements. */
  enum Part {
    /** Written by what makes a collection longer. */
    GROWTH,
    /** Written by what makes it shorter. */
    SHRINKAGE,
    /** Written by what rearranges it. */
    ORDER,
    /** The place of an iterator. */
    POSITION,
    /** The value of a captured variable. */
    VALUE
  }

  final int hash;

  /** The next in the table's chain. */
  Shadow next;

  private final Map<Object, Variable> elements = new HashMap<>(4);
  private final Map<String, Variable> attributes = new HashMap<>(4);

  /** The latest structural change by each thread. */
  private final List<Access> changes = new ArrayList<>(0);

  /** The latest write of any kind by each thread: what reads of the whole are ordered behind. */
  private final List<Access> writes = new ArrayList<>(0);

  /** The latest walk by each thread. */
  private final List<Access> walks = new ArrayList<>(0);

  /** What was passed on through it, for locks and the like; null for other objects. */
  volatile LockShadow lock;

  /** The name by which code calls a captured variable. */
  String name;

  Shadow(Object object, int hash, ReferenceQueue<Object> queue) {
    super(object, queue);
    this.hash = hash;
  }

  synchronized Variable attribute(String key) {
    return attributes.computeIfAbsent(key, k -> new Variable(this, k, true));
  }

  synchronized Variable element(Object key) {
    return elements.computeIfAbsent(key, k -> new Variable(this, k, false));
  }

  /** The same without making it. */
  synchronized Variable elementOrNull(Object key) {
    return elements.get(key);
  }

  private static void put(List<Access> list, Access access) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i).thread().index == access.thread().index) {
        list.set(i, access);
        return;
      }
    }
    list.add(access);
  }

  /** Notes a write of any kind. */
  synchronized void written(Access access) {
    put(writes, access);
  }

  /** Notes a structural change; gives the walks of others. */
  synchronized List<Access> changed(Access access) {
    put(changes, access);
    return walks.isEmpty() ? List.of() : new ArrayList<>(walks);
  }

  /** Notes a walk; gives the structural changes of others. */
  synchronized List<Access> walked(Access access) {
    put(walks, access);
    return changes.isEmpty() ? List.of() : new ArrayList<>(changes);
  }

  /**
   * What was done before each write of the collection is ordered before what the thread does next.
   */
  synchronized void acquire(RaceThread thread) {
    for (Access write : writes) {
      thread.acquire(write);
    }
  }
}
