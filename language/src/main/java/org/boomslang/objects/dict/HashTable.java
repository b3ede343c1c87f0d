package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.boomslang.objects.str.PyStr;

/**
 * An insertion-ordered hash table of fixed capacity: entries in order of insertion, and an
 * open-addressing index of entry numbers over them (as in CPython's {@code dictobject.c}). Nothing
 * here runs Python code.
 *
 * <p>An entry belongs to one key for ever: deletion empties its value and marks its key, and the
 * place is not used again. So whoever found an entry by its key may read its value without a lock:
 * it is a value of that key, or null. A table that is full is replaced by a fresh one, never
 * rearranged.
 *
 * <p>Thread-safety: compatible. Writers hold the lock of the dictionary. Readers take no lock: an
 * entry is written before the index names it, with a fence between; a reader that misses a fresh
 * entry comes before the insertion.
 */
final class HashTable {
  /** The key of a deleted entry. */
  static final Object DELETED = new Object();

  static final int ABSENT = -1;

  /** Only Python code can tell: some key of equal hash is not a plain value. */
  static final int UNDECIDED = -2;

  static final HashTable EMPTY = new HashTable(1, 0, 0);

  private static final int MIN_INDEX = 8;
  private static final int PERTURB_SHIFT = 5;

  /** Entry number plus one; zero means free. The length is a power of two. */
  private int[] index;

  private int[] hashes;
  private Object[] keys;
  private final Object[] values;

  /** Whether index, hashes and keys belong to other tables too, and are copied before a change. */
  private boolean shared;

  /** The entries that were ever used are those from {@code start} to {@code end}. */
  private int start;

  private int end;

  /** Where to look for the first live entry: at or before it. */
  private int first;

  private int used;

  /** Counts insertions, so that a lookup made without the lock can be trusted under it. */
  private int insertions;

  private HashTable(int indexSize, int entries, int first) {
    index = new int[indexSize];
    hashes = new int[entries];
    keys = new Object[entries];
    values = new Object[entries];
    start = first;
    end = first;
    this.first = first;
  }

  /** A table with the keys of a template and other values, as many as the template has room for. */
  private HashTable(HashTable template, Object[] values) {
    index = template.index;
    hashes = template.hashes;
    keys = template.keys;
    this.values = values;
    end = template.end;
    used = template.used;
    insertions = template.insertions;
    shared = true;
  }

  /**
   * A table with the keys of this one, of which nothing was deleted and which does not change from
   * now on, and other values.
   *
   * @param others as long as {@link #capacity()}; given away
   */
  HashTable withValues(Object[] others) {
    return new HashTable(this, others);
  }

  /** How many entries there is room for. */
  int capacity() {
    return keys.length;
  }

  /**
   * Copies what is shared before it changes. Readers meanwhile see the old arrays or the new ones,
   * with the same entries.
   */
  @TruffleBoundary
  private void own() {
    index = index.clone();
    hashes = hashes.clone();
    keys = keys.clone();
    VarHandle.releaseFence();
    shared = false;
  }

  /** A table with room for that many entries. */
  static HashTable withRoom(int entries) {
    int size = indexSizeFor(entries);
    return new HashTable(size, usable(size), 0);
  }

  private static int usable(int indexSize) {
    return (int) (((long) indexSize << 1) / 3);
  }

  private static int indexSizeFor(int entries) {
    int size = MIN_INDEX;
    while (usable(size) < entries) {
      size <<= 1;
    }
    return size;
  }

  /** Folds a Python hash into the one that tables keep. */
  static int fold(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  // ------------------------------------------------------------------ reading

  int used() {
    return used;
  }

  /** The first entry that may be live. */
  int start() {
    return first;
  }

  int end() {
    return end;
  }

  int insertions() {
    return insertions;
  }

  Object key(int entry) {
    return keys[entry];
  }

  int hash(int entry) {
    return hashes[entry];
  }

  Object value(int entry) {
    return values[entry];
  }

  boolean isLive(int entry) {
    Object key = keys[entry];
    return key != null && key != DELETED;
  }

  /**
   * The entry of a key, {@link #ABSENT}, or {@link #UNDECIDED}. A reader without lock that finds
   * the entry's value gone looks again under the lock: the key may have moved to another entry,
   * which the index names after this one.
   */
  int find(Object key, int hash) {
    int mask = index.length - 1;
    int perturb = hash;
    int slot = hash & mask;
    while (true) {
      int entry = index[slot] - 1;
      if (entry < 0) {
        return ABSENT;
      }
      if (hashes[entry] == hash) {
        Object present = keys[entry];
        if (present == key) {
          return entry;
        }
        if (present != null && present != DELETED) {
          int answer = Keys.compare(present, key);
          if (answer != Keys.DIFFERENT) {
            return answer == Keys.EQUAL ? entry : UNDECIDED;
          }
        }
      }
      perturb >>>= PERTURB_SHIFT;
      slot = (slot * 5 + perturb + 1) & mask;
    }
  }

  /** As {@link #find(Object, int)} for a string, in a form for partial evaluation. */
  int find(TruffleString key, int hash, TruffleString.EqualNode equal) {
    int mask = index.length - 1;
    int perturb = hash;
    int slot = hash & mask;
    while (true) {
      int entry = index[slot] - 1;
      if (entry < 0) {
        return ABSENT;
      }
      if (hashes[entry] == hash) {
        Object present = keys[entry];
        if (present == key) {
          return entry;
        }
        if (present instanceof TruffleString string) {
          if (equal.execute(string, key, PyStr.ENCODING)) {
            return entry;
          }
        } else if (present != null && present != DELETED) {
          return UNDECIDED;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      slot = (slot * 5 + perturb + 1) & mask;
    }
  }

  /** The entry whose key is this very object, or {@link #UNDECIDED}; for partial evaluation. */
  int findSame(Object key, int hash) {
    int mask = index.length - 1;
    int perturb = hash;
    int slot = hash & mask;
    while (true) {
      int entry = index[slot] - 1;
      if (entry < 0) {
        return UNDECIDED;
      }
      if (keys[entry] == key) {
        return entry;
      }
      perturb >>>= PERTURB_SHIFT;
      slot = (slot * 5 + perturb + 1) & mask;
    }
  }

  /** As {@link #find(Object, int)} for a small int, in a form for partial evaluation. */
  int find(long key, int hash) {
    int mask = index.length - 1;
    int perturb = hash;
    int slot = hash & mask;
    while (true) {
      int entry = index[slot] - 1;
      if (entry < 0) {
        return ABSENT;
      }
      if (hashes[entry] == hash) {
        Object present = keys[entry];
        if (present instanceof Long number) {
          if (number == key) {
            return entry;
          }
        } else if (present != null && present != DELETED) {
          return UNDECIDED;
        }
      }
      perturb >>>= PERTURB_SHIFT;
      slot = (slot * 5 + perturb + 1) & mask;
    }
  }

  /** The live entry whose key is this very object, or {@link #ABSENT}. */
  int locate(Object key, int hash) {
    Probe probe = new Probe(hash);
    int entry = probe.next();
    while (entry >= 0 && keys[entry] != key) {
      entry = probe.next();
    }
    return entry;
  }

  /** A walk over the entries that a hash leads to, for lookups that call Python code on the way. */
  final class Probe {
    private final int hash;
    private int perturb;
    private int slot;
    private boolean started;

    Probe(int hash) {
      this.hash = hash;
      this.perturb = hash;
      this.slot = hash & (index.length - 1);
    }

    /** The next live entry with the hash, or {@link #ABSENT}. */
    int next() {
      int mask = index.length - 1;
      while (true) {
        if (started) {
          perturb >>>= PERTURB_SHIFT;
          slot = (slot * 5 + perturb + 1) & mask;
        }
        started = true;
        int entry = index[slot] - 1;
        if (entry < 0) {
          return ABSENT;
        }
        if (hashes[entry] == hash && isLive(entry)) {
          return entry;
        }
      }
    }
  }

  // ------------------------------------------------------------------ writing, under the
  // dictionary's lock

  boolean isFull() {
    return end == keys.length;
  }

  void setValue(int entry, Object value) {
    VarHandle.releaseFence();
    values[entry] = value;
  }

  /** Adds an entry at the end for a key that is not there; there is room. */
  void append(Object key, int hash, Object value) {
    write(end, key, hash, value);
    end++;
  }

  /** As {@link #append}, without the safepoints that its loop has in compiled code. */
  @TruffleBoundary
  void appendAtOnce(Object key, int hash, Object value) {
    append(key, hash, value);
  }

  boolean hasRoomInFront() {
    return start > 0;
  }

  /** Adds an entry at the front for a key that is not there; there is room. */
  void prepend(Object key, int hash, Object value) {
    write(start - 1, key, hash, value);
    start--;
    first = start;
  }

  private void write(int entry, Object key, int hash, Object value) {
    if (shared) {
      own();
    }
    // Iterators come here without the index; what they find must be complete.
    VarHandle.releaseFence();
    hashes[entry] = hash;
    values[entry] = value;
    keys[entry] = key;
    int mask = index.length - 1;
    int perturb = hash;
    int slot = hash & mask;
    while (index[slot] != 0) {
      perturb >>>= PERTURB_SHIFT;
      slot = (slot * 5 + perturb + 1) & mask;
    }
    // The entry must be complete before the index leads to it.
    VarHandle.releaseFence();
    index[slot] = entry + 1;
    insertions++;
    used++;
  }

  /** Deletes a live entry and returns its value. */
  Object delete(int entry) {
    if (shared) {
      own();
    }
    Object value = values[entry];
    values[entry] = null;
    keys[entry] = DELETED;
    used--;
    if (entry == first) {
      // Taking from the front again and again must not walk over the deleted entries each time.
      int next = entry;
      while (next < end && keys[next] == DELETED) {
        next++;
      }
      first = next;
    }
    return value;
  }

  /** The last live entry, or {@link #ABSENT}. */
  int last() {
    for (int entry = end - 1; entry >= first; entry--) {
      if (isLive(entry)) {
        return entry;
      }
    }
    return ABSENT;
  }

  /** The first live entry, or {@link #ABSENT}. */
  int first() {
    for (int entry = first; entry < end; entry++) {
      if (isLive(entry)) {
        return entry;
      }
    }
    return ABSENT;
  }

  /** A fresh table with the live entries and room for as many again. */
  HashTable grown() {
    return compacted(Math.max(used * 2, used + 4), 0);
  }

  /** A fresh table with the live entries and room for as many again in front of them. */
  HashTable withRoomInFront() {
    int gap = Math.max(used, 4);
    return compacted(2 * used + gap + 4, gap);
  }

  /** A fresh table with the live entries and no more room than needed. */
  HashTable copy() {
    return used == 0 ? EMPTY : compacted(used, 0);
  }

  private HashTable compacted(int entries, int gap) {
    int size = indexSizeFor(entries);
    HashTable copy = new HashTable(size, usable(size), gap);
    if (start == 0 && end == used && gap == 0) {
      System.arraycopy(keys, 0, copy.keys, 0, end);
      System.arraycopy(values, 0, copy.values, 0, end);
      System.arraycopy(hashes, 0, copy.hashes, 0, end);
      copy.end = end;
      if (index.length == copy.index.length) {
        System.arraycopy(index, 0, copy.index, 0, index.length);
      } else {
        copy.rebuildIndex();
      }
    } else {
      int to = gap;
      for (int from = first; from < end; from++) {
        if (isLive(from)) {
          copy.keys[to] = keys[from];
          copy.values[to] = values[from];
          copy.hashes[to] = hashes[from];
          to++;
        }
      }
      copy.end = to;
      copy.rebuildIndex();
    }
    copy.used = used;
    copy.insertions = insertions;
    return copy;
  }

  private void rebuildIndex() {
    int mask = index.length - 1;
    for (int entry = start; entry < end; entry++) {
      int perturb = hashes[entry];
      int slot = perturb & mask;
      while (index[slot] != 0) {
        perturb >>>= PERTURB_SHIFT;
        slot = (slot * 5 + perturb + 1) & mask;
      }
      index[slot] = entry + 1;
    }
  }

  /** Bytes of the arrays, for {@code __sizeof__}. */
  long bytes() {
    return 4L * index.length + 20L * keys.length;
  }

  @Override
  public String toString() {
    return "HashTable[" + used + " used, " + Arrays.toString(keys) + "]";
  }
}
