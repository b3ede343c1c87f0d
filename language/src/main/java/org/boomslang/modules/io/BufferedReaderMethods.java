package org.boomslang.modules.io;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;

/** The attributes of {@code io.BufferedReader}; the work is in {@link BufferedOperations}. */
@PyBuiltins(
    type = "_io.BufferedReader",
    doc = "A file of bytes to read, with a buffer over a raw file.")
final class BufferedReaderMethods {
  private BufferedReaderMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, raw, buffer_size=131072)")
  static void init(PyBuffered self, Object raw, int bufferSize) {
    BufferedOperations.check(raw, "readable");
    self.init(raw, bufferSize, true, false);
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes, or to the end.")
  static Object read(PyBuffered self, Object size) {
    return BufferedOperations.read(self, size);
  }

  @PyBuiltin(
      name = "read1",
      sig = "($self, size=-1, /)",
      doc = "Reads with at most one call of the raw file.")
  static Object read1(PyBuffered self, int size) {
    return BufferedOperations.read1(self, size);
  }

  @PyBuiltin(name = "readinto", sig = "($self, buffer, /)", doc = "Reads into a buffer.")
  static Object readinto(PyBuffered self, Object buffer) {
    return BufferedOperations.readInto(self, buffer, false);
  }

  @PyBuiltin(
      name = "readinto1",
      sig = "($self, buffer, /)",
      doc = "As readinto, with one call of the raw file.")
  static Object readinto1(PyBuffered self, Object buffer) {
    return BufferedOperations.readInto(self, buffer, true);
  }

  @PyBuiltin(
      name = "readline",
      sig = "($self, size=-1, /)",
      doc = "Reads a line, of at most size bytes.")
  static Object readline(PyBuffered self, Object size) {
    return BufferedOperations.readLine(self, size);
  }

  @PyBuiltin(
      name = "peek",
      sig = "($self, size=0, /)",
      doc = "What is read ahead, without taking it.")
  static Object peek(PyBuffered self, int size) {
    return BufferedOperations.peek(self);
  }

  @PyBuiltin(name = "__next__")
  static Object next(PyBuffered self) {
    return BufferedOperations.nextLine(self);
  }

  @PyBuiltin(name = "readable", doc = "Whether the file can be read.")
  static Object readable(PyBuffered self) {
    return Calls.callMethod(self.raw().object(), "readable");
  }

  @PyBuiltin(name = "flush", doc = "Writes what is buffered.")
  static Object flush(PyBuffered self) {
    return BufferedOperations.flush(self);
  }

  @PyBuiltin(name = "close", doc = "Flushes, and closes the raw file.")
  static Object close(PyBuffered self) {
    return BufferedOperations.close(self);
  }

  @PyBuiltin(name = "detach", doc = "Flushes, takes the raw file away and returns it.")
  static Object detach(PyBuffered self) {
    return BufferedOperations.detach(self);
  }

  @PyBuiltin(name = "seek", sig = "($self, target, whence=0, /)", doc = "Moves the position.")
  static Object seek(PyBuffered self, Object target, int whence) {
    return BufferedOperations.seek(self, target, whence);
  }

  @PyBuiltin(name = "tell", doc = "The position.")
  static long tell(PyBuffered self) {
    return BufferedOperations.tell(self);
  }

  @PyBuiltin(name = "truncate", sig = "($self, pos=None, /)", doc = "Cuts or extends the file.")
  static Object truncate(PyBuffered self, Object pos) {
    return BufferedOperations.truncate(self, pos);
  }

  @PyBuiltin(name = "seekable", doc = "Whether the position can be moved.")
  static Object seekable(PyBuffered self) {
    return Calls.callMethod(self.raw().object(), "seekable");
  }

  @PyBuiltin(name = "fileno", doc = "The descriptor.")
  static Object fileno(PyBuffered self) {
    return Calls.callMethod(self.raw().object(), "fileno");
  }

  @PyBuiltin(name = "isatty", doc = "Whether the file is a terminal.")
  static Object isatty(PyBuffered self) {
    return Calls.callMethod(self.raw().object(), "isatty");
  }

  @PyBuiltin(name = "_dealloc_warn", sig = "($self, source, /)")
  static void deallocWarn(PyBuffered self, Object source) {
    if (self.rawOrNull() != null) {
      Calls.callMethod(self.raw().object(), "_dealloc_warn", source);
    }
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER)
  static Object closed(PyBuffered self) {
    return Attributes.get(self.raw().object(), "closed");
  }

  @PyBuiltin(name = "name", kind = Kind.GETTER)
  static Object name(PyBuffered self) {
    return Attributes.get(self.raw().object(), "name");
  }

  @PyBuiltin(name = "mode", kind = Kind.GETTER)
  static Object mode(PyBuffered self) {
    return Attributes.get(self.raw().object(), "mode");
  }

  @PyBuiltin(name = "raw", kind = Kind.MEMBER)
  static Object raw(PyBuffered self) {
    RawFile raw = self.rawOrNull();
    return raw == null ? PyNone.NONE : raw.object();
  }

  @PyBuiltin(name = "_finalizing", kind = Kind.MEMBER)
  static boolean finalizing(PyBuffered self) {
    return false;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyBuffered self) {
    return BufferedOperations.repr(self);
  }

  @PyBuiltin(name = "__getstate__")
  static Object getstate(PyBuffered self) {
    throw PyErrors.typeError("cannot pickle '%s' instances", Types.of(self).shortName());
  }

  @PyBuiltin(name = "__sizeof__")
  static long sizeof(PyBuffered self) {
    return 128 + IoModule.DEFAULT_BUFFER_SIZE;
  }
}
