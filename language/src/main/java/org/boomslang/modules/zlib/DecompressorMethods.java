package org.boomslang.modules.zlib;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.type.PyType;

/** The constructor, attributes and methods of {@code zlib._ZlibDecompressor}. */
@PyBuiltins(type = "zlib._ZlibDecompressor")
public final class DecompressorMethods {

  private DecompressorMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, wbits=15, zdict=<unset>)")
  static Object create(PyType type, int wbits, Object zdict) {
    return new PyDecompress(
        type,
        new InflateStream(Container.forReading(wbits), zdict == null ? null : Buffers.span(zdict)));
  }

  @PyBuiltin(
      name = "decompress",
      sig = "($self, /, data, max_length=-1)",
      doc = "Decompresses a piece of data, to at most max_length bytes; the rest is kept.")
  static Object decompress(PyDecompress self, Object data, long maxLength) {
    int limit =
        maxLength < 0 ? Integer.MAX_VALUE - 16 : (int) Math.min(maxLength, Integer.MAX_VALUE - 16);
    return PyBytes.wrap(self.decompressKeeping(Buffers.span(data), limit));
  }

  @PyBuiltin(name = "unused_data", kind = Kind.GETTER, doc = "What came behind the stream.")
  static Object unusedData(PyDecompress self) {
    return PyBytes.copyOf(self.unused());
  }

  @PyBuiltin(name = "needs_input", kind = Kind.GETTER, doc = "Whether more input is needed.")
  static boolean needsInput(PyDecompress self) {
    return self.needsInput();
  }

  @PyBuiltin(name = "eof", kind = Kind.GETTER, doc = "Whether the stream has ended.")
  static boolean eof(PyDecompress self) {
    return self.isFinished();
  }
}
