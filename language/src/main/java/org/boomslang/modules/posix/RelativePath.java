package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNone;

/**
 * A path that is looked up from an open directory ({@code dir_fd}): the functions whose names end
 * in {@code at}, which find what lies in that directory wherever it has been moved to.
 *
 * <p>Functions fail with OSError that names the path. Thread safety: immutable.
 *
 * @param directory the kernel's descriptor, {@link #CURRENT} for the current directory
 * @param path as the kernel gets it
 * @param original as the program gave it
 */
record RelativePath(int directory, byte[] path, Object original) {
  private static final int CURRENT = -100;
  private static final int CLOSED = -1;
  private static final int AT_SYMLINK_NOFOLLOW = 0x100;
  private static final int AT_REMOVEDIR = 0x200;
  private static final int AT_EACCESS = 0x200;
  private static final int AT_SYMLINK_FOLLOW = 0x400;
  private static final int LONGEST_LINK = 4096;

  private static final Function FACCESSAT = Function.ofInt("faccessat");
  private static final Function FCHMODAT = Function.ofInt("fchmodat");
  private static final Function FCHOWNAT = Function.ofInt("fchownat");
  private static final Function FUTIMENS = Function.ofInt("futimens");
  private static final Function LINKAT = Function.ofInt("linkat");
  private static final Function MKDIRAT = Function.ofInt("mkdirat");
  private static final Function MKFIFOAT = Function.ofInt("mkfifoat");
  private static final Function MKNODAT = Function.ofInt("mknodat");
  private static final Function READLINKAT = Function.ofLong("readlinkat");
  private static final Function RENAMEAT = Function.ofInt("renameat");
  private static final Function SYMLINKAT = Function.ofInt("symlinkat");
  private static final Function UNLINKAT = Function.ofInt("unlinkat");
  private static final Function UTIMENSAT = Function.ofInt("utimensat");

  /**
   * A path below a directory, or below the current one for {@code dir_fd=None}. TypeError for what
   * is no descriptor.
   */
  @TruffleBoundary
  static RelativePath of(PathArgument path, Object dirFd) {
    int directory = CURRENT;
    if (dirFd != PyNone.NONE) {
      int fd = descriptor(dirFd);
      NativeAccess.require();
      if (!NativeAccess.ownsProcess()) {
        throw PyErrors.notImplementedError("dir_fd unavailable on this platform");
      }
      // An absolute path does not look at the descriptor, so any will do.
      directory = path.text().startsWith("/") ? CURRENT : kernel(fd);
    }
    return new RelativePath(directory, PathArgument.encode(path.text()), path.original());
  }

  /** A path below an open directory. */
  static RelativePath of(int fd, byte[] path, Object original) {
    return new RelativePath(kernel(fd), path, original);
  }

  /** A path below the current directory. */
  static RelativePath of(byte[] path, Object original) {
    return new RelativePath(CURRENT, path, original);
  }

  /** A closed one is left for the call to fail with, as that names all the paths it got. */
  private static int kernel(int fd) {
    try {
      return FileDescriptors.current().kernelDescriptor(fd);
    } catch (IOException closed) {
      return CLOSED;
    }
  }

  /** An int that can be a descriptor. */
  private static int descriptor(Object value) {
    Descriptors.warnOfBool(value);
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError(
          "argument should be integer or None, not %s", Types.of(value).name());
    }
    return PathArgument.descriptor(value);
  }

  private long check(long result) {
    if (result < 0) {
      throw SystemErrors.of((int) -result, original);
    }
    return result;
  }

  @FunctionalInterface
  private interface Call {
    long run(Arena arena, long path);
  }

  @TruffleBoundary
  private long call(Call call) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      return check(call.run(arena, Kernel.string(arena, path)));
    }
  }

  private static int follow(boolean follow) {
    return follow ? 0 : AT_SYMLINK_NOFOLLOW;
  }

  @TruffleBoundary
  FileStatus status(boolean follow) {
    int[] error = new int[1];
    Kernel.Status status = Kernel.statusAt(directory, path, follow, error);
    if (status == null) {
      check(-error[0]);
    }
    return FileStatus.of(status);
  }

  @TruffleBoundary
  boolean isAllowed(int mode, boolean effective, boolean follow) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      int flags = follow(follow) | (effective ? AT_EACCESS : 0);
      return FACCESSAT.call(directory, Kernel.string(arena, path), mode, flags) == 0;
    }
  }

  void makeDirectory(int mode) {
    call((_, p) -> MKDIRAT.call(directory, p, mode));
  }

  void makeFifo(int mode) {
    call((_, p) -> MKFIFOAT.call(directory, p, mode));
  }

  void makeNode(int mode, long device) {
    call((_, p) -> MKNODAT.call(directory, p, mode, device));
  }

  void remove(boolean isDirectory) {
    call((_, p) -> UNLINKAT.call(directory, p, isDirectory ? AT_REMOVEDIR : 0));
  }

  /** NotImplementedError for a symbolic link that is not to be followed: links have no mode. */
  @TruffleBoundary
  void changeMode(int mode, boolean follow) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      long result = FCHMODAT.call(directory, Kernel.string(arena, path), mode, follow(follow));
      if (!follow && (result == -Errno.ENOTSUP || result == -Errno.ENOSYS)) {
        throw PyErrors.notImplementedError("chmod: follow_symlinks unavailable on this platform");
      }
      check(result);
    }
  }

  void changeOwner(long uid, long gid, boolean follow) {
    call((_, p) -> FCHOWNAT.call(directory, p, uid, gid, follow(follow)));
  }

  /**
   * Sets the times of last access and modification.
   *
   * @param times seconds and nanoseconds of both
   */
  void changeTimes(long[] times, boolean follow) {
    call((arena, p) -> UTIMENSAT.call(directory, p, times(arena, times), follow(follow)));
  }

  /** As {@link #changeTimes}, of an open file. */
  @TruffleBoundary
  static long changeTimes(int fd, long[] times) {
    try (Arena arena = Arena.ofConfined()) {
      return FUTIMENS.call(fd, times(arena, times));
    }
  }

  private static long times(Arena arena, long[] times) {
    MemorySegment array = arena.allocate(8L * times.length, 8);
    MemorySegment.copy(times, 0, array, ValueLayout.JAVA_LONG, 0, times.length);
    return array.address();
  }

  @TruffleBoundary
  byte[] readLink() {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment target = arena.allocate(LONGEST_LINK);
      long p = Kernel.string(arena, path);
      int size = (int) check(READLINKAT.call(directory, p, target.address(), LONGEST_LINK));
      return Arrays.copyOf(target.toArray(ValueLayout.JAVA_BYTE), size);
    }
  }

  /** Opens; the kernel's descriptor. */
  @TruffleBoundary
  int open(int flags, int mode) throws ErrnoException {
    NativeAccess.require();
    return NativeFile.check(Kernel.openAt(directory, path, flags, mode));
  }

  /** Makes a symbolic link with this path that leads to a target. */
  void linkTo(PathArgument target) {
    two(target.original(), (a, p) -> SYMLINKAT.call(target(a, target), directory, p));
  }

  private static long target(Arena arena, PathArgument target) {
    return Kernel.string(arena, PathArgument.encode(target.text()));
  }

  void renameTo(RelativePath to) {
    to.two(original, (a, p) -> RENAMEAT.call(directory, Kernel.string(a, path), to.directory, p));
  }

  void linkAs(RelativePath to, boolean follow) {
    int flags = follow ? AT_SYMLINK_FOLLOW : 0;
    to.two(
        original, (a, p) -> LINKAT.call(directory, Kernel.string(a, path), to.directory, p, flags));
  }

  /** A call on another path and this one, whose failure names both. */
  @TruffleBoundary
  private void two(Object other, Call call) {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      long result = call.run(arena, Kernel.string(arena, path));
      if (result < 0) {
        throw SystemErrors.of((int) -result, other, original);
      }
    }
  }

  /** A uid or gid argument, with −1 for "leave it". */
  static long id(Object value, String kind) {
    long id;
    if (Types.of(value).lookup("__index__") == null) {
      throw PyErrors.typeError("%s should be integer, not %s", kind, Types.of(value).name());
    }
    Object index = Conversions.index(value);
    if (index instanceof Long small) {
      id = small;
    } else {
      id = org.boomslang.objects.integer.Integers.isNegative(index) ? -2 : Long.MAX_VALUE;
    }
    if (id < -1) {
      throw PyErrors.overflowError("%s is less than minimum", kind);
    }
    if (id > 0xffffffffL) {
      throw PyErrors.overflowError("%s is greater than maximum", kind);
    }
    return id;
  }
}
