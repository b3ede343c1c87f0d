package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _codecs_hk}. */
@PyBuiltins(module = "_codecs_hk")
public final class HkModule {
  private HkModule() {}

  @PyBuiltin(name = "getcodec", sig = "(encoding, /)")
  static Object getCodec(Object encoding) {
    return PyMultibyteCodec.find("_codecs_hk", encoding);
  }
}
