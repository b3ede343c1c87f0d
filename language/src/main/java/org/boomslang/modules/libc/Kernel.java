package org.boomslang.modules.libc;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.modules.libc.Libc.Function;

/**
 * Operations on descriptors of the operating system. Failures are negative error numbers. What may
 * wait for something outside (a pipe, a socket, a terminal) is preceded by {@link Readiness}.
 *
 * <p>Thread safety: shared (stateless).
 */
public final class Kernel {
  private Kernel() {}

  public static final int F_DUPFD = 0;
  public static final int F_GETFD = 1;
  public static final int F_SETFD = 2;
  public static final int F_GETFL = 3;
  public static final int F_SETFL = 4;
  public static final int F_DUPFD_CLOEXEC = 1030;
  public static final int FD_CLOEXEC = 1;
  public static final int O_NONBLOCK = 04000;
  public static final int O_CLOEXEC = 02000000;

  private static final Function OPENAT = Function.ofInt("openat");
  private static final Function CHDIR = Function.ofInt("chdir");
  private static final Function CLOSE = Function.ofInt("close");
  private static final Function READ = Function.ofLong("read");
  private static final Function WRITE = Function.ofLong("write");
  private static final Function PREAD = Function.ofLong("pread");
  private static final Function PWRITE = Function.ofLong("pwrite");
  private static final Function LSEEK = Function.ofLong("lseek");
  private static final Function FTRUNCATE = Function.ofInt("ftruncate");
  private static final Function FSYNC = Function.ofInt("fsync");
  private static final Function ISATTY = Function.ofInt("isatty");
  private static final Function FCNTL = Function.ofInt("fcntl");
  private static final Function DUP3 = Function.ofInt("dup3");
  private static final Function PIPE2 = Function.ofInt("pipe2");
  private static final Function STATX = Function.ofInt("statx");

  private static final int AT_FDCWD = -100;
  private static final int AT_EMPTY_PATH = 0x1000;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int STATX_BASIC_STATS = 0x7ff;
  private static final int STATX_SIZE = 256;

  /** Opens a path with x86-64's flags; always close-on-exec. */
  @TruffleBoundary
  public static int open(byte[] path, int flags, int mode) {
    return openAt(AT_FDCWD, path, flags, mode);
  }

  @TruffleBoundary
  public static int openAt(int directory, byte[] path, int flags, int mode) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) OPENAT.call(directory, string(arena, path), openFlags(flags | O_CLOEXEC), mode);
    }
  }

  /** AArch64 numbers four flags of {@code open} differently. */
  private static int openFlags(int flags) {
    if (!Libc.ARM) {
      return flags;
    }
    int same = flags & ~(0200000 | 0400000 | 040000 | 0100000);
    return same
        | ((flags & 0200000) != 0 ? 040000 : 0)
        | ((flags & 0400000) != 0 ? 0100000 : 0)
        | ((flags & 040000) != 0 ? 0200000 : 0)
        | ((flags & 0100000) != 0 ? 0400000 : 0);
  }

  /** Changes the directory of the process. */
  @TruffleBoundary
  public static int changeDirectory(byte[] path) {
    try (Arena arena = Arena.ofConfined()) {
      return (int) CHDIR.call(string(arena, path));
    }
  }

  /** The address of a copy with a zero byte at the end. */
  public static long string(Arena arena, byte[] bytes) {
    MemorySegment copy = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, copy, ValueLayout.JAVA_BYTE, 0, bytes.length);
    return copy.address();
  }

  public static int close(int fd) {
    return (int) CLOSE.call(fd);
  }

  /** Reads up to {@link Scratch#LIMIT} bytes. */
  @TruffleBoundary
  public static int read(int fd, byte[] target, int offset, int count) {
    int size = Math.min(count, Scratch.LIMIT);
    MemorySegment memory = Scratch.of(size);
    int read = (int) READ.call(fd, memory.address(), size);
    if (read > 0) {
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, target, offset, read);
    }
    return read;
  }

  /** Writes up to {@link Scratch#LIMIT} bytes. */
  @TruffleBoundary
  public static int write(int fd, byte[] source, int offset, int count) {
    int size = Math.min(count, Scratch.LIMIT);
    MemorySegment memory = Scratch.of(size);
    MemorySegment.copy(source, offset, memory, ValueLayout.JAVA_BYTE, 0, size);
    return (int) WRITE.call(fd, memory.address(), size);
  }

  @TruffleBoundary
  public static int readAt(int fd, long position, byte[] target, int offset, int count) {
    int size = Math.min(count, Scratch.LIMIT);
    MemorySegment memory = Scratch.of(size);
    int read = (int) PREAD.call(fd, memory.address(), size, position);
    if (read > 0) {
      MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, 0, target, offset, read);
    }
    return read;
  }

  @TruffleBoundary
  public static int writeAt(int fd, long position, byte[] source, int offset, int count) {
    int size = Math.min(count, Scratch.LIMIT);
    MemorySegment memory = Scratch.of(size);
    MemorySegment.copy(source, offset, memory, ValueLayout.JAVA_BYTE, 0, size);
    return (int) PWRITE.call(fd, memory.address(), size, position);
  }

  public static long seek(int fd, long offset, int whence) {
    return LSEEK.call(fd, offset, whence);
  }

  public static int truncate(int fd, long size) {
    return (int) FTRUNCATE.call(fd, size);
  }

  public static int sync(int fd) {
    return (int) FSYNC.call(fd);
  }

  public static boolean isTerminal(int fd) {
    return ISATTY.call(fd) == 1;
  }

  public static int control(int fd, int command, long argument) {
    return (int) FCNTL.call(fd, command, argument);
  }

  /** Another descriptor, not inheritable, not below a number. */
  public static int duplicate(int fd, int lowest) {
    return control(fd, F_DUPFD_CLOEXEC, lowest);
  }

  public static int duplicateTo(int fd, int target) {
    return (int) DUP3.call(fd, target, O_CLOEXEC);
  }

  public static boolean isBlocking(int fd) {
    int flags = control(fd, F_GETFL, 0);
    return flags < 0 || (flags & O_NONBLOCK) == 0;
  }

  public static int setBlocking(int fd, boolean blocking) {
    int flags = control(fd, F_GETFL, 0);
    if (flags < 0) {
      return flags;
    }
    int next = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
    return next == flags ? 0 : control(fd, F_SETFL, next);
  }

  /** Makes a pipe; the ends come in {@code ends}. */
  @TruffleBoundary
  public static int pipe(int[] ends, int flags) {
    MemorySegment memory = Scratch.of(8);
    int result = (int) PIPE2.call(memory.address(), flags | O_CLOEXEC);
    if (result == 0) {
      ends[0] = memory.get(ValueLayout.JAVA_INT, 0);
      ends[1] = memory.get(ValueLayout.JAVA_INT, 4);
    }
    return result;
  }

  /**
   * What {@code statx} tells, in the kernel's words.
   *
   * @param rdev as {@code makedev} packs it, likewise {@code device}
   */
  public record Status(
      int mode,
      long inode,
      long device,
      long links,
      long uid,
      long gid,
      long size,
      long blockSize,
      long blocks,
      long rdev,
      long[] seconds,
      int[] nanos) {}

  /** The status of an open file; null with the error in {@code error[0]}. */
  @TruffleBoundary
  public static Status status(int fd, int[] error) {
    return status(fd, new byte[0], AT_EMPTY_PATH, error);
  }

  /** The status of a path, relative to an open directory. */
  @TruffleBoundary
  public static Status statusAt(int directory, byte[] path, boolean follow, int[] error) {
    return status(directory, path, follow ? 0 : AT_SYMLINK_NOFOLLOW, error);
  }

  private static Status status(int fd, byte[] path, int flags, int[] error) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = arena.allocate(STATX_SIZE, 8);
      int result = (int) STATX.call(fd, string(arena, path), flags, STATX_BASIC_STATS, m.address());
      if (result < 0) {
        error[0] = -result;
        return null;
      }
      ValueLayout.OfInt i = ValueLayout.JAVA_INT;
      ValueLayout.OfLong l = ValueLayout.JAVA_LONG;
      // struct statx: access, birth, change and modification time stand at 0x40, 0x50, 0x60, 0x70.
      return new Status(
          m.get(ValueLayout.JAVA_SHORT, 0x1c) & 0xffff,
          m.get(l, 0x20),
          device(m.get(i, 0x88), m.get(i, 0x8c)),
          m.get(i, 0x10) & 0xffffffffL,
          m.get(i, 0x14) & 0xffffffffL,
          m.get(i, 0x18) & 0xffffffffL,
          m.get(l, 0x28),
          m.get(i, 0x04) & 0xffffffffL,
          m.get(l, 0x30),
          device(m.get(i, 0x80), m.get(i, 0x84)),
          new long[] {m.get(l, 0x40), m.get(l, 0x70), m.get(l, 0x60)},
          new int[] {m.get(i, 0x48), m.get(i, 0x78), m.get(i, 0x68)});
    }
  }

  /** As glibc's {@code makedev}. */
  public static long device(long major, long minor) {
    return (major & 0xfff) << 8
        | (major & 0xfffff000L) << 32
        | (minor & 0xff)
        | (minor & 0xffffff00L) << 12;
  }
}
