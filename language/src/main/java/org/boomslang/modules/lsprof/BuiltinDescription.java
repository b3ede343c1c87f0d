package org.boomslang.modules.lsprof;

import org.boomslang.objects.Conversions;
import org.boomslang.objects.Types;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.str.PyStr;

/** How the statistics name a builtin (_lsprof.c: {@code normalizeUserObj}). */
final class BuiltinDescription {
  private BuiltinDescription() {}

  static Object of(Object callable) {
    PyBuiltinFunction function = (PyBuiltinFunction) callable;
    String name = function.code().name();
    Object self = function.self();
    Object module = function.module();
    if (self != null) {
      Object inType = Types.of(self).lookup(name);
      if (inType != null) {
        return Conversions.repr(inType);
      }
    }
    return module != null && PyStr.isStr(module)
        ? PyStr.of("<built-in method " + PyStr.toJava(module) + "." + name + ">")
        : PyStr.of("<built-in method " + name + ">");
  }
}
