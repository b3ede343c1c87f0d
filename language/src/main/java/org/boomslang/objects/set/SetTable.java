package org.boomslang.objects.set;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.lang.invoke.VarHandle;
import org.boomslang.objects.dict.Keys;
import org.boomslang.objects.str.PyStr;

/**
 * The hash table of a set: open addressing with short linear runs, the probe sequence and growth of
 * CPython's {@code setobject.c}, so that sets of ints iterate in the same order. Nothing here runs
 * Python code.
 *
 * <p>Thread-safety: compatible. Writers hold the lock of the set. Readers take no lock: a place
 * belongs to one element for ever and its hash is written before it, with a fence between.
 */
final class SetTable {
  static final int ABSENT = -1;
  static final int UNDECIDED = -2;
  static final SetTable EMPTY = new SetTable(8);

  private static final Object DELETED = new Object();
  private static final int LINEAR_PROBES = 9;
  private static final int PERTURB_SHIFT = 5;

  private final Object[] keys;
  private final long[] hashes;
  private final int mask;

  /** Places that are or were in use. */
  private int fill;

  private int used;

  /** Where {@code pop} looks next. */
  private int finger;

  private SetTable(int size) {
    keys = new Object[size];
    hashes = new long[size];
    mask = size - 1;
  }

  /** The smallest table with more places than {@code minimum}. */
  static SetTable largerThan(int minimum) {
    int size = 8;
    while (size <= minimum) {
      size <<= 1;
    }
    return new SetTable(size);
  }

  int used() {
    return used;
  }

  int fill() {
    return fill;
  }

  int capacity() {
    return keys.length;
  }

  /** The element at a place, or null. */
  Object element(int place) {
    Object key = keys[place];
    return key == DELETED ? null : key;
  }

  long hash(int place) {
    return hashes[place];
  }

  /**
   * The place of an element, {@link #ABSENT}, or {@link #UNDECIDED} when only Python code can tell.
   */
  int find(Object key, long hash) {
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int place = i;
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      do {
        Object present = keys[place];
        if (present == null) {
          return ABSENT;
        }
        if (hashes[place] == hash && present != DELETED) {
          if (present == key) {
            return place;
          }
          int answer = Keys.compare(present, key);
          if (answer != Keys.DIFFERENT) {
            return answer == Keys.EQUAL ? place : UNDECIDED;
          }
        }
        place++;
      } while (probes-- > 0);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** As {@link #find(Object, long)} for a string, in a form for partial evaluation. */
  int find(TruffleString key, long hash, TruffleString.EqualNode equal) {
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int place = i;
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      do {
        Object present = keys[place];
        if (present == null) {
          return ABSENT;
        }
        if (present == key) {
          return place;
        }
        if (hashes[place] == hash && present != DELETED) {
          if (!(present instanceof TruffleString string)) {
            return UNDECIDED;
          }
          if (equal.execute(string, key, PyStr.ENCODING)) {
            return place;
          }
        }
        place++;
      } while (probes-- > 0);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** As {@link #find(Object, long)} for a small int, in a form for partial evaluation. */
  int find(long key, long hash) {
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int place = i;
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      do {
        Object present = keys[place];
        if (present == null) {
          return ABSENT;
        }
        if (hashes[place] == hash && present != DELETED) {
          if (!(present instanceof Long number)) {
            return UNDECIDED;
          }
          if (number == key) {
            return place;
          }
        }
        place++;
      } while (probes-- > 0);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** A walk over the places that a hash leads to, for lookups that call Python code on the way. */
  final class Probe {
    private final long hash;
    private long perturb;
    private int i;
    private int place;
    private int probes;

    Probe(long hash) {
      this.hash = hash;
      perturb = hash;
      i = (int) hash & mask;
      startRun();
    }

    private void startRun() {
      place = i;
      probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
    }

    /** The next place with an element of the hash, or {@link #ABSENT}. */
    int next() {
      while (true) {
        int current = place;
        Object present = keys[current];
        if (present == null) {
          return ABSENT;
        }
        place++;
        if (probes-- == 0) {
          perturb >>>= PERTURB_SHIFT;
          i = (int) (i * 5L + 1 + perturb) & mask;
          startRun();
        }
        if (hashes[current] == hash && present != DELETED) {
          return current;
        }
      }
    }
  }

  // ------------------------------------------------------------------ writing, under the set's
  // lock

  /** Adds an element that is not there. */
  void add(Object key, long hash) {
    long perturb = hash;
    int i = (int) hash & mask;
    while (true) {
      int place = i;
      int probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
      do {
        if (keys[place] == null) {
          hashes[place] = hash;
          // The hash must be there before the element.
          VarHandle.releaseFence();
          keys[place] = key;
          fill++;
          used++;
          return;
        }
        place++;
      } while (probes-- > 0);
      perturb >>>= PERTURB_SHIFT;
      i = (int) (i * 5L + 1 + perturb) & mask;
    }
  }

  /** As {@link #add}, without the safepoints that its loop has in compiled code. */
  @TruffleBoundary
  void addAtOnce(Object key, long hash) {
    add(key, hash);
  }

  /** Whether one more element calls for a larger table first. */
  boolean isCrowded() {
    return fill * 5L >= mask * 3L;
  }

  @TruffleBoundary
  SetTable grown() {
    return resized(used > 50000 ? used * 2 : used * 4);
  }

  /** A fresh table with the elements and more than {@code minimum} places. */
  SetTable resized(int minimum) {
    SetTable copy = largerThan(minimum);
    for (int place = 0; place <= mask; place++) {
      Object key = element(place);
      if (key != null) {
        copy.add(key, hashes[place]);
      }
    }
    return copy;
  }

  /** A fresh table with the elements in their places. */
  SetTable copy() {
    if (used == 0) {
      return EMPTY;
    }
    if (fill != used) {
      return resized(used * 2);
    }
    SetTable copy = new SetTable(keys.length);
    System.arraycopy(keys, 0, copy.keys, 0, keys.length);
    System.arraycopy(hashes, 0, copy.hashes, 0, keys.length);
    copy.fill = fill;
    copy.used = used;
    return copy;
  }

  Object delete(int place) {
    Object key = keys[place];
    keys[place] = DELETED;
    used--;
    return key;
  }

  /** Removes some element; null when there is none. */
  Object pop() {
    if (used == 0) {
      return null;
    }
    int place = finger & mask;
    while (element(place) == null) {
      place = (place + 1) & mask;
    }
    finger = place + 1;
    return delete(place);
  }
}
