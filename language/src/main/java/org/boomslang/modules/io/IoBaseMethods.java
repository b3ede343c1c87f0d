package org.boomslang.modules.io;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.HiddenKey;
import org.boomslang.objects.Items;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.Unraisable;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * The attributes of {@code _io._IOBase}: what every file has, in terms of a few methods that
 * subclasses give.
 */
@PyBuiltins(type = "_io._IOBase", doc = "The abstract base class of all files.")
public final class IoBaseMethods {
  /** Set to true once {@code close} was called. */
  private static final HiddenKey CLOSED = new HiddenKey("closed");

  private static final long READLINE_PEEK = 1;

  private IoBaseMethods() {}

  @PyBuiltin(name = "__dict__", kind = Kind.GETTER)
  static Object dict(PyObject self) {
    return Attributes.dict(self);
  }

  @PyBuiltin(name = "seek", sig = "($self, offset, whence=0, /)", doc = "Moves the position.")
  static Object seek(PyObject self, Object offset, Object whence) {
    throw IoErrors.unsupported("seek");
  }

  @PyBuiltin(name = "tell", doc = "The position.")
  static Object tell(PyObject self) {
    return Calls.callMethod(self, "seek", 0L, 1L);
  }

  @PyBuiltin(
      name = "truncate",
      sig = "($self, size=None, /)",
      doc = "Cuts or extends the file to a size.")
  static Object truncate(PyObject self, Object size) {
    throw IoErrors.unsupported("truncate");
  }

  @PyBuiltin(name = "flush", doc = "Writes what is buffered.")
  static void flush(PyObject self) {
    if (isMarkedClosed(self)) {
      throw IoErrors.closedFile();
    }
  }

  @PyBuiltin(name = "close", doc = "Flushes and closes the file; closing twice does no harm.")
  static void close(PyObject self) {
    if (isMarkedClosed(self)) {
      return;
    }
    try {
      Calls.callMethod(self, "flush");
    } finally {
      self.setAttribute(CLOSED, true);
    }
  }

  static boolean isMarkedClosed(PyObject self) {
    return self.getAttribute(CLOSED) == Boolean.TRUE;
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static boolean closed(PyObject self) {
    return isMarkedClosed(self);
  }

  @PyBuiltin(name = "seekable", doc = "Whether the position can be moved.")
  static boolean seekable(PyObject self) {
    return false;
  }

  @PyBuiltin(name = "readable", doc = "Whether the file can be read.")
  static boolean readable(PyObject self) {
    return false;
  }

  @PyBuiltin(name = "writable", doc = "Whether the file can be written.")
  static boolean writable(PyObject self) {
    return false;
  }

  @PyBuiltin(name = "_checkClosed")
  static void checkClosed(PyObject self) {
    if (IoErrors.isClosed(self)) {
      throw IoErrors.closedFile();
    }
  }

  private static void check(PyObject self, String method, String message) {
    if (!Conversions.truth(Calls.callMethod(self, method))) {
      throw IoErrors.unsupported(message);
    }
  }

  @PyBuiltin(name = "_checkSeekable")
  static boolean checkSeekable(PyObject self) {
    check(self, "seekable", "File or stream is not seekable.");
    return true;
  }

  @PyBuiltin(name = "_checkReadable")
  static boolean checkReadable(PyObject self) {
    check(self, "readable", "File or stream is not readable.");
    return true;
  }

  @PyBuiltin(name = "_checkWritable")
  static boolean checkWritable(PyObject self) {
    check(self, "writable", "File or stream is not writable.");
    return true;
  }

  @PyBuiltin(name = "fileno", doc = "The descriptor.")
  static Object fileno(PyObject self) {
    throw IoErrors.unsupported("fileno");
  }

  @PyBuiltin(name = "isatty", doc = "Whether the file is a terminal.")
  static boolean isatty(PyObject self) {
    checkClosed(self);
    return false;
  }

  @PyBuiltin(name = "__enter__")
  static Object enter(PyObject self) {
    checkClosed(self);
    return self;
  }

  @PyBuiltin(name = "__exit__", sig = "($self, /, *args)")
  static Object exit(PyObject self, Object[] args) {
    return Calls.callMethod(self, "close");
  }

  @PyBuiltin(name = "__iter__")
  static Object iter(PyObject self) {
    checkClosed(self);
    return self;
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyObject self) {
    Object line = Calls.callMethod(self, "readline");
    if (Items.length(line) == 0) {
      throw PyErrors.stopIteration(null);
    }
    return line;
  }

  @PyBuiltin(name = "__del__")
  static void finish(PyObject self) {
    boolean closed;
    try {
      closed = IoErrors.isClosed(self);
    } catch (PyException unusable) {
      // An object that was not fully made cannot be closed either.
      return;
    }
    if (closed) {
      return;
    }
    try {
      if (self instanceof PyFileIO file) {
        file.warnDropped(file);
      }
      Calls.callMethod(self, "close");
    } catch (PyException e) {
      String text = PyStr.toJava(Conversions.repr(self));
      Unraisable.report(e, "Exception ignored while finalizing file " + text, null);
    }
  }

  @PyBuiltin(
      name = "readline",
      sig = "($self, size=-1, /)",
      doc = "Reads a line, of at most size bytes.")
  static Object readline(PyObject self, Object size) {
    long limit = size == PyNone.NONE ? -1 : Conversions.asSize(size);
    Object peek = Attributes.getOrNull(self, "peek");
    PyByteArray line = new PyByteArray(new byte[0]);
    while (limit < 0 || line.length() < limit) {
      long wanted = 1;
      if (peek != null) {
        Object ahead = Calls.call(peek, READLINE_PEEK);
        if (!(ahead instanceof PyBytes bytes)) {
          throw PyErrors.raise(
              org.boomslang.objects.exception.ExceptionTypes.OS_ERROR,
              "peek() should have returned a bytes object, not '%s'",
              Types.of(ahead).name());
        }
        byte[] array = bytes.array();
        int length = limit < 0 ? array.length : (int) Math.min(array.length, limit - line.length());
        int end = 0;
        while (end < length && array[end++] != '\n') {
          // look for the end of the line
        }
        wanted = Math.max(1, end);
      }
      Object part = Calls.callMethod(self, "read", wanted);
      if (!(part instanceof PyBytes bytes)) {
        throw PyErrors.raise(
            org.boomslang.objects.exception.ExceptionTypes.OS_ERROR,
            "read() should have returned a bytes object, not '%s'",
            Types.of(part).name());
      }
      byte[] array = bytes.array();
      if (array.length == 0) {
        break;
      }
      line.memory().append(array, 0, array.length);
      if (array[array.length - 1] == '\n') {
        break;
      }
    }
    return PyBytes.copyOf(line.span());
  }

  @PyBuiltin(
      name = "readlines",
      sig = "($self, hint=-1, /)",
      doc = "The lines, until hint bytes are reached.")
  static Object readlines(PyObject self, Object hint) {
    long limit = hint == PyNone.NONE ? -1 : Conversions.asSize(hint);
    List<Object> lines = new ArrayList<>();
    long total = 0;
    Object iterator = Iteration.iter(self);
    for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
      lines.add(line);
      if (limit > 0) {
        total += Items.length(line);
        if (total > limit) {
          break;
        }
      }
    }
    return PyList.of(lines.toArray());
  }

  @PyBuiltin(
      name = "writelines",
      sig = "($self, lines, /)",
      doc = "Writes several strings; adds no line ends.")
  static void writelines(PyObject self, Object lines) {
    checkClosed(self);
    Object iterator = Iteration.iter(lines);
    for (Object line = Iteration.next(iterator); line != null; line = Iteration.next(iterator)) {
      Calls.callMethod(self, "write", line);
    }
  }
}
