package org.boomslang.objects;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.runtime.PyContext;

/**
 * The names of module {@code builtins}, for Java code that hands one of them to Python, as {@code
 * __reduce__} does.
 */
public final class Builtins {
  private Builtins() {}

  /**
   * What a name in module {@code builtins} currently stands for; AttributeError when it was
   * deleted.
   */
  @TruffleBoundary
  public static Object get(String name) {
    PyDict namespace = (PyDict) PyContext.get().builtins();
    Object value = namespace.getStr(name);
    if (value == null) {
      throw PyErrors.attributeError("module 'builtins' has no attribute '%s'", name);
    }
    return value;
  }
}
