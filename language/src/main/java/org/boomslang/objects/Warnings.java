package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;

/**
 * Warnings that builtins give. They go through the program's own {@code warnings} module, or {@code
 * _warnings} while that is not imported; the filters may turn them into exceptions.
 *
 * <p>Thread safety: atomic (stateless).
 */
public final class Warnings {
  private Warnings() {}

  /** Warns of a deprecated use by the Python code that called the builtin. */
  @TruffleBoundary
  public static void deprecated(String format, Object... values) {
    warn(ExceptionTypes.DEPRECATION_WARNING, 1, format, values);
  }

  /**
   * Gives a warning.
   *
   * @param stackLevel 1 for the Python code that called the builtin, 2 for its caller, and so on
   */
  @TruffleBoundary
  public static void warn(PyType category, int stackLevel, String format, Object... values) {
    Object modules = PyContext.get().sysModules();
    if (modules == null) {
      return;
    }
    for (String name : new String[] {"warnings", "_warnings"}) {
      if (Items.contains(modules, PyStr.constant(name))) {
        Object warn = Attributes.getOrNull(Items.get(modules, PyStr.constant(name)), "warn");
        if (warn != null) {
          Calls.call(warn, PyStr.of(format.formatted(values)), category, (long) stackLevel);
          return;
        }
      }
    }
  }
}
