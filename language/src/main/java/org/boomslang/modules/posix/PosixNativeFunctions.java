package org.boomslang.modules.posix;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.libc.Kernel;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.libc.Readiness;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;

/**
 * The functions of {@code posix} on files and terminals that only the C library has; in a context
 * that owns the process.
 */
@PyBuiltins(module = "posix")
final class PosixNativeFunctions {
  static final StructSequence STATVFS_RESULT =
      StructSequence.builder("os.statvfs_result", "What statvfs() tells of a file system.")
          .field("f_bsize", "")
          .field("f_frsize", "")
          .field("f_blocks", "")
          .field("f_bfree", "")
          .field("f_bavail", "")
          .field("f_files", "")
          .field("f_ffree", "")
          .field("f_favail", "")
          .field("f_flag", "")
          .field("f_namemax", "")
          .hiddenFromHere()
          .field("f_fsid", "")
          .build();

  private static final int STATVFS_SIZE = 128;
  private static final int NAME_SIZE = 256;

  private static final Function OPENPTY = Function.ofInt("openpty");
  private static final Function POSIX_OPENPT = Function.ofInt("posix_openpt");
  private static final Function GRANTPT = Function.ofInt("grantpt");
  private static final Function UNLOCKPT = Function.ofInt("unlockpt");
  private static final Function PTSNAME = Function.ofInt("ptsname_r");
  private static final Function TTYNAME = Function.ofInt("ttyname_r");
  private static final Function LOGIN_TTY = Function.ofInt("login_tty");
  private static final Function TCGETPGRP = Function.ofInt("tcgetpgrp");
  private static final Function TCSETPGRP = Function.ofInt("tcsetpgrp");
  private static final Function LOCKF = Function.ofInt("lockf");
  private static final Function FALLOCATE = Function.ofInt("posix_fallocate");
  private static final Function FADVISE = Function.ofInt("posix_fadvise");
  private static final Function COPY_FILE_RANGE = Function.ofLong("copy_file_range");
  private static final Function SENDFILE = Function.ofLong("sendfile");
  private static final Function SPLICE = Function.ofLong("splice");
  private static final Function MEMFD_CREATE = Function.ofInt("memfd_create");
  private static final Function EVENTFD = Function.ofInt("eventfd");
  private static final Function PREADV2 = Function.ofLong("preadv2");
  private static final Function PWRITEV2 = Function.ofLong("pwritev2");
  private static final Function FCHMOD = Function.ofInt("fchmod");
  private static final Function FCHOWN = Function.ofInt("fchown");
  private static final Function STATVFS = Function.ofInt("statvfs");
  private static final Function FSTATVFS = Function.ofInt("fstatvfs");
  private static final Function SYNC = Function.ofInt("sync");
  private static final Function CHROOT = Function.ofInt("chroot");
  private static final Function GETXATTR = Function.ofLong("getxattr");
  private static final Function SETXATTR = Function.ofInt("setxattr");
  private static final Function LISTXATTR = Function.ofLong("listxattr");
  private static final Function REMOVEXATTR = Function.ofInt("removexattr");
  private static final Function LGETXATTR = Function.ofLong("lgetxattr");
  private static final Function LSETXATTR = Function.ofInt("lsetxattr");
  private static final Function LLISTXATTR = Function.ofLong("llistxattr");
  private static final Function LREMOVEXATTR = Function.ofInt("lremovexattr");
  private static final long NO_DEVICE = -1;
  private static final int XATTR_LIMIT = 65536;

  private PosixNativeFunctions() {}

  /** The kernel's descriptor of an int or of an object with {@code fileno()}. */
  static int kernel(Object fd) {
    return kernel(fd, null);
  }

  /** As above; an error names what the program gave in place of a path. */
  static int kernel(Object fd, Object path) {
    NativeAccess.require();
    try {
      return FileDescriptors.current().kernelDescriptor(Descriptors.of(fd));
    } catch (IOException e) {
      throw SystemErrors.of(e, path);
    }
  }

  /** As above for an int; EBADF also for a negative one. */
  static int kernelOf(int fd) {
    NativeAccess.require();
    try {
      return FileDescriptors.current().kernelDescriptor(fd);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  /** A descriptor of the context for a new one of the kernel. */
  static long adopt(long fd) {
    return FileDescriptors.current().add(NativeFile.of((int) check(fd)));
  }

  static long check(long result) {
    if (result < 0) {
      throw SystemErrors.of((int) -result);
    }
    return result;
  }

  static long check(long result, Object filename) {
    if (result < 0) {
      throw SystemErrors.of((int) -result, filename);
    }
    return result;
  }

  private static long path(Arena arena, String function, Object path) {
    NativeAccess.require();
    return Kernel.string(
        arena, PathArgument.encode(PathArgument.of(function, "path", path).text()));
  }

  @PyBuiltin(name = "openpty", sig = "()", doc = "A pseudo-terminal: master and slave.")
  @TruffleBoundary
  static PyTuple openpty() {
    NativeAccess.require();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment ends = arena.allocate(8, 4);
      check(OPENPTY.call(ends.address(), ends.address() + 4, 0, 0, 0));
      int master = ends.get(ValueLayout.JAVA_INT, 0);
      int slave = ends.get(ValueLayout.JAVA_INT, 4);
      Kernel.control(master, Kernel.F_SETFD, Kernel.FD_CLOEXEC);
      Kernel.control(slave, Kernel.F_SETFD, Kernel.FD_CLOEXEC);
      return PyTuple.of(adopt(master), adopt(slave));
    }
  }

  @PyBuiltin(name = "posix_openpt", sig = "(oflag, /)", doc = "Opens a master pseudo-terminal.")
  static long posixOpenpt(int flags) {
    NativeAccess.require();
    int fd = (int) check(POSIX_OPENPT.call(flags));
    Kernel.control(fd, Kernel.F_SETFD, Kernel.FD_CLOEXEC);
    return adopt(fd);
  }

  @PyBuiltin(name = "grantpt", sig = "(fd, /)", doc = "Grants access to the slave.")
  static void grantpt(Object fd) {
    check(GRANTPT.call(kernel(fd)));
  }

  @PyBuiltin(name = "unlockpt", sig = "(fd, /)", doc = "Unlocks the slave.")
  static void unlockpt(Object fd) {
    check(UNLOCKPT.call(kernel(fd)));
  }

  @PyBuiltin(name = "ptsname", sig = "(fd, /)", doc = "The name of the slave.")
  static String ptsname(Object fd) {
    return name(PTSNAME, kernel(fd));
  }

  @TruffleBoundary
  private static String name(Function function, int fd) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment name = arena.allocate(NAME_SIZE);
      long error = function.raw(fd, name.address(), NAME_SIZE);
      if (error != 0) {
        throw SystemErrors.of((int) Math.abs(error));
      }
      return name.getString(0);
    }
  }

  @PyBuiltin(name = "ttyname", sig = "(fd, /)", doc = "The name of the terminal of a descriptor.")
  static String ttyname(Object fd) {
    return name(TTYNAME, kernel(fd));
  }

  @PyBuiltin(name = "login_tty", sig = "(fd, /)", doc = "Makes a terminal the controlling one.")
  static void loginTty(Object fd) {
    check(LOGIN_TTY.call(kernel(fd)));
  }

  @PyBuiltin(name = "tcgetpgrp", sig = "(fd, /)", doc = "The foreground process group.")
  static long tcgetpgrp(Object fd) {
    return check(TCGETPGRP.call(kernel(fd)));
  }

  @PyBuiltin(name = "tcsetpgrp", sig = "(fd, pgid, /)", doc = "Sets the foreground process group.")
  static void tcsetpgrp(Object fd, int pgid) {
    check(TCSETPGRP.call(kernel(fd), pgid));
  }

  @PyBuiltin(name = "lockf", sig = "(fd, command, length, /)", doc = "Locks part of a file.")
  static void lockf(Object fd, int command, long length) {
    Audit.event("os.lockf", fd, (long) command, length);
    check(LOCKF.call(kernel(fd), command, length));
  }

  @PyBuiltin(name = "posix_fallocate", sig = "(fd, offset, length, /)", doc = "Reserves space.")
  static void fallocate(int fd, long offset, long length) {
    check(-FALLOCATE.raw(kernelOf(fd), offset, length));
  }

  @PyBuiltin(name = "posix_fadvise", sig = "(fd, offset, length, advice, /)", doc = "Advises.")
  static void fadvise(int fd, long offset, long length, int advice) {
    check(-FADVISE.raw(kernelOf(fd), offset, length, advice));
  }

  @TruffleBoundary
  private static long transfer(
      Function function, int source, int target, long count, Object from, Object to, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      return check(
          function.call(source, offset(arena, from), target, offset(arena, to), count, flags));
    }
  }

  private static long offset(Arena arena, Object value) {
    if (value == PyNone.NONE) {
      return 0;
    }
    MemorySegment cell = arena.allocate(8, 8);
    cell.set(ValueLayout.JAVA_LONG, 0, Conversions.asLong(value));
    return cell.address();
  }

  @PyBuiltin(
      name = "copy_file_range",
      sig = "(src, dst, count, offset_src=None, offset_dst=None)",
      doc = "Copies between files inside the kernel.")
  static long copyFileRange(int src, int dst, long count, Object from, Object to) {
    if (count < 0) {
      throw PyErrors.valueError("negative value for 'count' not allowed");
    }
    return transfer(COPY_FILE_RANGE, kernel((long) src), kernel((long) dst), count, from, to, 0);
  }

  @PyBuiltin(
      name = "splice",
      sig = "(src, dst, count, offset_src=None, offset_dst=None, flags=0)",
      doc = "Moves data between a pipe and a descriptor.")
  static long splice(int src, int dst, long count, Object from, Object to, int flags) {
    if (count < 0) {
      throw PyErrors.valueError("negative value for 'count' not allowed");
    }
    int source = kernel((long) src);
    int target = kernel((long) dst);
    waitFor(source, Readiness.POLLIN);
    waitFor(target, Readiness.POLLOUT);
    return transfer(SPLICE, source, target, count, from, to, flags);
  }

  private static void waitFor(int fd, int events) {
    if (Kernel.isBlocking(fd)) {
      check(Readiness.await(fd, events, Readiness.FOREVER));
    }
  }

  @PyBuiltin(
      name = "sendfile",
      sig = "(out_fd, in_fd, offset, count)",
      doc = "Copies from one file to another inside the kernel.")
  @TruffleBoundary
  static long sendfile(Object out, Object in, Object offset, long count) {
    int target = kernel(out);
    int source = kernel(in);
    waitFor(target, Readiness.POLLOUT);
    try (Arena arena = Arena.ofConfined()) {
      return check(SENDFILE.call(target, source, offset(arena, offset), count));
    }
  }

  @PyBuiltin(name = "memfd_create", sig = "(name, flags=1)", doc = "An anonymous file in memory.")
  @TruffleBoundary
  static long memfdCreate(Object name, int flags) {
    try (Arena arena = Arena.ofConfined()) {
      return adopt(MEMFD_CREATE.call(path(arena, "memfd_create", name), flags));
    }
  }

  @PyBuiltin(name = "eventfd", sig = "(initval, flags=524288)", doc = "An event counter.")
  static long eventfd(long initial, int flags) {
    NativeAccess.require();
    return adopt(EVENTFD.call(initial, flags));
  }

  @PyBuiltin(name = "eventfd_read", sig = "(fd)", doc = "Reads the counter.")
  static Object eventfdRead(Object fd) {
    byte[] bytes = new byte[8];
    try {
      FileDescriptors.current().get(Descriptors.of(fd)).read(bytes, 0, 8);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
    long value = java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.nativeOrder()).getLong();
    return value >= 0
        ? (Object) value
        : Integers.normalize(new java.math.BigInteger(Long.toUnsignedString(value)));
  }

  @PyBuiltin(name = "eventfd_write", sig = "(fd, value)", doc = "Adds to the counter.")
  static void eventfdWrite(Object fd, Object value) {
    byte[] bytes = new byte[8];
    long number = unsigned(value);
    java.nio.ByteBuffer.wrap(bytes).order(java.nio.ByteOrder.nativeOrder()).putLong(number);
    try {
      FileDescriptors.current().get(Descriptors.of(fd)).write(bytes, 0, 8);
    } catch (IOException e) {
      throw SystemErrors.of(e, null);
    }
  }

  @PyBuiltin(name = "mkfifo", sig = "(path, mode=438, *, dir_fd=None)", doc = "Makes a FIFO.")
  @TruffleBoundary
  static void mkfifo(Object path, int mode, Object dirFd) {
    RelativePath.of(PathArgument.of("mkfifo", "path", path), dirFd).makeFifo(mode);
  }

  @PyBuiltin(
      name = "mknod",
      sig = "(path, mode=384, device=0, *, dir_fd=None)",
      doc = "Makes a file system node.")
  @TruffleBoundary
  static void mknod(Object path, int mode, long device, Object dirFd) {
    RelativePath.of(PathArgument.of("mknod", "path", path), dirFd).makeNode(mode, device);
  }

  /** The bits of an int from 0 to 2**64 - 1; OverflowError for others. */
  private static long unsigned(Object value) {
    Object index = Conversions.index(value);
    if (index instanceof java.math.BigInteger big && big.signum() > 0 && big.bitLength() <= 64) {
      return big.longValue();
    }
    long number = Conversions.asLong(index);
    if (number < 0) {
      throw PyErrors.overflowError("can't convert negative value to unsigned int");
    }
    return number;
  }

  /** A device number, where -1 stands for none. */
  private static long device(Object value) {
    return Conversions.index(value) instanceof Long number && number == NO_DEVICE
        ? NO_DEVICE
        : unsigned(value);
  }

  /** A part of a device number. */
  private static long devicePart(Object value) {
    long part = device(value);
    if (part != NO_DEVICE && part > 0xffffffffL) {
      throw PyErrors.overflowError("Python int too large to convert to C unsigned int");
    }
    return part;
  }

  @PyBuiltin(name = "major", sig = "(device, /)", doc = "The major part of a device number.")
  static long major(Object value) {
    long device = device(value);
    return device == NO_DEVICE ? NO_DEVICE : device >>> 8 & 0xfff | device >>> 32 & 0xfffff000L;
  }

  @PyBuiltin(name = "minor", sig = "(device, /)", doc = "The minor part of a device number.")
  static long minor(Object value) {
    long device = device(value);
    return device == NO_DEVICE ? NO_DEVICE : device & 0xff | device >>> 12 & 0xffffff00L;
  }

  @PyBuiltin(name = "makedev", sig = "(major, minor, /)", doc = "A device number.")
  static long makedev(Object major, Object minor) {
    long high = devicePart(major);
    long low = devicePart(minor);
    return high == NO_DEVICE && low == NO_DEVICE
        ? NO_DEVICE
        : Kernel.device(high & 0xffffffffL, low & 0xffffffffL);
  }

  @PyBuiltin(name = "fchmod", sig = "(fd, mode)", doc = "Changes the mode of an open file.")
  static void fchmod(Object fd, int mode) {
    Audit.event("os.chmod", fd, (long) mode, -1L);
    check(FCHMOD.call(kernel(fd), mode));
  }

  /** {@code chmod} of a descriptor. */
  static void changeMode(Object fd, int mode) {
    check(FCHMOD.call(kernel(fd, fd), mode), fd);
  }

  /** {@code chown} of a descriptor. */
  static void changeOwner(Object fd, long uid, long gid) {
    check(FCHOWN.call(kernel(fd, fd), uid, gid), fd);
  }

  @PyBuiltin(name = "fchown", sig = "(fd, uid, gid)", doc = "Changes the owner of an open file.")
  static void fchown(Object fd, Object uid, Object gid) {
    Audit.event("os.chown", fd, uid, gid, -1L);
    long user = RelativePath.id(uid, "uid");
    check(FCHOWN.call(kernel(fd), user, RelativePath.id(gid, "gid")));
  }

  @TruffleBoundary
  private static PyTuple statvfs(Function function, long target, Arena arena, Object filename) {
    MemorySegment m = arena.allocate(STATVFS_SIZE, 8);
    check(function.call(target, m.address()), filename);
    Object[] values = new Object[11];
    for (int i = 0; i < 8; i++) {
      values[i] = m.get(ValueLayout.JAVA_LONG, 8L * i);
    }
    values[8] = m.get(ValueLayout.JAVA_LONG, 72);
    values[9] = m.get(ValueLayout.JAVA_LONG, 80);
    values[10] = m.get(ValueLayout.JAVA_LONG, 64);
    return STATVFS_RESULT.make(values);
  }

  @PyBuiltin(name = "statvfs", sig = "(path)", doc = "What holds of the file system of a path.")
  @TruffleBoundary
  static PyTuple statvfs(Object path) {
    try (Arena arena = Arena.ofConfined()) {
      if (Integers.isInt(path)) {
        return statvfs(FSTATVFS, kernel(path, path), arena, path);
      }
      PathArgument argument = PathArgument.of("statvfs", "path", path);
      return statvfs(
          STATVFS, path(arena, "statvfs", argument.original()), arena, argument.original());
    }
  }

  @PyBuiltin(name = "fstatvfs", sig = "(fd, /)", doc = "As statvfs, of an open file.")
  @TruffleBoundary
  static PyTuple fstatvfs(Object fd) {
    try (Arena arena = Arena.ofConfined()) {
      return statvfs(FSTATVFS, kernel(fd), arena, null);
    }
  }

  @PyBuiltin(name = "sync", sig = "()", doc = "Writes everything to disk.")
  static void sync() {
    NativeAccess.require();
    SYNC.raw();
  }

  @PyBuiltin(name = "chroot", sig = "(path)", doc = "Changes the root directory.")
  @TruffleBoundary
  static void chroot(Object path) {
    try (Arena arena = Arena.ofConfined()) {
      check(CHROOT.call(path(arena, "chroot", path)), path);
    }
  }

  @PyBuiltin(name = "ctermid", sig = "()", doc = "The name of the controlling terminal.")
  static String ctermid() {
    return "/dev/tty";
  }

  @PyBuiltin(
      name = "preadv",
      sig = "(fd, buffers, offset, flags=0, /)",
      doc = "Reads into buffers at an offset.")
  static long preadv(int fd, Object buffers, long offset, int flags) {
    long total = 0;
    if (flags != 0) {
      return vectors(PREADV2, fd, buffers, offset, flags, true);
    }
    for (Object buffer : Iteration.toArray(buffers)) {
      ByteSpan span = Buffers.span(buffer);
      Object data = PosixDescriptorFunctions.pread(fd, span.length(), offset + total);
      byte[] bytes = ((PyBytes) data).array();
      org.boomslang.objects.buffer.Buffer target = Buffers.exportWritable(buffer);
      target.copyFrom(0, bytes, 0, bytes.length);
      target.release();
      total += bytes.length;
      if (bytes.length < span.length()) {
        break;
      }
    }
    return total;
  }

  @PyBuiltin(
      name = "pwritev",
      sig = "(fd, buffers, offset, flags=0, /)",
      doc = "Writes buffers at an offset.")
  static long pwritev(int fd, Object buffers, long offset, int flags) {
    if (flags != 0) {
      return vectors(PWRITEV2, fd, buffers, offset, flags, false);
    }
    long total = 0;
    for (Object buffer : Iteration.toArray(buffers)) {
      total += PosixDescriptorFunctions.pwrite(fd, buffer, offset + total);
    }
    return total;
  }

  /** A transfer of several buffers in one call, which alone takes flags. */
  @TruffleBoundary
  private static long vectors(
      Function function, int fd, Object buffers, long offset, int flags, boolean reads) {
    int kernel = kernel((long) fd);
    Object[] all = Iteration.toArray(buffers);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment vector = arena.allocate(16L * Math.max(all.length, 1), 8);
      MemorySegment[] parts = new MemorySegment[all.length];
      for (int i = 0; i < all.length; i++) {
        byte[] bytes = Buffers.toArray(all[i]);
        parts[i] = arena.allocate(Math.max(bytes.length, 1));
        MemorySegment.copy(bytes, 0, parts[i], ValueLayout.JAVA_BYTE, 0, bytes.length);
        vector.set(ValueLayout.JAVA_LONG, 16L * i, parts[i].address());
        vector.set(ValueLayout.JAVA_LONG, 16L * i + 8, bytes.length);
      }
      long done = check(function.call(kernel, vector.address(), all.length, offset, flags));
      long left = reads ? done : 0;
      for (int i = 0; i < all.length && left > 0; i++) {
        int size = (int) Math.min(left, vector.get(ValueLayout.JAVA_LONG, 16L * i + 8));
        byte[] bytes = parts[i].asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
        org.boomslang.objects.buffer.Buffer target = Buffers.exportWritable(all[i]);
        target.copyFrom(0, bytes, 0, size);
        target.release();
        left -= size;
      }
      return done;
    }
  }

  private static byte[] name(Object attribute, String function) {
    return PathArgument.encode(PathArgument.of(function, "attribute", attribute).text());
  }

  @PyBuiltin(name = "getxattr", sig = "(path, attribute, *, follow_symlinks=True)")
  @TruffleBoundary
  static Object getxattr(Object path, Object attribute, boolean follow) {
    Audit.event("os.getxattr", path, attribute);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value = arena.allocate(XATTR_LIMIT);
      long size =
          check(
              (follow ? GETXATTR : LGETXATTR)
                  .call(
                      xattrPath(arena, "getxattr", path),
                      Kernel.string(arena, name(attribute, "getxattr")),
                      value.address(),
                      XATTR_LIMIT),
              path);
      return PyBytes.wrap(value.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE));
    }
  }

  /** A path, or the way to an open file. */
  private static long xattrPath(Arena arena, String function, Object path) {
    if (Integers.isInt(path)) {
      return Kernel.string(arena, PathArgument.encode("/proc/self/fd/" + kernel(path, path)));
    }
    return path(arena, function, path);
  }

  @PyBuiltin(name = "setxattr", sig = "(path, attribute, value, flags=0, *, follow_symlinks=True)")
  @TruffleBoundary
  static void setxattr(Object path, Object attribute, Object value, int flags, boolean follow) {
    Audit.event("os.setxattr", path, attribute, value, (long) flags);
    try (Arena arena = Arena.ofConfined()) {
      byte[] bytes = Buffers.toArray(value);
      check(
          (follow ? SETXATTR : LSETXATTR)
              .call(
                  xattrPath(arena, "setxattr", path),
                  Kernel.string(arena, name(attribute, "setxattr")),
                  Kernel.string(arena, bytes),
                  bytes.length,
                  flags),
          path);
    }
  }

  @PyBuiltin(name = "removexattr", sig = "(path, attribute, *, follow_symlinks=True)")
  @TruffleBoundary
  static void removexattr(Object path, Object attribute, boolean follow) {
    Audit.event("os.removexattr", path, attribute);
    try (Arena arena = Arena.ofConfined()) {
      check(
          (follow ? REMOVEXATTR : LREMOVEXATTR)
              .call(
                  xattrPath(arena, "removexattr", path),
                  Kernel.string(arena, name(attribute, "removexattr"))),
          path);
    }
  }

  @PyBuiltin(name = "listxattr", sig = "(path=None, *, follow_symlinks=True)")
  @TruffleBoundary
  static Object listxattr(Object path, boolean follow) {
    Audit.event("os.listxattr", path);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment names = arena.allocate(XATTR_LIMIT);
      Object where = path == PyNone.NONE ? PyStr.constant(".") : path;
      long size =
          check(
              (follow ? LISTXATTR : LLISTXATTR)
                  .call(xattrPath(arena, "listxattr", where), names.address(), XATTR_LIMIT),
              path);
      List<Object> result = new ArrayList<>();
      byte[] bytes = names.asSlice(0, size).toArray(ValueLayout.JAVA_BYTE);
      int start = 0;
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == 0) {
          result.add(PyStr.of(PathArgument.decode(Arrays.copyOfRange(bytes, start, i))));
          start = i + 1;
        }
      }
      return PyList.of(result.toArray());
    }
  }

  static PyTuple pipe(int flags) {
    int[] ends = new int[2];
    check(UnwrittenFiles.retryingCall(() -> Kernel.pipe(ends, flags)));
    return PyTuple.of(adopt(ends[0]), adopt(ends[1]));
  }
}
