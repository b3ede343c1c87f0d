package org.boomslang.modules.zstd;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** What Python code sees of a context: nothing but that it is one. Stateless. */
@PyBuiltins(type = "_zstd_library.Context")
final class ZstdContextMethods {
  private ZstdContextMethods() {}

  @PyBuiltin(name = "__repr__", doc = "Return repr(self).")
  static String repr(ZstdContext self) {
    return "<Zstandard context at 0x%x>".formatted(self.address());
  }
}
