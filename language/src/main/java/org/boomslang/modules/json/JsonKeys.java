package org.boomslang.modules.json;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;

/**
 * The keys of objects in one document: a key that comes again is the string that was made before,
 * and is found by its place in the document, without making another string. A hash table of places.
 *
 * <p>Thread safety: incompatible; confined to the call that made it.
 */
final class JsonKeys {
  private static final int FIRST_CAPACITY = 16;

  /** Keys that are made to have one hash must not be compared with each other. */
  private static final int MOST_LOOKS = 32;

  private final TruffleString document;
  private final CodePoints points;
  private TruffleString[] keys = new TruffleString[FIRST_CAPACITY];
  private int[] starts = new int[FIRST_CAPACITY];
  private int[] hashes = new int[FIRST_CAPACITY];
  private int count;

  JsonKeys(TruffleString document, CodePoints points) {
    this.document = document;
    this.points = points;
  }

  /** The string of the characters from one index to another, of which none is escaped. */
  TruffleString key(int start, int end) {
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + points.at(i);
    }
    hash ^= hash >>> 15;
    int mask = keys.length - 1;
    int place = hash & mask;
    for (int looks = 0; keys[place] != null; looks++) {
      if (hashes[place] == hash && isSame(place, start, end)) {
        return keys[place];
      }
      if (looks == MOST_LOOKS) {
        return PyStr.substring(document, start, end);
      }
      place = (place + 1) & mask;
    }
    TruffleString key = PyStr.substring(document, start, end);
    keys[place] = key;
    starts[place] = start;
    hashes[place] = hash;
    if (++count > keys.length / 2) {
      grow();
    }
    return key;
  }

  private boolean isSame(int place, int start, int end) {
    int known = starts[place];
    if (PyStr.length(keys[place]) != end - start) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (points.at(i) != points.at(known + i - start)) {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    TruffleString[] oldKeys = keys;
    int[] oldStarts = starts;
    int[] oldHashes = hashes;
    int mask = oldKeys.length * 2 - 1;
    keys = new TruffleString[mask + 1];
    starts = new int[mask + 1];
    hashes = new int[mask + 1];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != null) {
        int place = oldHashes[i] & mask;
        while (keys[place] != null) {
          place = (place + 1) & mask;
        }
        keys[place] = oldKeys[i];
        starts[place] = oldStarts[i];
        hashes[place] = oldHashes[i];
      }
    }
  }
}
