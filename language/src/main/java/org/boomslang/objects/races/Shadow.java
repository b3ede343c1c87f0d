package org.boomslang.objects.races;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is remembered of one object: the histories of its variables, and for collections who has
 * changed or is walking over it. Holds the object weakly. Thread-safety: atomic; what is there is
 * found without a lock, and made under the monitor.
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

  /** How many elements are looked through one by one; the others are in a map. */
  private static final int FEW = 8;

  private static final Variable[] NONE = {};

  final int hash;

  /** The next in the table's chain. */
  Shadow next;

  private volatile Variable[] attributes = NONE;
  private volatile Variable[] elements = NONE;
  private volatile ConcurrentHashMap<Object, Variable> moreElements;

  /** What is known of a collection as a whole; null for objects of which nothing is. */
  private volatile Whole whole;

  /** What was passed on through it, for locks and the like; null for other objects. */
  volatile LockShadow lock;

  /** The name by which code calls a captured variable. */
  String name;

  Shadow(Object object, int hash, ReferenceQueue<Object> queue) {
    super(object, queue);
    this.hash = hash;
  }

  // ------------------------------------------------------------------ variables

  Variable attribute(String key) {
    Variable known = find(attributes, key);
    return known != null ? known : makeAttribute(key);
  }

  private synchronized Variable makeAttribute(String key) {
    Variable known = find(attributes, key);
    if (known != null) {
      return known;
    }
    Variable made = new Variable(this, key, true);
    attributes = with(attributes, made);
    return made;
  }

  Variable element(Object key) {
    Variable known = elementOrNull(key);
    return known != null ? known : makeElement(key);
  }

  /** The same without making it. */
  Variable elementOrNull(Object key) {
    Variable known = find(elements, key);
    if (known != null) {
      return known;
    }
    ConcurrentHashMap<Object, Variable> more = moreElements;
    return more == null ? null : more.get(key);
  }

  private synchronized Variable makeElement(Object key) {
    Variable known = elementOrNull(key);
    if (known != null) {
      return known;
    }
    Variable made = new Variable(this, key, false);
    if (elements.length < FEW) {
      elements = with(elements, made);
      return made;
    }
    if (moreElements == null) {
      moreElements = new ConcurrentHashMap<>();
    }
    moreElements.put(key, made);
    return made;
  }

  private static Variable find(Variable[] variables, Object key) {
    for (Variable variable : variables) {
      if (variable.key.equals(key)) {
        return variable;
      }
    }
    return null;
  }

  private static Variable[] with(Variable[] variables, Variable made) {
    Variable[] next = Arrays.copyOf(variables, variables.length + 1);
    next[variables.length] = made;
    return next;
  }

  // ------------------------------------------------------------------ the whole

  /** What is known of a collection beyond its elements. */
  private static final class Whole {
    /** Structural changes. */
    final Latest changes = new Latest();

    /** Writes of any kind: what reads of the whole are ordered behind. */
    final Latest writes = new Latest();

    final Latest walks = new Latest();
  }

  private Whole whole() {
    Whole known = whole;
    return known != null ? known : makeWhole();
  }

  private synchronized Whole makeWhole() {
    if (whole == null) {
      whole = new Whole();
    }
    return whole;
  }

  /** Notes a write of any kind. */
  void written(Access access) {
    whole().writes.put(access);
  }

  /** Notes a structural change; gives the walks, those of others among them. */
  Latest.Entry[] changed(Access access) {
    Whole known = whole();
    known.changes.put(access);
    return known.walks.all();
  }

  /** Notes a walk; gives the structural changes, those of others among them. */
  Latest.Entry[] walked(Access access) {
    Whole known = whole();
    known.walks.put(access);
    return known.changes.all();
  }

  /**
   * What was done before each write of the collection is ordered before what the thread does next.
   */
  void acquire(RaceThread thread) {
    Whole known = whole;
    if (known != null) {
      for (Latest.Entry write : known.writes.all()) {
        thread.acquire(write.access());
      }
    }
  }
}
