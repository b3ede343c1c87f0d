package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.str.PyStr;

/**
 * The keys of a {@code **mapping} that a call passes on again and again. Thread-safety: shared
 * (immutable).
 */
final class KeywordForm {

  private static final int MOST_KEYS = 8;

  private final TruffleString[] keys;

  @CompilationFinal(dimensions = 1)
  private final String[] names;

  private KeywordForm(TruffleString[] keys) {
    this.keys = keys;
    this.names = Arrays.stream(keys).map(PyStr::intern).toArray(String[]::new);
  }

  /** The form of a dictionary; one that no other has when its keys are many, or not all strings. */
  @TruffleBoundary
  static KeywordForm of(PyDict dict) {
    Object[] entries = dict.entries();
    TruffleString[] keys = new TruffleString[entries.length / 2];
    for (int i = 0; i < keys.length; i++) {
      if (!(entries[2 * i] instanceof TruffleString key) || keys.length > MOST_KEYS) {
        return new KeywordForm(new TruffleString[0]);
      }
      keys[i] = key;
    }
    return new KeywordForm(keys);
  }

  /** Interned. */
  String[] names() {
    return names;
  }

  /** The values of a dictionary; null for one of another form. */
  @TruffleBoundary
  Object[] values(PyDict dict) {
    Object[] values = new Object[keys.length];
    return dict.copyValues(keys, values, 0) ? values : null;
  }

  /** Positional arguments followed by the values; null for a dictionary of another form. */
  @TruffleBoundary
  Object[] join(Object[] positional, PyDict dict) {
    Object[] all = Arrays.copyOf(positional, positional.length + keys.length, Object[].class);
    return dict.copyValues(keys, all, positional.length) ? all : null;
  }
}
