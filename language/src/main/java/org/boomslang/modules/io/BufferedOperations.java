package org.boomslang.modules.io;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * The methods that the buffered types share: arguments, locking and closed files around {@link
 * PyBuffered}.
 */
final class BufferedOperations {
  private BufferedOperations() {}

  /** UnsupportedOperation unless the raw file says that it can do this. */
  static void check(Object raw, String ability) {
    if (!Conversions.truth(Calls.callMethod(raw, ability))) {
      throw IoErrors.unsupported("File or stream is not " + ability + ".");
    }
  }

  private static int size(Object value) {
    return value == PyNone.NONE ? -1 : Conversions.asSize(value);
  }

  static Object read(PyBuffered self, Object size) {
    int count = size(size);
    if (count < -1) {
      throw PyErrors.valueError("read length must be non-negative or -1");
    }
    self.checkOpen("read of closed file");
    self.lock.enter(self);
    try {
      byte[] result = count < 0 ? self.readAll() : self.read(count);
      return result == null ? PyNone.NONE : PyBytes.wrap(result);
    } finally {
      self.lock.leave();
    }
  }

  static Object read1(PyBuffered self, int size) {
    self.checkOpen("read of closed file");
    self.lock.enter(self);
    try {
      return PyBytes.wrap(self.read1(size));
    } finally {
      self.lock.leave();
    }
  }

  static Object readInto(PyBuffered self, Object target, boolean once) {
    self.checkOpen("readinto of closed file");
    Buffer buffer = Buffers.exportWritableRun(target, once ? "readinto1" : "readinto");
    try {
      self.lock.enter(self);
      try {
        ByteSpan span = buffer.span();
        int count;
        if (span != null) {
          count = self.readInto(span.array(), span.offset(), span.length(), once);
        } else {
          byte[] bytes = new byte[buffer.byteLength()];
          count = self.readInto(bytes, 0, bytes.length, once);
          buffer.copyFrom(0, bytes, 0, Math.max(count, 0));
        }
        return count < 0 ? PyNone.NONE : (Object) (long) count;
      } finally {
        self.lock.leave();
      }
    } finally {
      buffer.release();
    }
  }

  static PyBytes readLine(PyBuffered self, Object size) {
    int limit = size(size);
    self.checkOpen("readline of closed file");
    self.lock.enter(self);
    try {
      return PyBytes.wrap(self.readLine(limit));
    } finally {
      self.lock.leave();
    }
  }

  static Object peek(PyBuffered self) {
    self.checkOpen("peek of closed file");
    self.lock.enter(self);
    try {
      return PyBytes.wrap(self.peek());
    } finally {
      self.lock.leave();
    }
  }

  /** The next line for an iteration; StopIteration at the end. */
  static Object nextLine(PyBuffered self) {
    PyType type = self.type();
    Object line;
    if (type == PyBuffered.READER || type == PyBuffered.RANDOM) {
      line = readLine(self, PyNone.NONE);
    } else {
      line = Calls.callMethod(self, "readline");
      if (!(line instanceof PyBytes)) {
        throw PyErrors.raise(
            ExceptionTypes.OS_ERROR,
            "readline() should have returned a bytes object, not '%s'",
            Types.of(line).name());
      }
    }
    if (((PyBytes) line).array().length == 0) {
      throw PyErrors.stopIteration(null);
    }
    return line;
  }

  static long write(PyBuffered self, Object data) {
    self.raw();
    Buffer buffer = Buffers.export(data);
    try {
      ByteSpan span = buffer.span();
      ByteSpan bytes = span != null ? span : ByteSpan.of(buffer.toArray());
      self.lock.enter(self);
      try {
        self.checkOpen("write to closed file");
        return self.write(bytes);
      } finally {
        self.lock.leave();
      }
    } finally {
      buffer.release();
    }
  }

  static Object flush(PyBuffered self) {
    self.checkOpen("flush of closed file");
    if (!self.canWrite()) {
      return Calls.callMethod(self.raw().object(), "flush");
    }
    self.lock.enter(self);
    try {
      self.flushPending();
      self.discardAhead();
    } finally {
      self.lock.leave();
    }
    return PyNone.NONE;
  }

  static Object close(PyBuffered self) {
    if (self.isClosed()) {
      return PyNone.NONE;
    }
    PyException failure = null;
    try {
      Calls.callMethod(self, "flush");
    } catch (PyException e) {
      failure = e;
    }
    // Other threads are kept out until it is closed.
    self.lock.enter(self);
    try {
      Calls.callMethod(self.raw().object(), "close");
    } catch (PyException e) {
      if (failure != null) {
        e.value().chain(failure.value());
      }
      failure = e;
    } finally {
      self.lock.leave();
    }
    self.forgetContents();
    if (failure != null) {
      throw failure;
    }
    return PyNone.NONE;
  }

  static Object detach(PyBuffered self) {
    self.raw();
    Calls.callMethod(self, "flush");
    return self.detach();
  }

  static Object seek(PyBuffered self, Object target, int whence) {
    if (whence < 0 || whence > 4) {
      throw PyErrors.valueError("whence value %d unsupported", whence);
    }
    self.checkOpen("seek of closed file");
    check(self.raw().object(), "seekable");
    long offset = Conversions.asLong(target);
    self.lock.enter(self);
    try {
      return self.seek(offset, whence);
    } finally {
      self.lock.leave();
    }
  }

  static long tell(PyBuffered self) {
    self.lock.enter(self);
    try {
      return self.tell();
    } finally {
      self.lock.leave();
    }
  }

  static Object truncate(PyBuffered self, Object pos) {
    self.checkOpen("truncate of closed file");
    if (!self.canWrite()) {
      throw IoErrors.unsupported("truncate");
    }
    self.lock.enter(self);
    try {
      self.flushPending();
      self.discardAhead();
      Object target = pos == PyNone.NONE ? (Object) self.tell() : pos;
      return Calls.callMethod(self.raw().object(), "truncate", target);
    } finally {
      self.lock.leave();
    }
  }

  static String repr(PyBuffered self) {
    String type = Types.of(self).name();
    Object name;
    try {
      name = Attributes.getOrNull(self, "name");
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.VALUE_ERROR)) {
        throw e;
      }
      name = null;
    }
    return name == null
        ? "<" + type + ">"
        : "<%s name=%s>".formatted(type, PyStr.toJava(Conversions.repr(name)));
  }
}
