package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;

/**
 * Bytes-like objects as buffers, exported anew for each message. Thread-safety: shared (stateless);
 * numbers of several bytes may tear.
 */
final class Memory {
  private Memory() {}

  static boolean isBuffer(PyObject object) {
    return Buffers.isBytesLike(object);
  }

  @FunctionalInterface
  private interface Access<T> {
    T apply(Buffer buffer) throws InvalidBufferOffsetException;
  }

  private static <T> T with(PyObject object, Access<T> access)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    if (!isBuffer(object)) {
      throw UnsupportedMessageException.create();
    }
    return Entry.<T, InvalidBufferOffsetException>run(
        () -> {
          Buffer buffer = Buffers.export(object);
          try {
            return access.apply(buffer);
          } finally {
            buffer.release();
          }
        });
  }

  private static <T> T ask(PyObject object, Access<T> access) throws UnsupportedMessageException {
    try {
      return with(object, access);
    } catch (InvalidBufferOffsetException e) {
      throw UnsupportedMessageException.create();
    }
  }

  static boolean isWritable(PyObject object) throws UnsupportedMessageException {
    return ask(object, buffer -> !buffer.isReadOnly());
  }

  static long size(PyObject object) throws UnsupportedMessageException {
    return ask(object, buffer -> (long) buffer.byteLength());
  }

  private static void check(Buffer buffer, long offset, int length)
      throws InvalidBufferOffsetException {
    if (offset < 0 || length < 0 || offset > (long) buffer.byteLength() - length) {
      throw InvalidBufferOffsetException.create(offset, length);
    }
  }

  /** A number of {@code length} bytes. */
  static ByteBuffer read(PyObject object, ByteOrder order, long offset, int length)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return with(
        object,
        buffer -> {
          check(buffer, offset, length);
          byte[] bytes = new byte[length];
          buffer.copyTo((int) offset, bytes, 0, length);
          return ByteBuffer.wrap(bytes).order(order);
        });
  }

  static void read(PyObject object, long offset, byte[] target, int at, int length)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    with(
        object,
        buffer -> {
          check(buffer, offset, length);
          buffer.copyTo((int) offset, target, at, length);
          return null;
        });
  }

  /** Room for a number of {@code length} bytes, to be filled and given to {@link #write}. */
  static ByteBuffer room(ByteOrder order, int length) {
    return ByteBuffer.allocate(length).order(order);
  }

  static void write(PyObject object, long offset, ByteBuffer number)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    if (!isBuffer(object) || !isWritable(object)) {
      throw UnsupportedMessageException.create();
    }
    byte[] bytes = number.array();
    with(
        object,
        buffer -> {
          check(buffer, offset, bytes.length);
          buffer.copyFrom((int) offset, bytes, 0, bytes.length);
          return null;
        });
  }
}
