package org.boomslang.modules.compression;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _bz2.BZ2Compressor}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_bz2.BZ2Compressor", doc = "Compresses data piece by piece.")
final class Bz2CompressorMethods {
  private Bz2CompressorMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, compresslevel=9, /)")
  static Object create(PyType type, int level) {
    return Bz2Module.compressor(type, level);
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
