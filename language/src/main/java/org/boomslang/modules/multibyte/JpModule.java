package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _codecs_jp}. */
@PyBuiltins(module = "_codecs_jp")
public final class JpModule {
  private JpModule() {}

  @PyBuiltin(name = "getcodec", sig = "(encoding, /)")
  static Object getCodec(Object encoding) {
    return PyMultibyteCodec.find("_codecs_jp", encoding);
  }
}
