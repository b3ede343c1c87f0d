package org.boomslang.modules.compression;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _lzma.LZMACompressor}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_lzma.LZMACompressor", doc = "Compresses data piece by piece.")
final class LzmaCompressorMethods {
  private LzmaCompressorMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, format=1, check=-1, preset=<unset>, filters=<unset>)")
  static Object create(PyType type, int format, int check, Object preset, Object filters) {
    return LzmaModule.compressor(type, format, check, preset, filters);
  }

  @PyBuiltin(name = "compress", sig = "($self, data, /)", doc = "Compresses a piece.")
  static Object compress(PyCompressor self, Object data) {
    return self.compress(Buffers.span(data));
  }

  @PyBuiltin(name = "flush", sig = "($self, /)", doc = "Finishes.")
  static Object flush(PyCompressor self) {
    return self.flush();
  }
}
