package org.boomslang.modules.io;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyConfig;
import org.boomslang.runtime.PyContext;

/** The attributes of {@code io.TextIOWrapper}. */
@PyBuiltins(type = "_io.TextIOWrapper", doc = "A file of text over a file of bytes.")
public final class TextIOWrapperMethods {
  private TextIOWrapperMethods() {}

  @PyBuiltin(
      name = "__init__",
      sig =
          "($self, /, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)")
  static void init(
      PyTextIOWrapper self,
      Object buffer,
      String encoding,
      Object errors,
      Object newline,
      boolean lineBuffering,
      boolean writeThrough) {
    self.uninitialize();
    if (encoding == null && PyConfig.of(PyContext.get()).isSet("warn_default_encoding")) {
      Warnings.warn(ExceptionTypes.ENCODING_WARNING, 1, "'encoding' argument not specified");
    }
    String name = encodingName(encoding);
    String handler = errorsName(errors);
    self.init(
        buffer, name, handler, NewlineArgument.of(newline, false), lineBuffering, writeThrough);
  }

  private static String encodingName(String encoding) {
    String name = encoding == null || encoding.equals("locale") ? Encodings.LOCALE : encoding;
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    return name;
  }

  private static String errorsName(Object errors) {
    if (errors == PyNone.NONE) {
      return "strict";
    }
    if (!PyStr.isStr(errors)) {
      throw PyErrors.typeError(
          "TextIOWrapper() argument 'errors' must be str or None, not %s", Types.of(errors).name());
    }
    String name = PyStr.toJava(errors);
    if (name.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    return name;
  }

  @PyBuiltin(
      name = "reconfigure",
      sig =
          "($self, /, *, encoding=None, errors=None, newline=<unset>, line_buffering=None, write_through=None)",
      doc = "Changes parameters; encoding and newline only before the first read.")
  static void reconfigure(
      PyTextIOWrapper self,
      Object encoding,
      Object errors,
      Object newline,
      Object lineBuffering,
      Object writeThrough) {
    self.buffer();
    boolean changeDecoding = encoding != PyNone.NONE || errors != PyNone.NONE || newline != null;
    if (self.decoder != null && self.hasReadAnything() && changeDecoding) {
      throw IoErrors.unsupported(
          "It is not possible to set the encoding or newline of stream after the first read");
    }
    String lineEnd = newline == null ? null : NewlineArgument.of(newline, false);
    if (encoding != PyNone.NONE && !PyStr.isStr(encoding)) {
      throw PyErrors.typeError(
          "reconfigure() argument 'encoding' must be str or None, not %s",
          Types.of(encoding).name());
    }
    if (errors != PyNone.NONE && !PyStr.isStr(errors)) {
      throw PyErrors.typeError(
          "reconfigure() argument 'errors' must be str or None, not %s", Types.of(errors).name());
    }
    boolean lines = flag(lineBuffering, self.lineBuffering);
    boolean through = flag(writeThrough, self.writeThrough);
    Calls.callMethod(self, "flush");
    self.lock.enter(self);
    try {
      if (changeDecoding) {
        String name =
            encoding == PyNone.NONE ? self.encoding : encodingName(PyStr.toJava(encoding));
        String handler =
            errors != PyNone.NONE
                ? PyStr.toJava(errors)
                : encoding != PyNone.NONE ? "strict" : self.errors;
        self.reconfigure(name, handler, newline != null, lineEnd);
      }
      self.lineBuffering = lines;
      self.writeThrough = through;
    } finally {
      self.lock.leave();
    }
  }

  private static boolean flag(Object value, boolean otherwise) {
    return value == PyNone.NONE ? otherwise : Conversions.asLong(value) != 0;
  }

  @PyBuiltin(
      name = "write",
      sig = "($self, text, /)",
      doc = "Writes text; it may stay in the buffer for now.")
  static long write(PyTextIOWrapper self, Object text) {
    if (!PyStr.isStr(text)) {
      throw PyErrors.typeError("write() argument must be str, not %s", Types.of(text).name());
    }
    TruffleString value = PyStr.value(text);
    self.checkOpen();
    self.lock.enter();
    try {
      self.write(value);
    } finally {
      self.lock.leave();
    }
    return PyStr.length(value);
  }

  private static int size(Object value) {
    return value == PyNone.NONE ? -1 : Conversions.asSize(value);
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size characters, or to the end.")
  static TruffleString read(PyTextIOWrapper self, Object size) {
    int count = size(size);
    self.checkOpen();
    self.lock.enter();
    try {
      return self.read(count);
    } finally {
      self.lock.leave();
    }
  }

  @PyBuiltin(
      name = "readline",
      sig = "($self, size=-1, /)",
      doc = "Reads a line, of at most size characters.")
  static TruffleString readline(PyTextIOWrapper self, Object size) {
    int limit = size(size);
    self.checkOpen();
    self.lock.enter();
    try {
      return self.readLine(limit);
    } finally {
      self.lock.leave();
    }
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyTextIOWrapper self) {
    self.buffer();
    self.telling = false;
    Object line;
    if (self.type() == PyTextIOWrapper.TYPE) {
      line = readline(self, PyNone.NONE);
    } else {
      line = Calls.callMethod(self, "readline");
      if (!PyStr.isStr(line)) {
        throw PyErrors.raise(
            ExceptionTypes.OS_ERROR,
            "readline() should have returned a str object, not '%s'",
            Types.of(line).name());
      }
    }
    if (PyStr.isEmpty(PyStr.value(line))) {
      self.snapshot = null;
      self.telling = self.seekable;
      throw PyErrors.stopIteration(null);
    }
    return line;
  }

  @PyBuiltin(name = "flush", doc = "Writes what is buffered, here and in the binary file.")
  static Object flush(PyTextIOWrapper self) {
    self.checkOpen();
    self.lock.enter();
    try {
      self.telling = self.seekable;
      self.flushPending();
    } finally {
      self.lock.leave();
    }
    return Calls.callMethod(self.buffer(), "flush");
  }

  @PyBuiltin(name = "close", doc = "Flushes, and closes the binary file.")
  static Object close(PyTextIOWrapper self) {
    if (IoErrors.isClosed(self.buffer())) {
      return PyNone.NONE;
    }
    PyException failure = null;
    try {
      Calls.callMethod(self, "flush");
    } catch (PyException e) {
      failure = e;
    }
    try {
      Calls.callMethod(self.buffer(), "close");
    } catch (PyException e) {
      if (failure != null) {
        e.value().chain(failure.value());
      }
      failure = e;
    }
    self.disarm();
    OpenStreams.SLOT.get().remove(self);
    if (failure != null) {
      throw failure;
    }
    return PyNone.NONE;
  }

  @PyBuiltin(name = "detach", doc = "Flushes, takes the binary file away and returns it.")
  static Object detach(PyTextIOWrapper self) {
    self.buffer();
    Calls.callMethod(self, "flush");
    return self.detach();
  }

  @PyBuiltin(name = "tell", doc = "The position, as an opaque number for seek.")
  static Object tell(PyTextIOWrapper self) {
    self.checkOpen();
    self.lock.enter();
    try {
      return TextPosition.tell(self);
    } finally {
      self.lock.leave();
    }
  }

  @PyBuiltin(
      name = "seek",
      sig = "($self, cookie, whence=0, /)",
      doc = "Moves to a position that tell gave.")
  static Object seek(PyTextIOWrapper self, Object cookie, int whence) {
    self.checkOpen();
    self.lock.enter();
    try {
      return TextPosition.seek(self, cookie, whence);
    } finally {
      self.lock.leave();
    }
  }

  @PyBuiltin(
      name = "truncate",
      sig = "($self, pos=None, /)",
      doc = "Cuts or extends the binary file.")
  static Object truncate(PyTextIOWrapper self, Object pos) {
    Calls.callMethod(self, "flush");
    Object target = pos == PyNone.NONE ? Calls.callMethod(self, "tell") : pos;
    return Calls.callMethod(self.buffer(), "truncate", target);
  }

  @PyBuiltin(name = "fileno", doc = "The descriptor.")
  static Object fileno(PyTextIOWrapper self) {
    return Calls.callMethod(self.buffer(), "fileno");
  }

  @PyBuiltin(name = "seekable")
  static Object seekable(PyTextIOWrapper self) {
    return Calls.callMethod(self.buffer(), "seekable");
  }

  @PyBuiltin(name = "readable")
  static Object readable(PyTextIOWrapper self) {
    return Calls.callMethod(self.buffer(), "readable");
  }

  @PyBuiltin(name = "writable")
  static Object writable(PyTextIOWrapper self) {
    return Calls.callMethod(self.buffer(), "writable");
  }

  @PyBuiltin(name = "isatty")
  static Object isatty(PyTextIOWrapper self) {
    return Calls.callMethod(self.buffer(), "isatty");
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static Object closed(PyTextIOWrapper self) {
    return Attributes.get(self.buffer(), "closed");
  }

  @PyBuiltin(name = "name", kind = Kind.GETTER)
  static Object name(PyTextIOWrapper self) {
    return Attributes.get(self.buffer(), "name");
  }

  @PyBuiltin(name = "buffer", kind = Kind.MEMBER)
  static Object buffer(PyTextIOWrapper self) {
    Object buffer = self.bufferOrNull();
    return buffer == null ? PyNone.NONE : buffer;
  }

  @PyBuiltin(name = "encoding", kind = Kind.MEMBER)
  static String encoding(PyTextIOWrapper self) {
    return self.encoding;
  }

  @PyBuiltin(name = "errors", kind = Kind.GETTER)
  static String errors(PyTextIOWrapper self) {
    self.buffer();
    return self.errors;
  }

  @PyBuiltin(name = "newlines", kind = Kind.GETTER)
  static Object newlines(PyTextIOWrapper self) {
    self.buffer();
    return self.newlines();
  }

  @PyBuiltin(name = "line_buffering", kind = Kind.MEMBER)
  static boolean lineBuffering(PyTextIOWrapper self) {
    return self.lineBuffering;
  }

  @PyBuiltin(name = "write_through", kind = Kind.MEMBER)
  static boolean writeThrough(PyTextIOWrapper self) {
    return self.writeThrough;
  }

  @PyBuiltin(name = "_finalizing", kind = Kind.MEMBER)
  static boolean finalizing(PyTextIOWrapper self) {
    return false;
  }

  @PyBuiltin(name = "_CHUNK_SIZE", kind = Kind.GETTER)
  static long chunkSize(PyTextIOWrapper self) {
    self.buffer();
    return self.chunkSize;
  }

  @PyBuiltin(name = "_CHUNK_SIZE", kind = Kind.SETTER)
  static void setChunkSize(PyTextIOWrapper self, Object value) {
    self.buffer();
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    int size = Conversions.asSize(value);
    if (size <= 0) {
      throw PyErrors.valueError("a strictly positive integer is required");
    }
    self.chunkSize = size;
  }

  @PyBuiltin(name = "__getstate__")
  static Object getstate(PyTextIOWrapper self) {
    throw PyErrors.typeError("cannot pickle '%s' instances", Types.of(self).shortName());
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyTextIOWrapper self) {
    self.buffer();
    StringBuilder out = new StringBuilder("<").append(Types.of(self).name());
    for (String name : new String[] {"name", "mode"}) {
      Object value;
      try {
        value = Attributes.getOrNull(self, name);
      } catch (PyException e) {
        if (!e.matches(ExceptionTypes.VALUE_ERROR)) {
          throw e;
        }
        value = null;
      }
      if (value != null) {
        out.append(' ').append(name).append('=').append(PyStr.toJava(Conversions.repr(value)));
      }
    }
    return out.append(" encoding='").append(self.encoding).append("'>").toString();
  }
}
