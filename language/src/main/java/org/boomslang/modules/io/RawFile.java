package org.boomslang.modules.io;

import java.util.Arrays;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;

/**
 * What lies under a buffer: a {@link PyFileIO} that is called directly, or any Python object with
 * the methods of one.
 *
 * @param object as Python code sees it
 * @param file the object when it is exactly a FileIO, else null
 */
record RawFile(Object object, PyFileIO file) {

  static RawFile of(Object object) {
    return new RawFile(
        object, object instanceof PyFileIO io && io.type() == PyFileIO.TYPE ? io : null);
  }

  boolean isClosed() {
    return file != null ? file.isClosed() : IoErrors.isClosed(object);
  }

  private static PyException invalid(String format, Object... values) {
    return PyErrors.raise(ExceptionTypes.OS_ERROR, format, values);
  }

  /** Reads once: the number of bytes, 0 at the end, -1 when nothing is there yet. */
  int read(byte[] target, int offset, int count) {
    if (file != null) {
      return file.read(target, offset, count);
    }
    PyByteArray buffer = new PyByteArray(new byte[count]);
    int read = readInto(buffer, count);
    if (read > 0) {
      buffer.span().copyTo(0, target, offset, read);
    }
    return read;
  }

  /** As {@link #read}, into a whole array, which a raw object in Python may keep a view of. */
  int fill(byte[] target) {
    return file != null
        ? file.read(target, 0, target.length)
        : readInto(new PyByteArray(target), target.length);
  }

  private int readInto(PyByteArray buffer, int count) {
    Object result = Calls.callMethod(object, "readinto", new PyMemoryView(buffer));
    if (result == PyNone.NONE) {
      return -1;
    }
    long read = count("raw readinto() failed", result);
    if (read < 0 || read > count) {
      throw invalid(
          "raw readinto() returned invalid length %d (should have been between 0 and %d)",
          read, count);
    }
    return (int) read;
  }

  /** A number of bytes; OSError, caused by a TypeError, for what is no int. */
  private static long count(String failure, Object result) {
    try {
      return Conversions.asSize(result);
    } catch (PyException e) {
      PyException error = invalid("%s", failure);
      error.value().setCause(e.value());
      throw error;
    }
  }

  /** Reads to the end; null when nothing is there yet. */
  byte[] readAll() {
    if (file != null) {
      PyBytes all = file.readAll();
      return all == null ? null : all.array();
    }
    Object readall = Attributes.getOrNull(object, "readall");
    if (readall != null) {
      Object all = Calls.call(readall);
      if (all == PyNone.NONE) {
        return null;
      }
      if (!(all instanceof PyBytes bytes)) {
        throw PyErrors.typeError("readall() should return bytes");
      }
      return bytes.array();
    }
    PyByteArray all = new PyByteArray(new byte[0]);
    boolean any = false;
    while (true) {
      Object part = Calls.callMethod(object, "read");
      if (part == PyNone.NONE) {
        return any ? all.span().toArray() : null;
      }
      if (!(part instanceof PyBytes bytes)) {
        throw PyErrors.typeError("read() should return bytes");
      }
      if (bytes.array().length == 0) {
        return all.span().toArray();
      }
      any = true;
      all.memory().append(bytes.array(), 0, bytes.array().length);
    }
  }

  /** Writes once: the number of bytes, -1 when none is taken at the moment. */
  int write(byte[] source, int offset, int count) {
    if (file != null) {
      return file.write(source, offset, count);
    }
    PyBytes data = PyBytes.wrap(Arrays.copyOfRange(source, offset, offset + count));
    PyMemoryView view = new PyMemoryView(data);
    Object result = Calls.callMethod(object, "write", view);
    if (result == PyNone.NONE) {
      return -1;
    }
    long written = Conversions.asSize(result);
    if (written < 0 || written > count) {
      throw invalid(
          "raw write() returned invalid length %d (should have been between 0 and %d)",
          written, count);
    }
    return (int) written;
  }

  long seek(long offset, int whence) {
    if (file != null) {
      return file.seek(offset, whence);
    }
    return position(Calls.callMethod(object, "seek", offset, (long) whence));
  }

  long tell() {
    if (file != null) {
      return file.seek(0, 1);
    }
    return position(Calls.callMethod(object, "tell"));
  }

  private static long position(Object result) {
    long position = Conversions.asLong(result);
    if (position < 0) {
      throw invalid("Raw stream returned invalid position %d", position);
    }
    return position;
  }
}
