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

  /** A flag: its number when it is one, 1 for other text and below 0 ({@code _Py_get_env_flag}). */
  int level(String name) {
    String value = get(name);
    if (value == null) {
      return 0;
    }
    try {
      int level = Integer.parseInt(value);
      return level < 0 ? 1 : level;
    } catch (NumberFormatException e) {
      return 1;
    }
  }
}
