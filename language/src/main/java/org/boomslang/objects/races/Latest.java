package org.boomslang.objects.races;

import java.util.Arrays;

/**
 * The latest access of one kind by each thread. Thread-safety: atomic. Each thread replaces what it
 * did before; who then looks at the others sees all who looked at it too early to see that.
 */
final class Latest {
  /** What one thread did last. */
  static final class Entry {
    private final int thread;
    private volatile Access access;

    private Entry(Access access) {
      this.thread = access.thread().index;
      this.access = access;
    }

    Access access() {
      return access;
    }
  }

  static final Entry[] NONE = {};

  private volatile Entry[] entries = NONE;

  /** One of each thread, in no order; not to be changed. */
  Entry[] all() {
    return entries;
  }

  void put(Access access) {
    Entry own = find(access);
    if (own != null) {
      own.access = access;
    } else {
      add(access);
    }
  }

  private synchronized void add(Access access) {
    Entry[] next = Arrays.copyOf(entries, entries.length + 1);
    next[entries.length] = new Entry(access);
    entries = next;
  }

  private Entry find(Access access) {
    for (Entry entry : entries) {
      if (entry.thread == access.thread().index) {
        return entry;
      }
    }
    return null;
  }
}
