package org.boomslang.modules.io;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;

/** The attributes of {@code io.BufferedRWPair}. */
@PyBuiltins(
    type = "_io.BufferedRWPair",
    doc = "A reader and a writer that together look like one file.")
final class BufferedPairMethods {
  private BufferedPairMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, reader, writer, buffer_size=131072, /)")
  static void init(PyBufferedPair self, Object reader, Object writer, Object bufferSize) {
    BufferedOperations.check(reader, "readable");
    BufferedOperations.check(writer, "writable");
    self.init(
        (PyObject) Calls.call(PyBuffered.READER, reader, bufferSize),
        (PyObject) Calls.call(PyBuffered.WRITER, writer, bufferSize));
  }

  @PyBuiltin(name = "read", sig = "($self, *args)")
  static Object read(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.reader(), "read", args);
  }

  @PyBuiltin(name = "peek", sig = "($self, *args)")
  static Object peek(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.reader(), "peek", args);
  }

  @PyBuiltin(name = "read1", sig = "($self, *args)")
  static Object read1(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.reader(), "read1", args);
  }

  @PyBuiltin(name = "readinto", sig = "($self, *args)")
  static Object readinto(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.reader(), "readinto", args);
  }

  @PyBuiltin(name = "readinto1", sig = "($self, *args)")
  static Object readinto1(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.reader(), "readinto1", args);
  }

  @PyBuiltin(name = "write", sig = "($self, *args)")
  static Object write(PyBufferedPair self, Object[] args) {
    return Calls.callMethod(self.writer(), "write", args);
  }

  @PyBuiltin(name = "flush")
  static Object flush(PyBufferedPair self) {
    return Calls.callMethod(self.writer(), "flush");
  }

  @PyBuiltin(name = "readable")
  static Object readable(PyBufferedPair self) {
    return Calls.callMethod(self.reader(), "readable");
  }

  @PyBuiltin(name = "writable")
  static Object writable(PyBufferedPair self) {
    return Calls.callMethod(self.writer(), "writable");
  }

  @PyBuiltin(name = "close")
  static void close(PyBufferedPair self) {
    PyException failure = null;
    try {
      Calls.callMethod(self.writer(), "close");
    } catch (PyException e) {
      failure = e;
    }
    try {
      Calls.callMethod(self.reader(), "close");
    } catch (PyException e) {
      if (failure != null) {
        e.value().chain(failure.value());
      }
      failure = e;
    }
    if (failure != null) {
      throw failure;
    }
  }

  @PyBuiltin(name = "isatty")
  static Object isatty(PyBufferedPair self) {
    Object writer = Calls.callMethod(self.writer(), "isatty");
    return writer == Boolean.FALSE ? Calls.callMethod(self.reader(), "isatty") : writer;
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static Object closed(PyBufferedPair self) {
    return Attributes.get(self.writer(), "closed");
  }
}
