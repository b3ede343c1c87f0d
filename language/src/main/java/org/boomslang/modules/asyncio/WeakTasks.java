package org.boomslang.modules.asyncio;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tasks that were registered and have not ended, by identity. A task that nobody else has is
 * not kept. Thread-safety: atomic.
 */
final class WeakTasks {
  /** The place of a task. */
  static final class Entry extends WeakReference<Object> {
    private final int hash;

    private Entry(Object task, ReferenceQueue<Object> collected) {
      super(task, collected);
      hash = System.identityHashCode(task);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(Object other) {
      if (this == other) {
        return true;
      }
      Object task = get();
      return task != null && other instanceof Entry entry && entry.refersTo(task);
    }
  }

  private final Set<Entry> entries = ConcurrentHashMap.newKeySet();
  private final ReferenceQueue<Object> collected = new ReferenceQueue<>();

  Entry add(Object task) {
    for (Object gone; (gone = collected.poll()) != null; ) {
      entries.remove(gone);
    }
    Entry entry = new Entry(task, collected);
    entries.add(entry);
    return entry;
  }

  void remove(Entry entry) {
    entries.remove(entry);
  }

  void removeTask(Object task) {
    entries.remove(new Entry(task, null));
  }

  List<Object> all() {
    List<Object> all = new ArrayList<>();
    for (Entry entry : entries) {
      Object task = entry.get();
      if (task != null) {
        all.add(task);
      }
    }
    return all;
  }
}
