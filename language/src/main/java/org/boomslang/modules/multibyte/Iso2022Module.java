package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Module {@code _codecs_iso2022}. */
@PyBuiltins(module = "_codecs_iso2022")
public final class Iso2022Module {
  private Iso2022Module() {}

  @PyBuiltin(name = "getcodec", sig = "(encoding, /)")
  static Object getCodec(Object encoding) {
    return PyMultibyteCodec.find("_codecs_iso2022", encoding);
  }
}
