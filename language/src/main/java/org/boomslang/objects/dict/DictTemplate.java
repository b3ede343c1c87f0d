package org.boomslang.objects.dict;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;

/**
 * The keys of dictionaries that begin with the same ones: of a display {@code {'a': x, 'b': y}}, of
 * the {@code **kwargs} of a call. Such dictionaries share the keys' part of their table until one
 * of them gets or loses a key. Thread-safety: shared (immutable).
 */
public final class DictTemplate {
  private final HashTable table;
  private final int room;

  /** Per value given, the entry it goes to: repeated keys have one. */
  @CompilationFinal(dimensions = 1)
  private final int[] entries;

  private DictTemplate(HashTable table, int[] entries) {
    this.table = table;
    this.room = table.capacity();
    this.entries = entries;
  }

  /** The template for these keys; of equal ones the first stays, with the last one's value. */
  @TruffleBoundary
  public static DictTemplate of(TruffleString[] keys) {
    HashTable table = HashTable.withRoom(keys.length);
    int[] entries = new int[keys.length];
    for (int i = 0; i < keys.length; i++) {
      int hash = PyDict.hash(keys[i]);
      int entry = table.find(keys[i], hash);
      if (entry < 0) {
        entry = table.end();
        table.append(keys[i], hash, keys[i]);
      }
      entries[i] = entry;
    }
    return new DictTemplate(table, entries);
  }

  /** A new dictionary: values are those in the array from {@code from} on. */
  @ExplodeLoop
  public PyDict make(Object[] given, int from) {
    Object[] values = new Object[room];
    for (int i = 0; i < entries.length; i++) {
      values[entries[i]] = given[from + i];
    }
    return new PyDict(table.withValues(values));
  }
}
