package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;

/**
 * Collects the keyword arguments of a call from names and mappings. Thread-safety: incompatible,
 * local to one call.
 */
final class KeywordValues {

  private final Object callee;
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Keys that are no strings; null while there are none. */
  private PySet others;

  @TruffleBoundary
  KeywordValues(Object callee) {
    this.callee = callee;
  }

  /**
   * Adds one keyword.
   *
   * @param name interned
   */
  @TruffleBoundary
  void add(String name, Object value) {
    if (names.contains(name)) {
      throw StarErrors.duplicate(callee, name);
    }
    names.add(name);
    values.add(value);
  }

  /** Adds the items of {@code **mapping}. */
  @TruffleBoundary
  void addAll(Object mapping) {
    if (mapping instanceof PyDict dict && !dict.type().isHeapType()) {
      Object[] entries = dict.entries();
      for (int i = 0; i < entries.length; i += 2) {
        add(entries[i], entries[i + 1]);
      }
      return;
    }
    Object keys = Attributes.getOrNull(mapping, "keys");
    if (keys == null) {
      throw StarErrors.notMapping(callee, mapping);
    }
    Iteration.forEach(Calls.call(keys), key -> add(key, Items.get(mapping, key)));
  }

  /**
   * What is no string is an error only when all mappings are merged: one given twice comes first.
   */
  private void add(Object key, Object value) {
    if (PyStr.isStr(key)) {
      add(PyStr.toJava(key).intern(), value);
      return;
    }
    if (others == null) {
      others = new PySet();
    }
    if (!others.add(key)) {
      throw StarErrors.duplicate(callee, PyStr.toJava(Conversions.str(key)));
    }
  }

  /** The positional arguments followed by the keyword values. */
  @TruffleBoundary
  Object[] behind(Object[] positional) {
    Object[] all = new Object[positional.length + values.size()];
    System.arraycopy(positional, 0, all, 0, positional.length);
    for (int i = 0; i < values.size(); i++) {
      all[positional.length + i] = values.get(i);
    }
    return all;
  }

  @TruffleBoundary
  String[] names() {
    if (others != null) {
      throw PyErrors.typeError("keywords must be strings");
    }
    return names.isEmpty() ? Calls.NO_NAMES : names.toArray(String[]::new);
  }
}
