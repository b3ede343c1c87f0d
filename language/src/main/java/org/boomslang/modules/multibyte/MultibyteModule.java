package org.boomslang.modules.multibyte;

import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.module.PyModule;
import org.boomslang.runtime.PyContext;

/** Module {@code _multibytecodec}: the types that codecs of several bytes share. */
@PyBuiltins(module = "_multibytecodec")
public final class MultibyteModule {
  private MultibyteModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("MultibyteIncrementalEncoder", PyMultibyteStream.INCREMENTAL_ENCODER);
    module.setAttribute("MultibyteIncrementalDecoder", PyMultibyteStream.INCREMENTAL_DECODER);
    module.setAttribute("MultibyteStreamReader", PyMultibyteStream.STREAM_READER);
    module.setAttribute("MultibyteStreamWriter", PyMultibyteStream.STREAM_WRITER);
  }
}
