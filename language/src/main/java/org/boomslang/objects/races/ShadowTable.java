package org.boomslang.objects.races;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;

/**
 * Shadows by the identity of their objects, which are held weakly. Lookups take no lock: a chain
 * that is being rearranged may hide an entry, and whoever misses one looks again under the lock.
 *
 * <p>Thread-safety: atomic.
 */
final class ShadowTable {
  private static final int SEGMENTS = 64;

  private final Segment[] segments = new Segment[SEGMENTS];

  ShadowTable() {
    for (int i = 0; i < SEGMENTS; i++) {
      segments[i] = new Segment();
    }
  }

  Shadow of(Object object) {
    int hash = System.identityHashCode(object);
    return segments[hash & SEGMENTS - 1].of(object, hash);
  }

  Shadow find(Object object) {
    int hash = System.identityHashCode(object);
    return segments[hash & SEGMENTS - 1].find(object, hash);
  }

  private static final class Segment {
    private final ReferenceQueue<Object> dead = new ReferenceQueue<>();
    private volatile Shadow[] table = new Shadow[16];
    private int size;

    Shadow find(Object object, int hash) {
      Shadow[] current = table;
      for (Shadow s = current[index(hash, current)]; s != null; s = s.next) {
        if (s.hash == hash && s.refersTo(object)) {
          return s;
        }
      }
      return null;
    }

    Shadow of(Object object, int hash) {
      Shadow found = find(object, hash);
      return found != null ? found : make(object, hash);
    }

    private synchronized Shadow make(Object object, int hash) {
      expunge();
      Shadow found = find(object, hash);
      if (found != null) {
        return found;
      }
      if (size > table.length) {
        grow();
      }
      Shadow made = new Shadow(object, hash, dead);
      int index = index(hash, table);
      made.next = table[index];
      Shadow[] current = table;
      current[index] = made;
      // Publishes the element.
      table = current;
      size++;
      return made;
    }

    private void expunge() {
      for (Reference<?> r = dead.poll(); r != null; r = dead.poll()) {
        Shadow gone = (Shadow) r;
        int index = index(gone.hash, table);
        Shadow before = null;
        for (Shadow s = table[index]; s != null; s = s.next) {
          if (s == gone) {
            if (before == null) {
              table[index] = s.next;
            } else {
              before.next = s.next;
            }
            size--;
            break;
          }
          before = s;
        }
      }
    }

    private void grow() {
      Shadow[] old = table;
      Shadow[] next = new Shadow[2 * old.length];
      for (Shadow chain : old) {
        for (Shadow s = chain; s != null; ) {
          Shadow following = s.next;
          int index = index(s.hash, next);
          s.next = next[index];
          next[index] = s;
          s = following;
        }
      }
      table = next;
    }

    private static int index(int hash, Shadow[] table) {
      return hash >>> 6 & table.length - 1;
    }
  }
}
