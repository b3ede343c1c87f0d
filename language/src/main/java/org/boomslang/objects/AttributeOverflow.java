package org.boomslang.objects;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Attributes of an object that has more of them than a shape should carry. Thread-safety: atomic,
 * by its own monitor; keys are interned strings or hidden keys, so no Python code runs inside.
 */
final class AttributeOverflow {
  private final Map<Object, Object> values = new LinkedHashMap<>();

  synchronized Object get(Object key) {
    return values.get(key);
  }

  synchronized void put(Object key, Object value) {
    values.put(key, value);
  }

  synchronized Object remove(Object key) {
    return values.remove(key);
  }

  /** Visits the values of visible attributes; the visitor runs without the monitor. */
  void traverse(Consumer<Object> visit) {
    List<Object> current = new ArrayList<>();
    synchronized (this) {
      values.forEach(
          (key, value) -> {
            if (key instanceof String) {
              current.add(value);
            }
          });
    }
    current.forEach(visit);
  }

  synchronized void addNames(List<String> names) {
    for (Object key : values.keySet()) {
      if (key instanceof String name) {
        names.add(name);
      }
    }
  }
}
