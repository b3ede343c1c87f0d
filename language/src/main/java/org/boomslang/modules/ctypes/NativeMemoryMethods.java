package org.boomslang.modules.ctypes;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** What Python code sees of memory: where it is. Stateless. */
@PyBuiltins(type = "_ctypes_library.Memory")
final class NativeMemoryMethods {
  private NativeMemoryMethods() {}

  @PyBuiltin(name = "address", kind = Kind.GETTER, doc = "Where it begins.")
  static Object address(NativeMemory self) {
    return self.address();
  }
}
