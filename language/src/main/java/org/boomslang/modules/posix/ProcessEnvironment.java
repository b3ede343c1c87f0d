package org.boomslang.modules.posix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The environment variables of the context: those that the embedder passed on, and what {@code
 * putenv} changed. Child processes get them.
 *
 * <p>Thread safety: atomic.
 */
public final class ProcessEnvironment {
  public static final ContextSlot<ProcessEnvironment> SLOT =
      new ContextSlot<>(ProcessEnvironment::new);

  private final Map<String, String> variables;

  private ProcessEnvironment(PyContext context) {
    variables = new ConcurrentHashMap<>(context.env().getEnvironment());
  }

  /** The value of a variable, or null. */
  public String get(String name) {
    return variables.get(name);
  }

  public void put(String name, String value) {
    variables.put(name, value);
  }

  public void remove(String name) {
    variables.remove(name);
  }

  /** A snapshot. */
  public Map<String, String> all() {
    return Map.copyOf(variables);
  }
}
