package org.boomslang.modules.io;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;

/**
 * The attributes of {@code _io._BufferedIOBase}: reading into a buffer in terms of {@code read}.
 */
@PyBuiltins(
    type = "_io._BufferedIOBase",
    doc = "The base class of files of bytes that have a buffer.")
final class BufferedIoBaseMethods {
  private BufferedIoBaseMethods() {}

  @PyBuiltin(name = "detach", doc = "Takes the raw file away and returns it.")
  static Object detach(PyObject self) {
    throw IoErrors.unsupported("detach");
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes, or to the end.")
  static Object read(PyObject self, Object size) {
    throw IoErrors.unsupported("read");
  }

  @PyBuiltin(
      name = "read1",
      sig = "($self, size=-1, /)",
      doc = "Reads with at most one call of the raw file.")
  static Object read1(PyObject self, Object size) {
    throw IoErrors.unsupported("read1");
  }

  @PyBuiltin(name = "write", sig = "($self, b, /)", doc = "Writes bytes.")
  static Object write(PyObject self, Object data) {
    throw IoErrors.unsupported("write");
  }

  @PyBuiltin(name = "readinto", sig = "($self, buffer, /)", doc = "Reads into a buffer.")
  static long readinto(PyObject self, Object buffer) {
    return readInto(self, buffer, "readinto", "read");
  }

  @PyBuiltin(
      name = "readinto1",
      sig = "($self, buffer, /)",
      doc = "As readinto, with one call of the raw file.")
  static long readinto1(PyObject self, Object buffer) {
    return readInto(self, buffer, "readinto1", "read1");
  }

  private static long readInto(PyObject self, Object target, String function, String method) {
    Buffer buffer = Buffers.exportWritableRun(target, function);
    try {
      int length = buffer.byteLength();
      Object data = Calls.callMethod(self, method, (long) length);
      if (!(data instanceof PyBytes bytes)) {
        throw PyErrors.typeError("read() should return bytes");
      }
      byte[] array = bytes.array();
      if (array.length > length) {
        throw PyErrors.valueError(
            "read() returned too much data: %d bytes requested, %d returned", length, array.length);
      }
      buffer.copyFrom(0, array, 0, array.length);
      return array.length;
    } finally {
      buffer.release();
    }
  }
}
