package org.boomslang.objects.bytes;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.format.PercentFormat;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.sequence.Repetition;
import org.boomslang.objects.sequence.Sequences;

/** Special methods and conversions that {@code bytes} and {@code bytearray} share. */
@PyBuiltins(type = "bytes")
public final class BytesCommonMethods {

  private BytesCommonMethods() {}

  @PyBuiltin(name = "__len__")
  static int len(PyBytesLike self) {
    return self.length();
  }

  @PyBuiltin(name = "__add__", sig = "($self, value, /)")
  static Object add(PyBytesLike self, Object value) {
    ByteSpan right = Buffers.spanOrNull(value);
    if (right == null) {
      throw PyErrors.typeError("can't concat %s to %s", Types.nameOf(value), Types.nameOf(self));
    }
    ByteSpan left = self.span();
    if (self instanceof PyBytes && value instanceof PyBytes other) {
      if (left.length() == 0 && other.type() == PyBytes.EMPTY.type()) {
        return other;
      }
      if (right.length() == 0) {
        return self.unchanged();
      }
    }
    long length = (long) left.length() + right.length();
    if (length > Integer.MAX_VALUE - 16) {
      throw PyErrors.memoryError("");
    }
    byte[] result = new byte[(int) length];
    left.copyTo(0, result, 0, left.length());
    right.copyTo(0, result, left.length(), right.length());
    return self.like(result);
  }

  @PyBuiltin(name = "__mul__", sig = "($self, value, /)")
  static Object mul(PyBytesLike self, Object value) {
    return repeat(self, value);
  }

  @PyBuiltin(name = "__rmul__", sig = "($self, value, /)")
  static Object rmul(PyBytesLike self, Object value) {
    return repeat(self, value);
  }

  private static Object repeat(PyBytesLike self, Object value) {
    int count = Sequences.repeatCount(value);
    return count == 1 ? self.unchanged() : self.like(Repetition.of(self.span(), count));
  }

  @PyBuiltin(name = "__mod__", sig = "($self, value, /)")
  static Object mod(PyBytesLike self, Object value) {
    return BytesSearchMethods.held(
        self, () -> self.like(PercentFormat.format(self.span().toArray(), value)));
  }

  @PyBuiltin(name = "__rmod__", sig = "($self, value, /)")
  static Object rmod(PyBytesLike self, Object value) {
    return value instanceof PyBytesLike format
        ? format.like(PercentFormat.format(format.span().toArray(), self))
        : PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(
      name = "hex",
      sig = "($self, /, sep=<unset>, bytes_per_sep=1)",
      doc = "Hexadecimal digits, with sep between groups of bytes_per_sep bytes.")
  static String hex(PyBytesLike self, Object sep, int bytesPerSep) {
    return sep == null
        ? BytesRepr.hex(self.span(), null, bytesPerSep)
        : BytesSearchMethods.held(self, () -> BytesRepr.hex(self.span(), sep, bytesPerSep));
  }

  @PyBuiltin(
      name = "decode",
      sig = "($self, /, encoding='utf-8', errors='strict')",
      doc = "The string that the bytes encode.")
  static Object decode(PyBytesLike self, String encoding, String errors) {
    return Codecs.decodeText(self, encoding, errors);
  }

  @PyBuiltin(name = "__buffer__", sig = "($self, flags, /)")
  static Object buffer(PyBytesLike self, int flags) {
    if ((flags & 1) != 0 && self instanceof PyBytes) {
      throw PyErrors.bufferError("Object is not writable.");
    }
    return new PyMemoryView(self, self.exportBuffer());
  }

  @PyBuiltin(name = "__release_buffer__", sig = "($self, buffer, /)")
  static void releaseBuffer(PyBytesLike self, PyMemoryView buffer) {
    if (!buffer.isReleased() && buffer.owner() != self) {
      throw PyErrors.valueError("memoryview's buffer is not this object");
    }
    buffer.release();
  }
}
