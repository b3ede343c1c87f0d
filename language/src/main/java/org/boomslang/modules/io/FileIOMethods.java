package org.boomslang.modules.io;

import java.io.IOException;
import java.util.Arrays;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.FileAccess;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.FileStatus;
import org.boomslang.modules.posix.PathArgument;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.modules.posix.UnwrittenFiles;
import org.boomslang.modules.stat.StatModule;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.Warnings;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.Floats;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The attributes of {@code io.FileIO}. */
@PyBuiltins(
    type = "_io.FileIO",
    doc = "A file of the operating system, by name or by descriptor, without a buffer.")
public final class FileIOMethods {
  private FileIOMethods() {}

  @PyBuiltin(name = "__init__", sig = "($self, /, file, mode='r', closefd=True, opener=None)")
  static void init(PyFileIO self, Object file, String mode, boolean closefd, Object opener) {
    if (!self.isClosed()) {
      if (self.closeDescriptor) {
        self.release();
      } else {
        self.abandon();
      }
    }
    if (Floats.isFloat(file)) {
      throw PyErrors.typeError("integer argument expected, got float");
    }
    int flags = parseMode(self, mode);
    Audit.event("open", file, PyStr.of(mode), (long) flags);
    if (Integers.isInt(file)) {
      initDescriptor(self, file, closefd);
    } else {
      initPath(self, file, flags, closefd, opener);
    }
    Attributes.set(self, "name", file);
    if (self.appending) {
      try {
        self.seek(0, 2);
      } catch (PyException notSeekable) {
        if (!notSeekable.matches(ExceptionTypes.OS_ERROR)) {
          throw notSeekable;
        }
      }
    }
  }

  private static int parseMode(PyFileIO self, String mode) {
    boolean main = false;
    boolean plus = false;
    int flags = 0;
    self.created = self.readable = self.writable = self.appending = false;
    for (char c : mode.toCharArray()) {
      switch (c) {
        case 'x', 'r', 'w', 'a' -> {
          if (main) {
            throw badMode();
          }
          main = true;
          self.readable = c == 'r';
          self.writable = c != 'r';
          self.created = c == 'x';
          self.appending = c == 'a';
          flags |=
              switch (c) {
                case 'x' -> FileAccess.O_EXCL | FileAccess.O_CREAT;
                case 'w' -> FileAccess.O_CREAT | FileAccess.O_TRUNC;
                case 'a' -> FileAccess.O_APPEND | FileAccess.O_CREAT;
                default -> 0;
              };
        }
        case 'b' -> {}
        case '+' -> {
          if (plus) {
            throw badMode();
          }
          plus = true;
        }
        default -> throw PyErrors.valueError("invalid mode: %s", mode);
      }
    }
    if (!main) {
      throw badMode();
    }
    if (plus) {
      self.readable = self.writable = true;
    }
    return flags
        | FileAccess.O_CLOEXEC
        | (self.readable
            ? self.writable ? FileAccess.O_RDWR : FileAccess.O_RDONLY
            : FileAccess.O_WRONLY);
  }

  private static PyException badMode() {
    return PyErrors.valueError(
        "Must have exactly one of create/read/write/append mode and at most one plus");
  }

  private static void initDescriptor(PyFileIO self, Object file, boolean closefd) {
    Descriptors.warnOfBool(file);
    int fd = Conversions.asInt(file);
    if (fd < 0) {
      throw PyErrors.valueError("negative file descriptor");
    }
    checkNotDirectory(self, fd, file);
    self.attach(fd, closefd);
  }

  private static void initPath(
      PyFileIO self, Object file, int flags, boolean closefd, Object opener) {
    // Failures name the object that was given, unlike those of the functions of os.
    PathArgument converted = PathArgument.of(null, "path", file, false, false);
    PathArgument path =
        new PathArgument(converted.text(), file, converted.isBytes(), converted.fd());
    if (!closefd) {
      throw PyErrors.valueError("Cannot use closefd=False with file name");
    }
    int fd;
    if (opener != PyNone.NONE) {
      Object result = Calls.call(opener, file, (long) flags);
      if (!Integers.isInt(result)) {
        throw PyErrors.typeError("expected integer from opener");
      }
      fd = Conversions.asInt(result);
      if (fd < 0) {
        throw PyErrors.valueError("opener returned %d", fd);
      }
    } else {
      try {
        fd = FileDescriptors.current().add(UnwrittenFiles.retrying(() -> path.open(flags, 0666)));
      } catch (IOException | RuntimeException e) {
        throw path.failure(e);
      }
    }
    try {
      checkNotDirectory(self, fd, file);
    } catch (PyException e) {
      try {
        FileDescriptors.current().close(fd);
      } catch (IOException ignored) {
        // the first error counts
      }
      throw e;
    }
    self.attach(fd, true);
  }

  private static void checkNotDirectory(PyFileIO self, int fd, Object file) {
    try {
      FileStatus status = FileDescriptors.current().get(fd).status();
      if (status.isKind(StatModule.S_IFDIR)) {
        throw SystemErrors.of(Errno.EISDIR, file);
      }
      UnwrittenFiles unwritten = UnwrittenFiles.SLOT.get();
      if (self.readable && !unwritten.isEmpty()) {
        unwritten.beforeReading(status);
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, Integers.isInt(file) ? null : file);
    }
  }

  @PyBuiltin(
      name = "read",
      sig = "($self, size=-1, /)",
      doc = "Reads up to size bytes with one system call.")
  static Object read(PyFileIO self, Object size) {
    int count = size == PyNone.NONE ? -1 : Conversions.asSize(size);
    if (count < 0) {
      return readall(self);
    }
    byte[] buffer = new byte[count];
    int read = self.read(buffer, 0, count);
    return read < 0
        ? PyNone.NONE
        : PyBytes.wrap(read == count ? buffer : Arrays.copyOf(buffer, read));
  }

  @PyBuiltin(name = "readall", doc = "Reads to the end.")
  static Object readall(PyFileIO self) {
    PyBytes all = self.readAll();
    return all == null ? PyNone.NONE : all;
  }

  @PyBuiltin(name = "readinto", sig = "($self, buffer, /)", doc = "Reads into a buffer.")
  static Object readinto(PyFileIO self, Object target) {
    self.descriptor();
    if (!self.readable) {
      throw IoErrors.unsupported("File not open for reading");
    }
    Buffer buffer = Buffers.exportWritableRun(target, "readinto");
    try {
      ByteSpan span = buffer.span();
      int count;
      if (span != null) {
        count = self.read(span.array(), span.offset(), span.length());
      } else {
        byte[] bytes = new byte[buffer.byteLength()];
        count = self.read(bytes, 0, bytes.length);
        buffer.copyFrom(0, bytes, 0, Math.max(count, 0));
      }
      return count < 0 ? PyNone.NONE : (Object) (long) count;
    } finally {
      buffer.release();
    }
  }

  @PyBuiltin(name = "write", sig = "($self, b, /)", doc = "Writes bytes with one system call.")
  static Object write(PyFileIO self, Object data) {
    ByteSpan span = Buffers.span(data);
    int count = self.write(span.array(), span.offset(), span.length());
    return count < 0 ? PyNone.NONE : (Object) (long) count;
  }

  @PyBuiltin(name = "seek", sig = "($self, pos, whence=0, /)", doc = "Moves the position.")
  static long seek(PyFileIO self, Object pos, int whence) {
    self.descriptor();
    if (Floats.isFloat(pos)) {
      throw PyErrors.typeError("an integer is required");
    }
    return self.seek(Conversions.asLong(pos), whence);
  }

  @PyBuiltin(name = "tell", doc = "The position.")
  static long tell(PyFileIO self) {
    return self.seek(0, 1);
  }

  @PyBuiltin(
      name = "truncate",
      sig = "($self, size=None, /)",
      doc = "Cuts or extends the file to a size.")
  static Object truncate(PyFileIO self, Object size) {
    self.descriptor();
    if (!self.writable) {
      throw IoErrors.unsupported("File not open for writing");
    }
    Object target = size == PyNone.NONE ? (Object) self.seek(0, 1) : size;
    self.truncate(Conversions.asLong(target));
    return target;
  }

  @PyBuiltin(
      name = "close",
      doc = "Closes the file, and its descriptor unless that was only borrowed.")
  static void close(PyFileIO self) {
    PyException failure = null;
    try {
      IoBaseMethods.close(self);
    } catch (PyException e) {
      failure = e;
    }
    if (!self.closeDescriptor) {
      self.abandon();
    } else if (!self.isClosed()) {
      try {
        self.release();
      } catch (PyException e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @PyBuiltin(name = "seekable", doc = "Whether the position can be moved.")
  static boolean seekable(PyFileIO self) {
    return self.isSeekable();
  }

  @PyBuiltin(name = "readable", doc = "Whether the file can be read.")
  static boolean readable(PyFileIO self) {
    self.descriptor();
    return self.readable;
  }

  @PyBuiltin(name = "writable", doc = "Whether the file can be written.")
  static boolean writable(PyFileIO self) {
    self.descriptor();
    return self.writable;
  }

  @PyBuiltin(name = "fileno", doc = "The descriptor.")
  static long fileno(PyFileIO self) {
    return self.descriptor();
  }

  @PyBuiltin(name = "isatty", doc = "Whether the file is a terminal.")
  static boolean isatty(PyFileIO self) {
    return self.isTerminal();
  }

  @PyBuiltin(name = "_isatty_open_only")
  static boolean isattyOpenOnly(PyFileIO self) {
    return self.isTerminal();
  }

  @PyBuiltin(name = "_dealloc_warn", sig = "($self, source, /)")
  static void deallocWarn(PyFileIO self, Object source) {
    if (!self.isClosed() && self.closeDescriptor) {
      Warnings.warn(
          ExceptionTypes.RESOURCE_WARNING,
          1,
          "unclosed file %s",
          PyStr.toJava(Conversions.repr(source)));
    }
  }

  @PyBuiltin(name = "__getstate__")
  static Object getstate(PyFileIO self) {
    throw PyErrors.typeError("cannot pickle '%s' instances", Types.of(self).shortName());
  }

  @PyBuiltin(name = "closed", kind = Kind.GETTER, doc = "True if the file is closed")
  static boolean closed(PyFileIO self) {
    return self.isClosed();
  }

  @PyBuiltin(
      name = "closefd",
      kind = Kind.GETTER,
      doc = "whether closing the file closes the descriptor")
  static boolean closefd(PyFileIO self) {
    return self.closeDescriptor;
  }

  @PyBuiltin(name = "mode", kind = Kind.GETTER, doc = "the mode, as open takes it")
  static String mode(PyFileIO self) {
    return self.mode();
  }

  @PyBuiltin(name = "_blksize", kind = Kind.GETTER)
  static long blksize(PyFileIO self) {
    return FileStatus.BLOCK_SIZE;
  }

  @PyBuiltin(name = "__repr__")
  static String repr(PyFileIO self) {
    String type = Types.of(self).name();
    if (self.isClosed()) {
      return "<%s [closed]>".formatted(type);
    }
    String closefd = self.closeDescriptor ? "True" : "False";
    Object name = self.nameOrNull();
    if (name == null) {
      return "<%s fd=%d mode='%s' closefd=%s>"
          .formatted(type, self.descriptor(), self.mode(), closefd);
    }
    return "<%s name=%s mode='%s' closefd=%s>"
        .formatted(type, PyStr.toJava(Conversions.repr(name)), self.mode(), closefd);
  }
}
