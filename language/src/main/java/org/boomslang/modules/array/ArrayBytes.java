package org.boomslang.modules.array;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.Arguments;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.codec.WideCodec;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.tuple.PyTuple;

/** The memory of {@code array} as bytes, text, files and buffers. */
@PyBuiltins(type = "array.array")
final class ArrayBytes {
  /** Bytes that {@code tofile} writes at a time. */
  private static final int BLOCK = 64 * 1024;

  private ArrayBytes() {}

  @PyBuiltin(
      name = "frombytes",
      sig = "($self, buffer, /)",
      doc = "Appends items from a bytes-like object, interpreting it as machine values.")
  static void fromBytes(PyArray self, Object buffer) {
    Buffer source = Buffers.export(buffer);
    try {
      Buffers.requireContiguous(source);
      if (source.itemSize() != 1) {
        throw PyErrors.typeError("a bytes-like object is required");
      }
      if (source.byteLength() % self.elements().size != 0) {
        throw PyErrors.valueError("bytes length not a multiple of item size");
      }
      ByteSpan span = source.span() != null ? source.span() : ByteSpan.of(source.toArray());
      self.memory().append(span.array(), span.offset(), span.length());
    } finally {
      source.release();
    }
  }

  @PyBuiltin(
      name = "tobytes",
      sig = "($self, /)",
      doc = "Convert the array to an array of machine values and return the bytes.")
  static Object toBytes(PyArray self) {
    return PyBytes.wrap(self.span().toArray());
  }

  @PyBuiltin(
      name = "byteswap",
      sig = "($self, /)",
      doc = "Reverse the byte order of all items of the array.")
  static void swap(PyArray self) {
    int size = self.elements().size;
    synchronized (self.memory()) {
      ByteSpan span = self.span();
      swap(span.array(), span.offset(), span.length(), size);
    }
  }

  /** Reverses the bytes of each element. */
  static void swap(byte[] bytes, int offset, int length, int size) {
    for (int at = offset; at < offset + length; at += size) {
      for (int low = at, high = at + size - 1; low < high; low++, high--) {
        byte b = bytes[low];
        bytes[low] = bytes[high];
        bytes[high] = b;
      }
    }
  }

  // text

  private static void checkText(PyArray self, String method) {
    if (!self.elements().isText()) {
      throw PyErrors.valueError(
          "%s() may only be called on unicode type arrays ('u' or 'w')", method);
    }
  }

  @PyBuiltin(
      name = "fromunicode",
      sig = "($self, ustr, /)",
      doc = "Extends this array with data from the string. The array must be of text.")
  static void fromUnicode(PyArray self, Object ustr) {
    if (!PyStr.isStr(ustr)) {
      throw PyErrors.typeError("fromunicode() argument must be str, not %s", Arguments.given(ustr));
    }
    checkText(self, "fromunicode");
    int[] text = PyStr.toCodePoints(PyStr.value(ustr));
    int size = self.elements().size;
    byte[] bytes = new byte[text.length * size];
    for (int i = 0; i < text.length; i++) {
      self.elements().put(bytes, i * size, text[i]);
    }
    self.memory().append(bytes, 0, bytes.length);
  }

  @PyBuiltin(
      name = "tounicode",
      sig = "($self, /)",
      doc = "The array as a string. The array must be of text.")
  static TruffleString toUnicode(PyArray self) {
    checkText(self, "tounicode");
    if (self.elements() == ElementType.CHARACTER) {
      return WideCodec.decode(self.span(), null, 4, -1, true).text();
    }
    StrBuilder text = new StrBuilder(self.length());
    for (Object character : self.toArray()) {
      text.append((TruffleString) character);
    }
    return text.toTruffleString();
  }

  // files

  @PyBuiltin(
      name = "fromfile",
      sig = "($self, f, n, /)",
      doc = "Read n objects from the file object f and append them to the end of the array.")
  static void fromFile(PyArray self, Object f, Object n) {
    long count = Conversions.asSize(n);
    if (count < 0) {
      throw PyErrors.valueError("negative count");
    }
    long wanted = count * self.elements().size;
    if (wanted > Integer.MAX_VALUE - 8) {
      throw PyErrors.memoryError("");
    }
    Object data = Calls.callMethod(f, "read", wanted);
    if (!(data instanceof PyBytes bytes)) {
      throw PyErrors.typeError("read() didn't return bytes");
    }
    boolean complete = bytes.length() == wanted;
    fromBytes(self, data);
    if (!complete) {
      throw PyErrors.eofError("read() didn't return enough bytes");
    }
  }

  @PyBuiltin(
      name = "tofile",
      sig = "($self, f, /)",
      doc = "Write all items (as machine values) to the file object f.")
  static void toFile(PyArray self, Object f) {
    ByteSpan span = self.span();
    for (int at = 0; at < span.length(); at += BLOCK) {
      byte[] block = span.toArray(at, Math.min(at + BLOCK, span.length()));
      Calls.callMethod(f, "write", PyBytes.wrap(block));
    }
  }

  // memory

  @PyBuiltin(
      name = "buffer_info",
      sig = "($self, /)",
      doc = "A tuple (address, length): the address is a number that stands for the memory.")
  static Object bufferInfo(PyArray self) {
    ByteSpan span = self.span();
    // There is no address that stays; what programs compare is whether it is the same.
    long address = span.length() == 0 ? 0 : System.identityHashCode(span.array()) * 16L;
    return PyTuple.of(address, (long) self.length());
  }

  @PyBuiltin(name = "__buffer__", sig = "($self, flags, /)")
  static Object buffer(PyArray self, int flags) {
    return new PyMemoryView(self, self.exportBuffer());
  }

  @PyBuiltin(name = "__release_buffer__", sig = "($self, buffer, /)")
  static void releaseBuffer(PyArray self, PyMemoryView buffer) {
    buffer.release();
  }
}
