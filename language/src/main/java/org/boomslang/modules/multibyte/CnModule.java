package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _codecs_cn}. */
@PyBuiltins(module = "_codecs_cn")
public final class CnModule {
  private CnModule() {}

  @PyBuiltin(name = "getcodec", sig = "(encoding, /)")
  static Object getCodec(Object encoding) {
    return PyMultibyteCodec.find("_codecs_cn", encoding);
  }
}
