package org.boomslang.launcher;

import java.util.Map;

/**
 * The environment variables of {@code python}, unless the command line says to ignore them.
 * Thread-safety: immutable.
 */
final class Environment {
  private final Map<String, String> variables;

  Environment(Map<String, String> variables, boolean ignore) {
    this.variables = ignore ? Map.of() : variables;
  }

  /** The value of a variable that is set and not empty, else null. */
  String get(String name) {
    String value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  boolean isSet(String name) {
    return get(name) != null;
  }

  /** A flag: at least 1 when the variable is set, its number when it is one. */
  int level(String name) {
    String value = get(name);
    if (value == null) {
      return 0;
    }
    try {
      return Math.max(Integer.parseInt(value), value.equals("0") ? 1 : 0);
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
