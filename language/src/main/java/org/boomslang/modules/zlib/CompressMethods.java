package org.boomslang.modules.zlib;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;

/** The methods of {@code zlib.Compress}. */
@PyBuiltins(type = "zlib.Compress")
public final class CompressMethods {

  private CompressMethods() {}

  @PyBuiltin(name = "compress", sig = "($self, data, /)", doc = "Compresses a piece of data.")
  static Object compress(PyCompress self, Object data) {
    return PyBytes.wrap(self.compress(Buffers.span(data)));
  }

  @PyBuiltin(
      name = "flush",
      sig = "($self, mode=4, /)",
      doc = "Gives what is left; ends the stream unless told otherwise.")
  static Object flush(PyCompress self, int mode) {
    return PyBytes.wrap(self.flush(mode));
  }
}
