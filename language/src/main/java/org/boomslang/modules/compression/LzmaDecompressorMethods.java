package org.boomslang.modules.compression;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.type.PyType;

/** The methods of {@code _lzma.LZMADecompressor}. Thread-safety: shared (stateless). */
@PyBuiltins(type = "_lzma.LZMADecompressor", doc = "Decompresses data piece by piece.")
final class LzmaDecompressorMethods {
  private LzmaDecompressorMethods() {}

  @PyBuiltin(
      name = "__new__",
      kind = Kind.NEW,
      sig = "($type, /, format=0, memlimit=<unset>, filters=<unset>)")
  static Object create(PyType type, int format, Object memlimit, Object filters) {
    return LzmaModule.decompressor(type, format, memlimit, filters);
  }

  @PyBuiltin(
      name = "decompress",
      sig = "($self, /, data, max_length=-1)",
      doc = "Decompresses a piece.")
  static Object decompress(PyDecompressor self, Object data, long limit) {
    return self.decompress(Buffers.toArray(data), (int) Math.min(limit, Integer.MAX_VALUE));
  }

  @PyBuiltin(name = "eof", kind = Kind.GETTER, doc = "Whether the end was reached.")
  static boolean eof(PyDecompressor self) {
    return self.isAtEnd();
  }

  @PyBuiltin(name = "needs_input", kind = Kind.GETTER, doc = "Whether more input is needed.")
  static boolean needsInput(PyDecompressor self) {
    return self.needsInput();
  }

  @PyBuiltin(name = "unused_data", kind = Kind.GETTER, doc = "What came after the end.")
  static Object unusedData(PyDecompressor self) {
    return self.unused();
  }

  @PyBuiltin(name = "check", kind = Kind.GETTER, doc = "The kind of integrity check.")
  static long check(PyLzmaDecompressor self) {
    return self.check();
  }
}
