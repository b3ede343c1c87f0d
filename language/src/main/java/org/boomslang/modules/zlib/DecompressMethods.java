package org.boomslang.modules.zlib;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;

/** The attributes and methods of {@code zlib.Decompress}. */
@PyBuiltins(type = "zlib.Decompress")
public final class DecompressMethods {

  private DecompressMethods() {}

  @PyBuiltin(
      name = "decompress",
      sig = "($self, data, /, max_length=0)",
      doc = "Decompresses a piece of data, to at most max_length bytes.")
  static Object decompress(PyDecompress self, Object data, long maxLength) {
    if (maxLength < 0) {
      throw PyErrors.valueError("max_length must be non-negative");
    }
    int limit =
        maxLength == 0 ? Integer.MAX_VALUE - 16 : (int) Math.min(maxLength, Integer.MAX_VALUE - 16);
    return PyBytes.wrap(self.decompress(Buffers.span(data), limit));
  }

  @PyBuiltin(
      name = "flush",
      sig = "($self, length=16384, /)",
      doc = "Decompresses what was left over.")
  static Object flush(PyDecompress self, int length) {
    if (length <= 0) {
      throw PyErrors.valueError("length must be greater than zero");
    }
    return PyBytes.wrap(self.decompress(ByteSpan.of(self.tail()), Integer.MAX_VALUE - 16));
  }

  @PyBuiltin(name = "unused_data", kind = Kind.GETTER, doc = "What came behind the stream.")
  static Object unusedData(PyDecompress self) {
    return PyBytes.copyOf(self.unused());
  }

  @PyBuiltin(name = "unconsumed_tail", kind = Kind.GETTER, doc = "What a limit left over.")
  static Object unconsumedTail(PyDecompress self) {
    return PyBytes.copyOf(self.tail());
  }

  @PyBuiltin(name = "eof", kind = Kind.GETTER, doc = "Whether the stream has ended.")
  static boolean eof(PyDecompress self) {
    return self.isFinished();
  }
}
