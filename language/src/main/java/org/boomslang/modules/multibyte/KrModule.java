package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _codecs_kr}. */
@PyBuiltins(module = "_codecs_kr")
public final class KrModule {
  private KrModule() {}

  @PyBuiltin(name = "getcodec", sig = "(encoding, /)")
  static Object getCodec(Object encoding) {
    return PyMultibyteCodec.find("_codecs_kr", encoding);
  }
}
