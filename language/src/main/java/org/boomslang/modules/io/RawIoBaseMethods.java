package org.boomslang.modules.io;

import java.util.Arrays;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;

/** The attributes of {@code _io._RawIOBase}: reading in terms of {@code readinto}. */
@PyBuiltins(type = "_io._RawIOBase", doc = "The base class of files without a buffer.")
final class RawIoBaseMethods {
  private RawIoBaseMethods() {}

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes with one call of readinto.")
  static Object read(PyObject self, Object size) {
    long count = size == PyNone.NONE ? -1 : Conversions.asSize(size);
    if (count < 0) {
      return Calls.callMethod(self, "readall");
    }
    PyByteArray buffer = new PyByteArray(new byte[(int) count]);
    Object result = Calls.callMethod(self, "readinto", buffer);
    if (result == PyNone.NONE) {
      return result;
    }
    long read = Conversions.asSize(result);
    if (read < 0 || read > count) {
      throw PyErrors.valueError("readinto returned %d outside buffer size %d", read, count);
    }
    return PyBytes.wrap(Arrays.copyOf(buffer.span().toArray(), (int) read));
  }

  @PyBuiltin(name = "readall", doc = "Reads to the end; None when nothing is there yet.")
  static Object readall(PyObject self) {
    PyByteArray all = new PyByteArray(new byte[0]);
    boolean any = false;
    while (true) {
      Object part = Calls.callMethod(self, "read", (long) IoModule.DEFAULT_BUFFER_SIZE);
      if (part == PyNone.NONE) {
        return any ? PyBytes.copyOf(all.span()) : part;
      }
      any = true;
      if (!(part instanceof PyBytes bytes)) {
        throw PyErrors.typeError("read() should return bytes");
      }
      if (bytes.array().length == 0) {
        return PyBytes.copyOf(all.span());
      }
      all.memory().append(bytes.array(), 0, bytes.array().length);
    }
  }

  @PyBuiltin(name = "readinto", sig = "($self, buffer, /)")
  static Object readinto(PyObject self, Object buffer) {
    throw PyErrors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
  }

  @PyBuiltin(name = "write", sig = "($self, b, /)")
  static Object write(PyObject self, Object data) {
    throw PyErrors.of(ExceptionTypes.NOT_IMPLEMENTED_ERROR);
  }
}
