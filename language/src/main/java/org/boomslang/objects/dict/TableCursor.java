package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.PyErrors;

/**
 * A walk over the table of a dictionary. Thread-safety: as {@link PyDict.Cursor}; other threads may
 * replace the table at any moment.
 */
final class TableCursor extends PyDict.Cursor {
  private final PyDict dict;
  private final boolean reverse;
  private final long stamp;
  private int position;
  private int remaining;

  TableCursor(PyDict dict, boolean reverse) {
    this.dict = dict;
    this.reverse = reverse;
    stamp = dict.stamp();
    remaining = dict.size();
    HashTable current = dict.table();
    position = reverse ? current.end() - 1 : current.start();
  }

  private TableCursor(TableCursor other) {
    dict = other.dict;
    reverse = other.reverse;
    stamp = other.stamp;
    position = other.position;
    remaining = other.remaining;
  }

  /** The table, if the walk goes forward and nothing has been added or removed; else null. */
  HashTable plainTable() {
    HashTable current = dict.table();
    return !reverse && remaining >= 0 && current.used() == stamp ? current : null;
  }

  /** Where the next entry may stand. */
  int position() {
    return position;
  }

  /** Takes the entry at {@link #position}; false when there should be none. */
  boolean moveOn() {
    if (remaining == 0) {
      return false;
    }
    position++;
    remaining--;
    return true;
  }

  @Override
  public PyDict.Cursor duplicate() {
    return new TableCursor(this);
  }

  @Override
  @TruffleBoundary
  Object step(PyDict.Part part) {
    if (remaining < 0) {
      return null;
    }
    if (stamp != dict.stamp()) {
      throw PyErrors.runtimeError("dictionary changed size during iteration");
    }
    HashTable current = dict.table();
    int at = position;
    while (reverse ? at >= current.start() : at < current.end()) {
      int entry = at;
      at += reverse ? -1 : 1;
      if (entry < current.start() || entry >= current.end() || !current.isLive(entry)) {
        continue;
      }
      Object foundKey = current.key(entry);
      Object found = PyDict.unwrap(current.value(entry));
      if (found != null && foundKey != HashTable.DELETED) {
        if (remaining == 0 && !dict.isNamespace()) {
          throw PyErrors.runtimeError("dictionary keys changed during iteration");
        }
        position = at;
        remaining--;
        return take(part, foundKey, found);
      }
    }
    remaining = -1;
    return null;
  }

  @Override
  public int remaining() {
    return stamp == dict.stamp() ? Math.max(remaining, 0) : 0;
  }
}
