package org.boomslang.objects.bytes;

import java.math.BigInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/** What {@code bytes(…)} and {@code bytearray(…)} are made from. */
final class BytesSource {

  private static final long MAX_LENGTH = Integer.MAX_VALUE - 16;

  private BytesSource() {}

  /** A builder that is made when it is needed. Thread-safety: incompatible. */
  private static final class Sink implements Supplier<IntConsumer> {
    private final Object source;
    private ByteBuilder bytes;

    Sink(Object source) {
      this.source = source;
    }

    @Override
    public IntConsumer get() {
      bytes = new ByteBuilder(Math.min(Items.lengthHint(source, 16), 1 << 20));
      return bytes::append;
    }
  }

  /**
   * The bytes that a constructor's arguments mean, in a fresh array; {@code typeName} is for
   * messages.
   */
  static byte[] read(Object source, String encoding, String errors, String typeName) {
    Sink sink = new Sink(source);
    byte[] whole = read(source, encoding, errors, typeName, sink);
    return whole != null ? whole : sink.bytes.toArray();
  }

  /**
   * The same, but the bytes of an iterable go one by one to what {@code sink} gives, and null comes
   * back for them.
   */
  static byte[] read(
      Object source, String encoding, String errors, String typeName, Supplier<IntConsumer> sink) {
    boolean isStr = source != null && PyStr.isStr(source);
    if (encoding != null || errors != null) {
      if (isStr && encoding != null) {
        Object encoded = Codecs.encode(PyStr.value(source), encoding, errors);
        return Buffers.toArray(encoded);
      }
      if (isStr) {
        throw PyErrors.typeError("string argument without an encoding");
      }
      throw PyErrors.typeError(
          encoding != null
              ? "encoding without a string argument"
              : "errors without a string argument");
    }
    if (source == null) {
      return new byte[0];
    }
    if (isStr) {
      throw PyErrors.typeError("string argument without an encoding");
    }
    if (Conversions.hasIndex(source)) {
      byte[] zeros = zeros(source);
      if (zeros != null) {
        return zeros;
      }
    }
    return fromObject(source, typeName, sink);
  }

  /** Zeros where the source is a count; null where its {@code __index__} says that it is none. */
  private static byte[] zeros(Object source) {
    Object count;
    try {
      count = Conversions.index(source);
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.TYPE_ERROR)) {
        return null;
      }
      throw e;
    }
    if (count instanceof BigInteger) {
      throw PyErrors.overflowError(
          "cannot fit '%s' into an index-sized integer", Types.nameOf(source));
    }
    long length = (Long) count;
    if (length < 0) {
      throw PyErrors.valueError("negative count");
    }
    if (length > MAX_LENGTH) {
      throw PyErrors.memoryError("");
    }
    return new byte[(int) length];
  }

  /** The bytes of a buffer or of an iterable of integers. */
  static byte[] fromObject(Object source, String typeName) {
    Sink sink = new Sink(source);
    byte[] whole = fromObject(source, typeName, sink);
    return whole != null ? whole : sink.bytes.toArray();
  }

  private static byte[] fromObject(Object source, String typeName, Supplier<IntConsumer> sink) {
    if (Buffers.isBytesLike(source)) {
      return Buffers.toArray(source);
    }
    PyType type = Types.of(source);
    if (type.lookup("__iter__") == null && type.lookup("__getitem__") == null) {
      throw PyErrors.typeError("cannot convert '%s' object to %s", type.name(), typeName);
    }
    Object iterator;
    try {
      iterator = Iteration.iter(source);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.TYPE_ERROR)) {
        throw e;
      }
      throw PyErrors.typeError("cannot convert '%s' object to %s", type.name(), typeName);
    }
    IntConsumer out = sink.get();
    String message =
        typeName.equals("bytes")
            ? "bytes must be in range(0, 256)"
            : "byte must be in range(0, 256)";
    for (Object item = Iteration.next(iterator); item != null; item = Iteration.next(iterator)) {
      Object value = item instanceof Long ? item : Conversions.index(item);
      if (!(value instanceof Long l) || l < 0 || l > 255) {
        throw PyErrors.valueError(message);
      }
      out.accept((int) (long) l);
    }
    return null;
  }

  /** What {@code __bytes__} gives, or null where there is no such method. */
  static PyBytes special(Object source) {
    if (source == null
        || (source instanceof PyByteArray array && array.type() == BuiltinTypes.BYTEARRAY)
        || source instanceof PyMemoryView) {
      return null;
    }
    Object method = Types.of(source).lookup("__bytes__");
    if (method == null) {
      return null;
    }
    if (method == PyNone.NONE) {
      throw PyErrors.typeError("cannot convert '%s' object to bytes", Types.nameOf(source));
    }
    Object result = Calls.callSpecial(source, "__bytes__");
    if (result instanceof PyBytes bytes) {
      return bytes;
    }
    throw PyErrors.typeError("__bytes__ returned non-bytes (type %s)", Types.nameOf(result));
  }
}
