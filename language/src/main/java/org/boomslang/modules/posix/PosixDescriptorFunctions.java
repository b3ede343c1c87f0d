package org.boomslang.modules.posix;

import java.io.IOException;
import java.util.Arrays;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/** The functions of {@code posix} on file descriptors. */
@PyBuiltins(module = "posix")
final class PosixDescriptorFunctions {
  static final StructSequence TERMINAL_SIZE =
      StructSequence.builder("os.terminal_size", "Columns and lines of a terminal window.")
          .field("columns", "width of the terminal window in characters")
          .field("lines", "height of the terminal window in characters")
          .build();

  private PosixDescriptorFunctions() {}

  @FunctionalInterface
  private interface FileFunction<R> {
    R apply(OpenFile file) throws IOException;
  }

  private static <R> R on(int fd, FileFunction<R> function) {
    try {
      return function.apply(FileDescriptors.current().get(fd));
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, null);
    }
  }

  /** A descriptor argument: an int, or an object with {@code fileno()}. */
  private static int descriptor(Object value) {
    return Descriptors.of(value);
  }

  @PyBuiltin(name = "close", sig = "(fd)", doc = "Closes a descriptor.")
  static void close(int fd) {
    try {
      FileDescriptors.current().close(fd);
    } catch (IOException | RuntimeException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "closerange",
      sig = "(fd_low, fd_high, /)",
      doc = "Closes a range of descriptors.")
  static void closerange(int low, int high) {
    FileDescriptors table = FileDescriptors.current();
    for (int fd = Math.max(low, 0); fd < Math.min(high, table.limit()); fd++) {
      try {
        table.close(fd);
      } catch (IOException ignored) {
        // as documented, errors do not matter here
      }
    }
  }

  @PyBuiltin(
      name = "dup",
      sig = "(fd, /)",
      doc = "Another descriptor of the same open file, not inheritable.")
  static long dup(int fd) {
    try {
      return FileDescriptors.current().duplicate(fd, 0);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "dup2",
      sig = "(fd, fd2, inheritable=True)",
      doc = "Makes fd2 a descriptor of the file of fd.")
  static long dup2(int fd, int fd2, boolean inheritable) {
    try {
      FileDescriptors.current().duplicateTo(fd, fd2, inheritable);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    return fd2;
  }

  @PyBuiltin(name = "read", sig = "(fd, length, /)", doc = "Reads up to length bytes.")
  static Object read(int fd, int length) {
    if (length < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    byte[] buffer = new byte[length];
    int count = on(fd, file -> file.read(buffer, 0, length));
    return PyBytes.wrap(count == length ? buffer : Arrays.copyOf(buffer, count));
  }

  @PyBuiltin(
      name = "readinto",
      sig = "(fd, buffer, /)",
      doc = "Reads into a buffer; returns the number of bytes.")
  static long readinto(int fd, Object target) {
    Buffer buffer = Buffers.exportWritable(target);
    try {
      byte[] bytes = new byte[buffer.byteLength()];
      int count = on(fd, file -> file.read(bytes, 0, bytes.length));
      buffer.copyFrom(0, bytes, 0, count);
      return count;
    } finally {
      buffer.release();
    }
  }

  @PyBuiltin(
      name = "readv",
      sig = "(fd, buffers, /)",
      doc = "Reads into several buffers one after the other.")
  static long readv(int fd, Object buffers) {
    long total = 0;
    for (Object buffer : Iteration.toArray(buffers)) {
      long count = readinto(fd, buffer);
      total += count;
      if (count < Buffers.span(buffer).length()) {
        break;
      }
    }
    return total;
  }

  @PyBuiltin(name = "pread", sig = "(fd, length, offset, /)", doc = "Reads at an offset.")
  static Object pread(int fd, int length, long offset) {
    if (length < 0 || offset < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    byte[] buffer = new byte[length];
    int count = on(fd, file -> file.readAt(offset, buffer, 0, length));
    return PyBytes.wrap(Arrays.copyOf(buffer, count));
  }

  @PyBuiltin(
      name = "write",
      sig = "(fd, data, /)",
      doc = "Writes bytes; returns how many were written.")
  static long write(int fd, Object data) {
    ByteSpan span = Buffers.span(data);
    return on(fd, file -> file.write(span.array(), span.offset(), span.length()));
  }

  @PyBuiltin(
      name = "writev",
      sig = "(fd, buffers, /)",
      doc = "Writes several buffers one after the other.")
  static long writev(int fd, Object buffers) {
    long total = 0;
    for (Object buffer : Iteration.toArray(buffers)) {
      total += write(fd, buffer);
    }
    return total;
  }

  @PyBuiltin(name = "pwrite", sig = "(fd, buffer, offset, /)", doc = "Writes at an offset.")
  static long pwrite(int fd, Object data, long offset) {
    if (offset < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    ByteSpan span = Buffers.span(data);
    return on(fd, file -> file.writeAt(offset, span.array(), span.offset(), span.length()));
  }

  @PyBuiltin(
      name = "lseek",
      sig = "(fd, position, whence, /)",
      doc = "Moves the position of a file.")
  static long lseek(int fd, long position, int whence) {
    return on(fd, file -> file.seek(position, whence));
  }

  @PyBuiltin(name = "fstat", sig = "(fd)", doc = "The status of an open file.")
  static Object fstat(int fd) {
    return on(fd, file -> file.status().toStruct());
  }

  /** A C program may have a function called while the terminal is waited for; nothing here can. */
  @PyBuiltin(name = "_is_inputhook_installed", sig = "()")
  static boolean isInputHookInstalled() {
    return false;
  }

  @PyBuiltin(name = "isatty", sig = "(fd, /)", doc = "Whether a descriptor is that of a terminal.")
  static boolean isatty(int fd) {
    try {
      return FileDescriptors.current().get(fd).isTerminal();
    } catch (IOException closed) {
      return false;
    }
  }

  @PyBuiltin(name = "ttyname", sig = "(fd, /)", doc = "The name of the terminal of a descriptor.")
  static String ttyname(int fd) {
    if (!isatty(fd)) {
      throw SystemErrors.of(FileDescriptors.current().isOpen(fd) ? Errno.ENOTTY : Errno.EBADF);
    }
    return "/dev/tty";
  }

  @PyBuiltin(
      name = "ftruncate",
      sig = "(fd, length, /)",
      doc = "Cuts or extends an open file to a length.")
  static void ftruncate(int fd, long length) {
    Audit.event("os.truncate", (long) fd, length);
    if (length < 0) {
      throw SystemErrors.of(Errno.EINVAL);
    }
    on(
        fd,
        file -> {
          if (!file.isWritable()) {
            throw new ErrnoException(Errno.EINVAL);
          }
          file.truncate(length);
          return null;
        });
  }

  @PyBuiltin(name = "fsync", sig = "(fd)", doc = "Waits until what was written is on the device.")
  static void fsync(Object fd) {
    on(
        descriptor(fd),
        file -> {
          file.sync();
          return null;
        });
  }

  @PyBuiltin(name = "fdatasync", sig = "(fd)", doc = "As fsync, without the file's times.")
  static void fdatasync(Object fd) {
    fsync(fd);
  }

  @PyBuiltin(name = "fchdir", sig = "(fd)", doc = "Changes the current directory to an open one.")
  static void fchdir(Object fd) {
    PosixFileFunctions.chdir((long) descriptor(fd));
  }

  @PyBuiltin(
      name = "pipe",
      sig = "()",
      doc = "A pipe inside the process: descriptors to read from and to write to.")
  static PyTuple pipe() {
    return pipe2(0);
  }

  @PyBuiltin(name = "pipe2", sig = "(flags, /)", doc = "As pipe, with O_NONBLOCK or O_CLOEXEC.")
  static PyTuple pipe2(int flags) {
    if (NativeAccess.isUsable()) {
      return PosixNativeFunctions.pipe(flags & (FileAccess.O_NONBLOCK | FileAccess.O_CLOEXEC));
    }
    PipeFile[] ends = PipeFile.create();
    FileDescriptors table = FileDescriptors.current();
    try {
      if ((flags & FileAccess.O_NONBLOCK) != 0) {
        ends[0].setBlocking(false);
        ends[1].setBlocking(false);
      }
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    return PyTuple.of((long) table.add(ends[0]), (long) table.add(ends[1]));
  }

  @PyBuiltin(
      name = "get_inheritable",
      sig = "(fd, /)",
      doc = "Whether child processes inherit the descriptor.")
  static boolean getInheritable(int fd) {
    try {
      return FileDescriptors.current().isInheritable(fd);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "set_inheritable",
      sig = "(fd, inheritable, /)",
      doc = "Sets whether child processes inherit it.")
  static void setInheritable(int fd, int inheritable) {
    try {
      FileDescriptors.current().setInheritable(fd, inheritable != 0);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(
      name = "get_blocking",
      sig = "(fd, /)",
      doc = "Whether operations on the descriptor wait.")
  static boolean getBlocking(int fd) {
    return on(fd, OpenFile::isBlocking);
  }

  @PyBuiltin(
      name = "set_blocking",
      sig = "(fd, blocking, /)",
      doc = "Sets whether operations wait.")
  static void setBlocking(int fd, boolean blocking) {
    on(
        fd,
        file -> {
          file.setBlocking(blocking);
          return null;
        });
  }

  @PyBuiltin(
      name = "device_encoding",
      sig = "(fd)",
      doc = "The encoding of a terminal, None for anything else.")
  static Object deviceEncoding(int fd) {
    return isatty(fd) ? PyStr.constant("UTF-8") : PyNone.NONE;
  }

  @PyBuiltin(
      name = "get_terminal_size",
      sig = "(fd=<unset>, /)",
      doc = "The size of the terminal's window.")
  static PyTuple getTerminalSize(Object fd) {
    int number = fd == null ? 1 : Conversions.asInt(fd);
    if (!FileDescriptors.current().isOpen(number)) {
      throw SystemErrors.of(Errno.EBADF);
    }
    int[] size = isatty(number) ? TerminalWindow.size() : null;
    if (size == null) {
      throw SystemErrors.of(Errno.ENOTTY);
    }
    return TERMINAL_SIZE.make((long) size[0], (long) size[1]);
  }

  @PyBuiltin(
      name = "sendfile",
      sig = "(out_fd, in_fd, offset, count)",
      doc = "Copies from one file to another.")
  static long sendfile(int outFd, int inFd, Object offset, int count) {
    byte[] buffer = new byte[Math.min(Math.max(count, 0), 1 << 20)];
    int read =
        offset == PyNone.NONE
            ? on(inFd, file -> file.read(buffer, 0, buffer.length))
            : on(inFd, file -> file.readAt(Conversions.asLong(offset), buffer, 0, buffer.length));
    return read == 0 ? 0 : on(outFd, file -> file.write(buffer, 0, read));
  }
}
