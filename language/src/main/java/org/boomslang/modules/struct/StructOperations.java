package org.boomslang.modules.struct;

import java.util.Arrays;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.tuple.PyTuple;

/** What the functions of the module and the methods of {@code Struct} have in common. Stateless. */
final class StructOperations {
  private StructOperations() {}

  static PyBytes pack(StructFormat format, Object[] values) {
    checkCount("pack", format, values.length);
    byte[] target = new byte[checkedSize(format)];
    StructPacker.pack(format, values, 0, target);
    return PyBytes.wrap(target);
  }

  private static int checkedSize(StructFormat format) {
    if (format.size() > Integer.MAX_VALUE - 8) {
      throw PyErrors.memoryError("");
    }
    return (int) format.size();
  }

  private static void checkCount(String function, StructFormat format, int given) {
    if (given != format.values()) {
      throw StructFormat.error(
          "%s expected %d items for packing (got %d)", function, format.values(), given);
    }
  }

  /** {@code pack_into(buffer, offset, *values)}. */
  static void packInto(StructFormat format, Object[] args) {
    if (args.length < 2) {
      throw StructFormat.error(
          "pack_into expected %s argument", args.length == 0 ? "buffer" : "offset");
    }
    checkCount("pack_into", format, args.length - 2);
    Object target = args[0];
    if (!Buffers.isBytesLike(target)) {
      throw readOnly(target);
    }
    Buffer buffer = Buffers.export(target);
    try {
      if (buffer.isReadOnly() || !buffer.isContiguous()) {
        throw readOnly(target);
      }
      long offset = offset(args[1]);
      long length = buffer.byteLength();
      if (offset < 0) {
        if (offset + format.size() > 0) {
          throw StructFormat.error("no space to pack %d bytes at offset %d", format.size(), offset);
        }
        if (offset + length < 0) {
          throw StructFormat.error("offset %d out of range for %d-byte buffer", offset, length);
        }
        offset += length;
      }
      if (length - offset < format.size()) {
        throw StructFormat.error(
            "pack_into requires a buffer of at least %s bytes for packing %d bytes at offset %d"
                + " (actual buffer size is %d)",
            Integers.add(format.size(), offset), format.size(), offset, length);
      }
      byte[] bytes = new byte[(int) format.size()];
      // Padding keeps nothing of what was there before.
      StructPacker.pack(format, args, 2, bytes);
      buffer.copyFrom((int) offset, bytes, 0, bytes.length);
    } finally {
      buffer.release();
    }
  }

  private static RuntimeException readOnly(Object target) {
    return PyErrors.typeError(
        "argument must be read-write bytes-like object, not %s", Types.of(target).name());
  }

  /** A place in a buffer, of 64 bits. */
  static long offset(Object value) {
    if (Conversions.index(value) instanceof Long offset) {
      return offset;
    }
    throw PyErrors.indexError("cannot fit '%s' into an index-sized integer", Types.nameOf(value));
  }

  static PyTuple unpack(StructFormat format, Object data) {
    ByteSpan span = Buffers.span(data);
    if (span.length() != format.size()) {
      throw StructFormat.error("unpack requires a buffer of %d bytes", format.size());
    }
    return PyTuple.of(StructPacker.unpack(format, span, 0));
  }

  static PyTuple unpackFrom(StructFormat format, Object data, long start) {
    if (data instanceof PyBytes || data instanceof PyByteArray) {
      ByteSpan span = Buffers.span(data);
      int offset = checkedOffset(format, span.length(), start);
      return PyTuple.of(StructPacker.unpack(format, span, offset));
    }
    Buffer buffer = Buffers.export(data);
    try {
      Buffers.requireContiguous(buffer);
      int offset = checkedOffset(format, buffer.byteLength(), start);
      return PyTuple.of(unpackAt(format, buffer, offset));
    } finally {
      buffer.release();
    }
  }

  /**
   * The values at a place in a buffer, which is large enough. Of memory outside the Java heap, a
   * mapped file perhaps, no more is read than they take.
   */
  static Object[] unpackAt(StructFormat format, Buffer buffer, int offset) {
    ByteSpan span = buffer.span();
    if (span != null) {
      return StructPacker.unpack(format, span, offset);
    }
    byte[] bytes = new byte[(int) format.size()];
    buffer.copyTo(offset, bytes, 0, bytes.length);
    return StructPacker.unpack(format, ByteSpan.of(bytes), 0);
  }

  /** The offset that {@code unpack_from} was given, counted from the beginning. */
  private static int checkedOffset(StructFormat format, int length, long start) {
    long offset = start;
    if (offset < 0) {
      if (offset + format.size() > 0) {
        throw StructFormat.error(
            "not enough data to unpack %d bytes at offset %d", format.size(), offset);
      }
      if (offset + length < 0) {
        throw StructFormat.error("offset %d out of range for %d-byte buffer", offset, length);
      }
      offset += length;
    }
    if (length - offset < format.size()) {
      throw StructFormat.error(
          "unpack_from requires a buffer of at least %s bytes for unpacking %d bytes at offset %d"
              + " (actual buffer size is %d)",
          Integers.add(format.size(), offset), format.size(), offset, length);
    }
    return (int) offset;
  }

  static UnpackIterator iterUnpack(StructFormat format, Object data) {
    if (format.size() == 0) {
      throw StructFormat.error("cannot iteratively unpack with a struct of length 0");
    }
    Buffer buffer = Buffers.export(data);
    Buffers.requireContiguous(buffer);
    if (buffer.byteLength() % format.size() != 0) {
      buffer.release();
      throw StructFormat.error(
          "iterative unpacking requires a buffer of a multiple of %d bytes", format.size());
    }
    return new UnpackIterator(format, buffer);
  }

  static Object[] rest(Object[] args) {
    return Arrays.copyOfRange(args, 1, args.length);
  }
}
