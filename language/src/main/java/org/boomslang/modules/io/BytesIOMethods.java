package org.boomslang.modules.io;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/** The attributes of {@code io.BytesIO}. */
@PyBuiltins(type = "_io.BytesIO", doc = "A file of bytes in memory.")
final class BytesIOMethods {
  private BytesIOMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, initial_bytes=<unset>)")
  static void init(PyBytesIO self, Object initial) {
    self.init(
        initial == null || initial == PyNone.NONE ? new byte[0] : Buffers.span(initial).toArray());
  }

  private static int size(Object value) {
    if (value == PyNone.NONE) {
      return -1;
    }
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "argument should be integer or None, not '%s'", Types.of(value).name());
    }
    return Conversions.asSize(value);
  }

  private static void checkOpen(PyBytesIO self) {
    if (self.isClosed()) {
      throw IoErrors.closedFile();
    }
  }

  @PyBuiltin(name = "readable")
  static boolean readable(PyBytesIO self) {
    checkOpen(self);
    return true;
  }

  @PyBuiltin(name = "seekable")
  static boolean seekable(PyBytesIO self) {
    checkOpen(self);
    return true;
  }

  @PyBuiltin(name = "writable")
  static boolean writable(PyBytesIO self) {
    checkOpen(self);
    return true;
  }

  @PyBuiltin(name = "isatty")
  static boolean isatty(PyBytesIO self) {
    checkOpen(self);
    return false;
  }

  @PyBuiltin(name = "flush")
  static void flush(PyBytesIO self) {
    checkOpen(self);
  }

  @PyBuiltin(name = "close", doc = "Frees the memory.")
  static void close(PyBytesIO self) {
    self.close();
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static boolean closed(PyBytesIO self) {
    return self.isClosed();
  }

  @PyBuiltin(name = "tell", doc = "The position.")
  static long tell(PyBytesIO self) {
    return self.tell();
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes, or to the end.")
  static Object read(PyBytesIO self, Object size) {
    return PyBytes.wrap(self.read(size(size)));
  }

  @PyBuiltin(
      name = "read1",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes, or to the end.")
  static Object read1(PyBytesIO self, Object size) {
    return PyBytes.wrap(self.read(size(size)));
  }

  @PyBuiltin(name = "readinto", sig = "($self, buffer, /)", doc = "Reads into a buffer.")
  static long readinto(PyBytesIO self, Object target) {
    checkOpen(self);
    Buffer buffer = Buffers.exportWritableRun(target, "readinto");
    try {
      return self.readInto(buffer);
    } finally {
      buffer.release();
    }
  }

  @PyBuiltin(
      name = "readline",
      sig = "($self, size=-1, /)",
      doc = "Reads a line, of at most size bytes.")
  static Object readline(PyBytesIO self, Object size) {
    return PyBytes.wrap(self.readLine(size(size)));
  }

  @PyBuiltin(
      name = "readlines",
      sig = "($self, size=None, /)",
      doc = "The lines, until size bytes are reached.")
  static Object readlines(PyBytesIO self, Object size) {
    checkOpen(self);
    int limit = size(size);
    List<Object> lines = new ArrayList<>();
    long total = 0;
    while (true) {
      byte[] line = self.readLine(-1);
      if (line.length == 0) {
        return PyList.of(lines.toArray());
      }
      lines.add(PyBytes.wrap(line));
      total += line.length;
      if (limit > 0 && total >= limit) {
        return PyList.of(lines.toArray());
      }
    }
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyBytesIO self) {
    checkOpen(self);
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyBytesIO self) {
    byte[] line = self.readLine(-1);
    if (line.length == 0) {
      throw PyErrors.stopIteration(null);
    }
    return PyBytes.wrap(line);
  }

  @PyBuiltin(name = "write", sig = "($self, b, /)", doc = "Writes bytes.")
  static long write(PyBytesIO self, Object data) {
    checkOpen(self);
    return self.write(Buffers.span(data));
  }

  @PyBuiltin(
      name = "writelines",
      sig = "($self, lines, /)",
      doc = "Writes several strings of bytes.")
  static void writelines(PyBytesIO self, Object lines) {
    checkOpen(self);
    Object iterator = Iteration.iter(lines);
    for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
      self.write(Buffers.span(line));
    }
  }

  @PyBuiltin(name = "getvalue", doc = "All bytes.")
  static Object getvalue(PyBytesIO self) {
    return self.value();
  }

  @PyBuiltin(name = "getbuffer", doc = "A view of the bytes, through which they can be changed.")
  static Object getbuffer(PyBytesIO self) {
    return new PyMemoryView(self.memory());
  }

  @PyBuiltin(name = "seek", sig = "($self, pos, whence=0, /)", doc = "Moves the position.")
  static long seek(PyBytesIO self, Object pos, int whence) {
    checkOpen(self);
    return self.seek(Conversions.asLong(pos), whence);
  }

  @PyBuiltin(name = "truncate", sig = "($self, size=None, /)", doc = "Cuts the file.")
  static long truncate(PyBytesIO self, Object size) {
    checkOpen(self);
    long length = size == PyNone.NONE ? self.tell() : Conversions.asLong(size);
    if (length < 0) {
      throw PyErrors.valueError("negative size value %d", length);
    }
    self.truncate(length);
    return length;
  }

  @PyBuiltin(name = "__getstate__")
  static Object getstate(PyBytesIO self) {
    PyDict dict = Attributes.dict(self);
    return PyTuple.of(
        self.value(), self.tell(), dict == null || dict.isEmpty() ? PyNone.NONE : dict.copy());
  }

  @PyBuiltin(name = "__setstate__", sig = "($self, state, /)")
  static void setstate(PyBytesIO self, Object state) {
    if (!(state instanceof PyTuple tuple) || tuple.length() < 3) {
      throw PyErrors.typeError(
          "%s.__setstate__ argument should be 3-tuple, got %s",
          Types.of(self).name(), Types.of(state).name());
    }
    self.requireOpen();
    self.init(Buffers.span(tuple.get(0)).toArray());
    Object position = tuple.get(1);
    if (!org.boomslang.objects.integer.Integers.isInt(position)) {
      throw PyErrors.typeError(
          "second item of state must be an integer, not %s", Types.of(position).name());
    }
    int pos = Conversions.asSize(position);
    if (pos < 0) {
      throw PyErrors.valueError("position value cannot be negative");
    }
    self.setPosition(pos);
    Object attributes = tuple.get(2);
    if (attributes != PyNone.NONE) {
      if (!(attributes instanceof PyDict)) {
        throw PyErrors.typeError(
            "third item of state should be a dict, got a %s", Types.of(attributes).name());
      }
      Calls.callMethod(Attributes.dict(self), "update", attributes);
    }
  }

  @PyBuiltin(name = "__sizeof__")
  static long sizeof(PyBytesIO self) {
    return 80 + (self.isClosed() ? 0 : self.value().array().length);
  }
}
